import EngagementStore
import Foundation
import Instrument
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// What a wave keeps of a consultant's ratings of talks.
struct RatedTalksTests {
  private let desk: TalkDesk

  init() throws { desk = try TalkDesk() }

  /// Holds a talk in which GOA-62, which speaks about the goals, is rated.
  private func talk(_ rating: String, _ person: String, then rest: String...) {
    let lines = [":q"] + [":j GOA-62", rating] + rest + [":f", "f", ":f"]
    let isFirst = (try? desk.store().interviews().isEmpty) ?? true
    let outcome = desk.run(
      ["interview", "-e", desk.path, "--unit", "Sales", "--role", "executive", "--person", person],
      typing: ((isFirst ? [""] : []) + lines.dropFirst()).map { .text($0) })
    #expect(outcome.shown.contains("is finished"), "\(outcome.shown)")
  }

  private func close(_ more: String...) -> TalkDesk.Outcome {
    desk.run(["wave", "close", "--force", "-e", desk.path] + more)
  }

  @Test func `talks with enough people are kept as sums, and later ones change nothing`() throws {
    for (rating, person) in [("5", "A"), ("4", "B"), ("4", "C"), ("3", "D"), ("1", "E")] {
      talk(rating, person)
    }
    let outcome = close()
    #expect(
      outcome.shown.contains("Ratings of finished talks were counted where at least 5 people"))
    let kept = [
      InterviewScores(
        dimension: "goals", people: 5, total: 300_000,
        squares: 10_000_000_000 + 2 * 5_625_000_000 + 2_500_000_000)
    ]
    #expect(try desk.store().ratings(of: 1) == kept)
    talk("1", "F")
    #expect(
      desk.run(["forget", "--interview", "1", "--confirm", "1", "-e", desk.path]).status == 0)
    _ = close()
    #expect(try desk.store().ratings(of: 1) == kept)
  }

  @Test(arguments: 1...4)
  func `of fewer people nothing is kept, and their number isn't told`(people: Int) throws {
    for person in 0..<people { talk("4", "P\(person)") }
    let outcome = close()
    #expect(try desk.store().ratings(of: 1).isEmpty)
    #expect(
      outcome.shown.contains("Ratings of talks weren't counted: about no dimension were at least 5")
    )
    let sentence = outcome.shown.split(separator: "\n").first { $0.hasPrefix("Ratings of talks") }
    #expect(sentence?.contains("\(people)") == false)
  }

  @Test func `five talks with four people are of four`() throws {
    for person in ["A", "B", "C", "D", " a "] { talk("4", person) }
    #expect(close().shown.contains("weren't counted"))
    #expect(try desk.store().ratings(of: 1).isEmpty)
  }

  @Test func `an override counts, and what wasn't known doesn't`() throws {
    for person in ["A", "B", "C", "D"] { talk("5", person) }
    talk(":j GOA-62", "E", then: "5", ":j GOA-62", "o 1 said otherwise later")
    talk("dk", "F")
    _ = close()
    let kept = try #require(try desk.store().ratings(of: 1).first)
    #expect(kept.people == 5 && kept.total == 400_000)
  }

  @Test func `a talk that is open keeps a wave from being closed unawares`() throws {
    for person in ["A", "B", "C", "D", "E"] { talk("4", person) }
    let left = desk.run(
      ["interview", "-e", desk.path, "--unit", "Sales", "--role", "executive", "--person", "F"],
      typing: typed(":j GOA-62", "1", ":q"))
    #expect(left.status == 0)
    let store = try desk.store()
    var random = SplitMix64(seed: 1)
    try store.insert(
      (0..<6).map { _ in
        PackedResponse(unit: "Sales", role: "staff", row: [3], quantities: [:], texts: [:])
      }, questionnaire: "staff", using: &random)
    let refused = desk.run(["wave", "close", "-e", desk.path])
    #expect(refused.status == 77 && refused.shown.contains("soundings interview --resume 6"))
    #expect(try !store.currentWave().isClosed)
    let closed = close()
    #expect(closed.status == 0)
    #expect(closed.shown.contains("Talks that are still open weren't counted"))
    #expect(try store.ratings(of: 1).map(\.total) == [375_000])
  }

  @Test func `whoever holds a talk learns what becomes of its ratings`() {
    let outcome = desk.talk(typed("", ":j GOA-62", ":j SEG-62", ":q"))
    #expect(outcome.shown.contains("shows that mean if they are at least 5 people"))
    let screens = outcome.shown.components(separatedBy: "GOA-62: ")
    #expect(screens.count == 2)
    #expect(screens[0].contains("\n   Beside the survey: Goals.\n"))
    #expect(!screens[1].contains("Beside the survey"), "SEG-62 speaks about no dimension")
  }

  @Test func `the report tells means of enough people, and neither a name nor a single talk`()
    throws
  {
    for (rating, person) in [("5", "Zebra"), ("5", "B"), ("4", "C"), ("5", "D"), ("4", "E")] {
      talk(rating, person)
    }
    let store = try desk.store()
    var random = SplitMix64(seed: 1)
    try store.insert(
      (0..<9).map {
        PackedResponse(
          unit: "Sales", role: "staff", row: [UInt8($0 % 3)], quantities: [:], texts: [:])
      }, questionnaire: "staff", using: &random)
    #expect(close().status == 0)
    let report = desk.run(["report", "-e", desk.path, "-o", desk.directory.path + "/out"])
    #expect(report.status == 0, "\(report.shown)")
    let text = try String(
      contentsOfFile: desk.directory.path + "/out/report.xml", encoding: .utf8)
    #expect(
      text.contains(
        #"<interview id="interviews.goals" dimension="goals" score="90.0" people="5" survey="25.0" gap="65.0""#
      ))
    #expect(!text.contains("Zebra"))
    let check = desk.run(["privacy", "check", "-e", desk.path, desk.directory.path + "/out"])
    #expect(check.status == 0, "\(check.output)")
    let trace = desk.run(["trace", "interviews.goals", "-e", desk.path])
    #expect(trace.output.contains("(GOA-62)") && trace.output.contains("90.0 − 25.0 = 65.0"))
  }

  @Test func `a wave without talks says nothing of them`() {
    #expect(!close().shown.lowercased().contains("talk"))
  }

  @Test func `talks of a wave count in that wave alone`() throws {
    for person in ["A", "B", "C", "D", "E"] { talk("4", person) }
    _ = close()
    #expect(desk.run(["wave", "open", "-e", desk.path]).status == 0)
    for person in ["A", "B", "C", "D"] { talk("2", person) }
    #expect(close().shown.contains("weren't counted"))
    #expect(try desk.store().ratings(of: 1).count == 1)
    #expect(try desk.store().ratings(of: 2).isEmpty)
  }
}
