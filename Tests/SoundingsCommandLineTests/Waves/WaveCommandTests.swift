import EngagementStore
import Foundation
import Instrument
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// Waves as a consultant meets them.
struct WaveCommandTests {
  private let soundings: WaveDesk

  init() throws { soundings = try WaveDesk() }

  @Test(arguments: [["score"], ["score", "--json"], ["score", "--csv"], ["report"]])
  func `an open wave has no scores`(command: [String]) throws {
    try soundings.collect([("Sales", 9, 4)])
    let outcome = soundings.run(command + ["-e", soundings.path])
    #expect(outcome.status == 77)
    #expect(outcome.output.isEmpty)
    #expect(outcome.words.contains("wave 1 is still open"))
    #expect(outcome.words.contains("soundings wave close"))
    #expect(!FileManager.default.fileExists(atPath: soundings.path + "/report"))
    #expect(try !soundings.store().answersWereOpened())
  }

  @Test func `late answers wait until there are enough, and change nothing before`() throws {
    try soundings.collect([("Sales", 9, 4), ("Legal", 6, 3)])
    #expect(soundings("wave", "close").status == 0)
    let before = soundings("score", "--json").output
    for count in 1...4 {
      try soundings.collect([("Sales", 1, 1)])
      let refused = soundings("wave", "close")
      #expect(refused.status == 77, "\(count)")
      #expect(refused.words.contains("fewer than 5 answers wait"))
      let scores = soundings("score", "--json")
      #expect(scores.output == before)
      #expect(scores.words.hasPrefix("Some late answers aren't counted"))
    }
    try soundings.collect([("Sales", 1, 1)])
    #expect(soundings("score").words.hasPrefix("Not counted: 5 late answers."))
    #expect(soundings("wave", "close").words.hasPrefix("Made release 2 of wave 1 with 5 answers"))
    let after = soundings("score", "--json")
    #expect(after.words.isEmpty && after.output != before)
    #expect(soundings("wave", "close").words.contains("no answer came since"))
    let store = try soundings.store()
    #expect(try store.releasedResponses(in: 1) == [15, 5])
  }

  @Test func `late answers don't cost a unit its scores unless that is wanted`() throws {
    try soundings.collect([("Sales", 9, 4), ("Legal", 9, 3), ("Port", 9, 3)])
    soundings("wave", "close")
    let before = soundings("score", "--json").output
    try soundings.collect([("Sales", 5, 1), ("Legal", 2, 1), ("Port", 7, 2)])
    let refused = soundings("wave", "close")
    #expect(refused.status == 77 && refused.words.contains("--force"))
    #expect(soundings("score", "--json").output == before)
    #expect(soundings("wave", "close", "--force").status == 0)
    let units = try #require(try soundings.json("score")["units"] as? [[String: Any]])
    // What came to Legal would follow from the others.
    #expect(units.count { $0["withheld"] as? Bool == true } == 2)
    #expect(units[1]["withheld"] as? Bool == true)
  }

  @Test func `late answers don't cost a role its scores either`() throws {
    try soundings.collect([("Sales", 20, 4)])
    try soundings.collect([("Sales", 6, 2)], role: "middle-management")
    soundings("wave", "close")
    try soundings.collect([("Sales", 4, 1)])
    try soundings.collect([("Sales", 1, 5)], role: "middle-management")
    // Five came to the unit, but only four and one to the roles.
    #expect(soundings("wave", "close").status == 77)
    #expect(soundings("wave", "close", "--force").status == 0)
    let roles = soundings("score", "--by", "role")
    #expect(roles.output.contains("staff: withheld"), "\(roles.output)")
  }

  @Test func `each wave keeps its scores`() throws {
    try soundings.collect([("Sales", 9, 4)])
    #expect(soundings("wave", "open").status == 77)
    soundings("wave", "close")
    let first = soundings("score", "--json").output
    #expect(soundings("wave", "open").words == "Opened wave 2.\n")
    #expect(soundings("score").status == 77)
    #expect(soundings("score", "--json", "--wave", "1").output == first)
    #expect(soundings("score", "--wave", "7").status == 66)
    try soundings.collect([("Sales", 6, 1)])
    soundings("wave", "close")
    #expect(soundings("score", "--json").output != first)
    #expect(soundings("score", "--json", "--wave", "1").output == first)
    #expect(soundings("report").status == 0)
    let report = soundings("report", "--wave", "1")
    #expect(report.output.hasPrefix("\(soundings.path)/report-wave-1/report.html\n"))
  }

  @Test func `a list tells no small number`() throws {
    try soundings.collect([("Sales", 3, 4)])
    #expect(
      soundings("wave", "list").output
        == "Wave 1: open, fewer than 5 answers, QuickCheck 1.0, minimum group 5.\n")
    try soundings.collect([("Sales", 6, 4)])
    soundings("wave", "close")
    try soundings.collect([("Legal", 2, 4)])
    soundings("wave", "open")
    #expect(
      soundings("wave", "list").output == """
        Wave 1: closed, 9 answers, some late answers wait, QuickCheck 1.0, minimum group 5.
        Wave 2: open, 0 answers, QuickCheck 1.0, minimum group 5.

        """)
    let waves = try #require(try soundings.json("wave", "list")["waves"] as? [[String: Any]])
    #expect(waves[0]["answers"] as? Int == 9)
    #expect(waves[0]["late"] is NSNull)
    #expect(waves[1]["closed"] as? Bool == false)
  }

  @Test func `the roster of a closed wave is frozen`() throws {
    try soundings.collect([("Sales", 9, 4)])
    soundings("wave", "close")
    let file = try soundings.directory.write("unit,parent,headcount\nSales,,9\n", to: "new.csv")
    let refused = soundings("roster", "import", file)
    #expect(refused.status == 77 && refused.words.contains("soundings wave open"))
    soundings("wave", "open")
    #expect(soundings("roster", "import", file).status == 0)
    let units = try #require(
      try soundings.json("score", "--wave", "1")["units"] as? [[String: Any]])
    #expect(units.map { $0["unit"] as? String } == ["Sales", "Legal", "Port"])
    #expect(units[0]["headcount"] as? Int == 30)
  }

  @Test func `a wave may ask from a newer version of the same definition`() throws {
    let folder = try soundings.newerDefinition()
    try soundings.collect([("Sales", 9, 4)])
    soundings("wave", "close")
    let before = soundings("score", "--json").output
    let other = soundings(
      "wave", "open", "--assessment", Program.root + "/Questionnaires/Pulse")
    #expect(other.status == 65 && other.words.contains("is the definition Pulse"))
    #expect(soundings("wave", "open", "--assessment", folder).status == 0)
    #expect(try OpenEngagement(soundings.path).assessment.version == "1.1")
    #expect(soundings("score", "--json", "--wave", "1").output == before)
    #expect(soundings("verify").status == 0)
    let path = soundings.path + "/definition-2/quick.xml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("wasted", with: "spent").write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(soundings("status").status == 65)
    #expect(soundings("verify").status == 1)
    #expect(soundings("score", "--wave", "1").status == 0, "the first wave has its own")
  }
}
