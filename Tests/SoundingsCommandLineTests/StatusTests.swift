import EngagementStore
import Foundation
import Instrument
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// How far an engagement has come, told without telling on anybody.
struct StatusTests {
  private let directory: TemporaryDirectory
  private let soundings: Program

  init() throws {
    directory = try TemporaryDirectory()
    soundings = Program(folder: directory.path)
  }

  private func begin(_ finished: [String: Int]) throws {
    _ = try directory.write(
      "unit,parent,headcount\nHead,,0\nSales,Head,12\nLegal,Head,9\nPort,Head,6\n", to: "roster.csv"
    )
    try soundings(
      "new", "acme", "--assessment", "QuickCheck", "--organization", "Acme", "--practice", "wikis")
    try soundings("roster", "import", "roster.csv", "-e", "acme")
    let header =
      "unit,role,PUR-01,PUR-02,LEA-01,LEA-02,LEA-03,CUL-01,CUL-02,CUL-03,OPN-01,OPN-02,CAP-01,"
      + "CAP-02,SKI-01,SKI-02,SKI-03,END-01\n"
    let rows = finished.sorted { $0.key < $1.key }.map { unit, count in
      String(repeating: "\(unit),staff,4,4,4,4,4,4,4,4,4,4,4,4,4,4,yes,\n", count: count)
    }
    _ = try directory.write(header + rows.joined(), to: "answers.csv")
    let collected = try soundings("collect", "answers.csv", "-e", "acme")
    try #require(collected.status == 0, "\(collected.words)")
  }

  private func units(_ object: [String: Any]) throws -> [String: [String: Any]] {
    let entries = try #require(object["units"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: entries.map { ($0["unit"] as? String ?? "", $0) })
  }

  private func json() throws -> [String: Any] {
    let outcome = try soundings("status", "-e", "acme", "--json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test func `a small group can't be worked out from the others`() throws {
    try begin(["Sales": 8, "Legal": 7, "Port": 3])
    let words = try soundings("status", "-e", "acme").output
    #expect(words.contains("Head (27 people): 18 finished, 67 %.\n"))
    #expect(words.contains("  Sales (12 people): 8 finished, 67 %.\n"))
    #expect(words.contains("  Legal (9 people): withheld.\n"), "18 − 8 − 7 would be those of Port")
    #expect(words.contains("  Port (6 people): withheld.\n"))
    #expect(words.contains("All together (27 people): 18 finished, 67 %.\n"))
    #expect(words.contains("Withheld: fewer than 5 have finished, or"))
    #expect(
      words.contains(
        "Next, once nobody else will answer: soundings wave close --engagement acme\n"))
    let object = try json()
    #expect(object["schema"] as? String == "soundings/status/1")
    for name in ["Legal", "Port"] {
      let unit = try #require(try units(object)[name])
      #expect(unit["finished"] is NSNull)
      #expect(unit["responseRate"] is NSNull)
      #expect(unit["hidden"] as? Bool == true)
    }
    #expect(try units(object)["Sales"]?["finished"] as? Int == 8)
  }

  @Test func `more answers than people are a matter for the roster, while it can be changed`()
    throws
  {
    try begin(["Sales": 13, "Legal": 9])
    let open = try soundings("status", "-e", "acme").output
    #expect(
      open.contains(
        "More have finished than people are expected: Sales. Correct the roster before the wave is "
          + "closed.\n"))
    try soundings("wave", "close", "-e", "acme")
    let closed = try soundings("status", "-e", "acme").output
    #expect(closed.contains("More have finished than people are expected: Sales.\n"))
  }

  @Test func `status shows nothing of a unit that scores withhold`() throws {
    try begin(["Sales": 8, "Legal": 7, "Port": 3])
    let before = try json()
    try soundings("wave", "close", "-e", "acme")
    let scores = try soundings("score", "-e", "acme", "--json").output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(scores.utf8)) as? [String: Any])
    let withheld = try units(object).filter { $0.value["withheld"] as? Bool == true }.keys.sorted()
    let hidden = try units(try json()).filter { $0.value["hidden"] as? Bool == true }.keys.sorted()
    #expect(withheld == hidden)
    #expect(hidden == ["Legal", "Port"])
    let after = try json()
    #expect(before["closed"] as? Bool == false && after["closed"] as? Bool == true)
    #expect(after["next"] as? String == "soundings report --engagement acme")
    #expect(before["units"] as? NSArray == after["units"] as? NSArray)
  }

  @Test func `late answers aren't counted, and a few of them aren't told`() throws {
    try begin(["Sales": 8, "Legal": 7])
    try soundings("wave", "close", "-e", "acme")
    let before = try json()
    let store = try Engagement.open(at: directory.path + "/acme")
    let row = [UInt8](repeating: 3, count: 16)
    var random = SystemRandomNumberGenerator()
    for (count, told) in [(4, "Some late answers aren't counted"), (1, "Not counted: 5 late")] {
      try store.insert(
        (0..<count).map { _ in PackedResponse(unit: "Sales", role: "staff", row: row) },
        questionnaire: "quick", using: &random)
      #expect(try soundings("status", "-e", "acme").output.contains(told))
      #expect(try json()["units"] as? NSArray == before["units"] as? NSArray)
    }
  }

  @Test func `before enough have finished nothing is told of anybody`() throws {
    try begin(["Sales": 3, "Port": 1])
    let words = try soundings("status", "-e", "acme").output
    #expect(words.components(separatedBy: "withheld.").count == 6)
    #expect(words.firstMatch(of: /\d finished/) == nil)
    #expect(words.contains("Next: soundings answer --engagement acme\n"))
    let object = try json()
    #expect((object["whole"] as? [String: Any])?["finished"] is NSNull)
  }

  @Test func `what is open is counted for the whole organization`() throws {
    try begin(["Sales": 8])
    let store = try Engagement.open(at: directory.path + "/acme")
    for _ in 0..<2 {
      _ = try store.beginDraft(
        questionnaire: "quick", unit: "Port", role: "staff", language: .init("en"))
    }
    try store.invite(hashes: (0..<20).map { "\($0)" }, unit: "Sales")
    try store.invite(hashes: ["x", "y"], unit: nil)
    try store.settle()
    try store.close()
    let words = try soundings("status", "-e", "acme").output
    #expect(words.contains("  Sales (12 people, 20 invited): 8 finished, 40 %.\n"))
    #expect(words.contains("All together (27 people, 22 invited): 8 finished, 36 %.\n"))
    #expect(words.contains("Begun and not finished: 2.\n"))
    #expect(words.contains("Backups: 2.\n"))
    #expect(words.contains("To go on with an interrupted one: soundings "))
    let object = try json()
    #expect(object["begun"] as? Int == 2)
    #expect(try units(object)["Port"]?["hidden"] as? Bool == true)
    #expect(!(try soundings("status", "-e", "acme", "--json").output.contains("\"begun\":0")))
  }

  @Test(
    arguments: [
      (nil, 9, 0, 5, .withheld), (8, 8, 0, 5, .most), (7, 9, 0, 5, .count(7)),
      (8, 9, 0, 5, .most), (10, 10, 0, 5, .count(10)), (9, nil, 0, 5, .count(9)),
      (6, 12, 6, 5, .most),
      (6, 4, 0, 5, .withheld), (12, 12, 20, 5, .count(12)),
    ] as [(Int?, Int?, Int, Int, UnitStatus.Finished)])
  func `that all of a small group have finished isn't told`(
    finished: Int?, headcount: Int?, invited: Int, minimum: Int, expected: UnitStatus.Finished
  ) {
    let status = UnitStatus(
      id: "U", depth: 0, headcount: headcount, invited: invited, finished: finished,
      minimumGroup: minimum)
    #expect(status.finished == expected)
    if case .count = expected {} else { #expect(status.responseRate == nil) }
  }

  @Test func `without a command the program says what comes next here`() throws {
    let nowhere = try soundings()
    #expect(nowhere.status == 0)
    #expect(nowhere.words.isEmpty)
    #expect(nowhere.output.contains("USAGE: soundings"))
    try begin([:])
    let here = try Program(folder: directory.path + "/acme")()
    #expect(here.status == 0)
    #expect(here.words == "Next: soundings answer\n")
    #expect(here.output == nowhere.output)
    let named = try soundings(environment: ["SOUNDINGS_ENGAGEMENT": "acme"])
    #expect(named.words == "Next: soundings answer\n")
  }

  @Test func `a new engagement waits for its roster`() throws {
    try soundings(
      "new", "acme", "--assessment", "QuickCheck", "--organization", "Acme", "--practice", "wikis")
    let words = try soundings("status", "-e", "acme").output
    #expect(words.contains("Next: soundings roster import roster.csv --engagement acme\n"))
    #expect(words.contains("All together: withheld.\n"))
    #expect(words.contains("There is no key.\n"))
  }
}
