import Foundation
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// How people came to be asked, from the consultant's word to the leader's page.
struct RecruitmentCommandTests {
  private let soundings: WaveDesk

  init() throws { soundings = try WaveDesk() }

  private func page(_ name: String = "report.html") throws -> String {
    #expect(soundings("report").status == 0)
    return try String(contentsOfFile: soundings.path + "/report/" + name, encoding: .utf8)
  }

  @Test func `it is said when an engagement or a wave begins`() throws {
    let path = soundings.directory.path + "/other"
    soundings.run([
      "new", path, "--assessment", "QuickCheck", "--organization", "Acme", "--practice", "wikis",
      "--recruitment", "volunteers",
    ])
    #expect(soundings.run(["wave", "recruitment", "-e", path]).output == "volunteers\n")
    #expect(soundings("wave", "recruitment").output == "not noted\n")
    soundings("wave", "close", "--force")
    soundings("wave", "open", "--recruitment", "everybody")
    #expect(soundings("wave", "recruitment").output == "everybody\n")
    #expect(soundings("wave", "list").output.contains("minimum group 5, everybody asked.\n"))
    let waves = try #require(try soundings.json("wave", "list")["waves"] as? [[String: Any]])
    #expect(waves[0]["recruitment"] is NSNull)
    #expect(waves[1]["recruitment"] as? String == "everybody")
    #expect(try soundings.json("status")["recruitment"] as? String == "everybody")
    #expect(soundings("wave", "open", "--recruitment", "nobody").status == 64)
  }

  @Test func `volunteers aren't taken for everybody`() throws {
    try soundings.collect([("Sales", 12, 4), ("Sales", 12, 3), ("Legal", 16, 2), ("Port", 16, 3)])
    #expect(soundings("wave", "recruitment", "volunteers").status == 0)
    #expect(!soundings("wave", "close").words.contains("isn’t noted"))
    let page = try page()
    #expect(page.contains("Only those who wanted to took part: they are for it or against it more"))
    #expect(page.contains("so the results speak for them and not for everybody."))
    #expect(!page.contains("The results speak for the organization"))
    #expect(try self.page("report.xml").contains(#"<sample recruitment="volunteers">"#))
    let refused = soundings("wave", "recruitment", "everybody")
    #expect(refused.status == 77 && refused.words.contains("noted before"))
  }

  @Test(arguments: [("everybody", "Everybody was asked."), ("chance", "were drawn by chance.")])
  func `the report says how people came to be asked`(word: String, sentence: String) throws {
    try soundings.collect([("Sales", 12, 4)])
    soundings("wave", "recruitment", word)
    soundings("wave", "close")
    #expect(try page().contains(sentence))
    #expect(try page("report.xml").contains("<sample recruitment=\"\(word)\">"))
  }

  @Test func `where nobody noted it the consultant is told, and not the leader`() throws {
    try soundings.collect([("Sales", 12, 4)])
    let reminder = "isn’t noted (everybody, chance or volunteers): soundings wave recruitment"
    #expect(soundings("status").output.contains("come to be asked \(reminder)"))
    #expect(soundings("wave", "close").words.contains("came to be asked \(reminder)"))
    #expect(soundings("report").words.contains(reminder))
    #expect(try !page().contains("to be asked"))
    #expect(try page("report.xml").contains("<sample>"))
    #expect(soundings("wave", "recruitment", "chance").status == 0)
    #expect(!soundings("report").words.contains(reminder))
  }
}
