import EngagementStore
import TestSupport
import Testing

@testable import SoundingsCommandLine

struct MinimumGroupTests {
  private let soundings: WaveDesk

  init() throws { soundings = try WaveDesk() }

  @Test func `the minimum group is raised and never lowered once somebody answered`() throws {
    #expect(soundings("privacy", "minimum", "4").status == 77, "the definition asks for 5")
    #expect(soundings("privacy", "minimum", "1").status == 64)
    try soundings.collect([("Sales", 7, 4)])
    #expect(
      soundings("privacy", "minimum", "8").words == "The minimum group is 8 from now on.\n")
    let lowered = soundings("privacy", "minimum", "7")
    #expect(lowered.status == 77 && lowered.words.contains("can be raised and not lowered"))
    #expect(soundings("privacy", "minimum").output == "5 → 8\n")
    #expect(soundings("privacy", "minimum", "8").words.contains("already"))
    #expect(soundings("wave", "close").status == 77)
    try soundings.collect([("Sales", 1, 4)])
    #expect(soundings("wave", "close").status == 0)
    #expect(try soundings.json("score")["minimumGroup"] as? Int == 8)
  }

  @Test func `a minimum group above the headcount is asked about before it is in force`() throws {
    try soundings.collect([("Sales", 7, 4)])
    let refused = soundings("privacy", "minimum", "71")
    #expect(refused.status == 77 && refused.words.contains("nothing would ever be shown"))
    #expect(soundings("privacy", "minimum").output == "5\n")
    #expect(soundings("privacy", "minimum", "70").status == 0, "the roster has 70")
    #expect(soundings("privacy", "minimum", "71", "--force").status == 0)
    #expect(soundings("privacy", "minimum").output == "5 → 70 → 71\n")
  }

  @Test func `what is published stays as it was`() throws {
    #expect(soundings("key", "new").status == 0)
    try soundings.collect([("Sales", 7, 4)])
    soundings("wave", "close")
    let before = soundings("score", "--json").output
    let raised = soundings("privacy", "minimum", "8")
    #expect(raised.words.contains("what is published of it stays at 5"))
    #expect(raised.words.contains("new ones promise 5."), "they are for the closed wave")
    #expect(soundings("score", "--json").output == before)
    soundings("wave", "open")
    try soundings.collect([("Sales", 7, 4)])
    #expect(soundings("wave", "close").status == 77)
  }
}
