import EngagementStore
import Foundation
import Instrument
import TestSupport
import Testing

@testable import SoundingsCommandLine

struct ReviewCommentsTests {
  private let texts: TextDesk

  init() throws {
    texts = try TextDesk()
    try texts.collect([
      ("Sales", 12, ["We need time", "Ask Anna about it", "Write to a@b.org"]),
      ("Legal", 9, ["We in Legal are asked last"]), ("Port", 8, []),
    ])
    _ = try texts.desk.store().beginInterview(
      questionnaire: "q", unit: "Sales", role: "executive", person: "Anna Berg",
      language: Language("en"))
    try texts.close()
  }

  /// Runs a command with somebody who types lines.
  private func review(_ arguments: [String], typing lines: [String]) -> (
    status: Int32, shown: String
  ) {
    let typist = Typist(lines.map { .text($0) })
    let surroundings = Surroundings(
      console: Console(output: { _ in }, words: { typist.show($0) }), environment: [:],
      today: { "2026-01-01" }, person: { typist })
    let status = Soundings.run(
      arguments: ["comments", "review"] + arguments + ["-e", texts.desk.path],
      surroundings: surroundings)
    return (status, typist.shown)
  }

  private func told() throws -> Set<String> { Set(try texts.groups().values.joined()) }

  @Test func `texts with names, addresses or a small unit wait for a reader`() throws {
    #expect(try told() == ["We need time"])
    let list = texts.desk("comments")
    #expect(list.words.contains("3 texts. See: soundings comments review"))
    let held = texts.desk("comments", "review")
    #expect(held.status == 0)
    #expect(held.output.contains("Ask Anna about it\n  It holds the name of a person.\n"))
    #expect(held.output.contains("Write to a@b.org\n  It holds an e-mail address.\n"))
    #expect(
      held.output.contains(
        "We in Legal are asked last\n  It names a unit that is too small for a name of its own here."
      ))
    #expect(held.words.contains("--tell"))
  }

  @Test func `at a terminal each is decided at once and can wait`() throws {
    let sitting = review([], typing: ["x", "k", "", "t"])
    #expect(sitting.status == 0)
    #expect(
      sitting.shown.contains("Text 1 of 3:") && sitting.shown.contains("Please type t, k or q"))
    #expect(sitting.shown.contains("Told: 1. Kept back: 1."))
    #expect(try told().count == 2)
    let rest = review([], typing: ["q"])
    #expect(rest.shown.contains("Text 1 of 1:"))
    #expect(try told().count == 2)
    #expect(review([], typing: ["t"]).status == 0)
    #expect(review([], typing: []).shown.contains("No text is held back."))
    #expect(try told().count == 3)
  }

  @Test func `one text is told or kept back by its reference, also one that wasn't held`() throws {
    let mail = try texts.reference(of: "a@b.org")
    #expect(texts.desk("comments", "review", mail, "--tell").status == 0)
    let time = try texts.reference(of: "time").lowercased()
    #expect(texts.desk("comments", "review", time, "--keep-back").words.contains("is kept back."))
    #expect(try told() == ["Write to a@b.org"])
    let shown = texts.desk("comments", "review", mail)
    #expect(shown.output.contains("  Stands under: Sales. Now: told.\n"))
  }

  @Test func `a text that waits isn't quoted, and one that is kept back no longer`() throws {
    let anna = try texts.reference(of: "Anna")
    let refused = texts.desk("comments", "quote", anna)
    #expect(refused.status == 77 && !refused.words.contains("Ask Anna"))
    let time = try texts.reference(of: "time")
    #expect(texts.desk("comments", "quote", time).words.hasPrefix("Quoted in the report: \(time)."))
    #expect(texts.desk("comments").output.contains("(quoted in the report)"))
    texts.desk("comments", "review", time, "--keep-back")
    texts.desk("comments", "review", time, "--tell")
    #expect(!texts.desk("comments").output.contains("(quoted in the report)"))
  }

  @Test func `a quote stands in the report until it is withdrawn`() throws {
    let time = try texts.reference(of: "time")
    let folder = texts.desk.directory.path + "/out"
    func page() throws -> String {
      try #require(texts.desk("report", "-o", folder).status == 0)
      return try String(contentsOfFile: folder + "/report.html", encoding: .utf8)
    }
    #expect(try !page().contains("own words"))
    texts.desk("comments", "quote", time)
    let quoted = try page()
    #expect(quoted.contains("In people’s own words") && quoted.contains(">“We need time”</"))
    #expect(!quoted.contains("Anna"))
    let xml = try String(contentsOfFile: folder + "/report.xml", encoding: .utf8)
    #expect(xml.contains("<quote id=\"words.END-01.1\">We need time</quote>"))
    #expect(texts.desk("privacy", "check", folder).output.contains("and 1 text."))
    texts.desk("comments", "quote", time, "--withdraw")
    #expect(try !page().contains("own words"))
  }

  @Test(
    arguments: [
      ("quote nonsense", 64), ("quote T-FFFFFFFFFFFFFFFF", 66), ("quote", 64),
      ("review --tell", 64),
      ("review T-0000 --tell --keep-back", 64), ("list --json --csv", 64), ("list --wave 7", 66),
    ])
  func `mistakes are said and change nothing`(line: String, status: Int32) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let outcome = texts.desk.run(["comments"] + arguments + ["-e", texts.desk.path])
    #expect(outcome.status == status, "\(outcome.words)")
    #expect(try told() == ["We need time"])
  }
}
