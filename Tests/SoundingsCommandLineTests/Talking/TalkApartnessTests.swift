import EngagementStore
import Foundation
import Instrument
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// What a consultant notes never meets the answers of staff.
struct TalkApartnessTests {
  private let directory: TemporaryDirectory
  private let desk: TalkDesk

  init() throws {
    directory = try TemporaryDirectory()
    desk = try TalkDesk()
  }

  /// Everything that `score` and `report` bring out, in one text.
  private func published(_ path: String) throws -> String {
    var all = ""
    for arguments in [["--json"], ["--csv"], ["--json", "--by", "role"]] {
      let outcome = desk.run(["score", "-e", path] + arguments)
      #expect(outcome.status == 0)
      all += outcome.output
    }
    let folder = directory.path + "/out"
    #expect(desk.run(["report", "-e", path, "-o", folder]).status == 0)
    for name in ["report.html", "report.xml"] {
      all += try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
    return all
  }

  @Test func `scores and reports are the same bytes with and without talks`() throws {
    let path = directory.path + "/sample"
    #expect(
      desk.run(["sample", path, "--assessment", TalkDesk.definition]).status
        == 0)
    let before = try published(path)
    let unit = try #require(try Engagement.open(at: path).units().first?.id)
    let talk = desk.run(
      [
        "interview", "-e", path, "--unit", unit, "--role", "executive", "--person", "Zebra-Person",
      ],
      typing: typed(
        "Zebra text", ":n Zebra note", ":j GOA-62", "1 :k 3 :v", "later", ":f", "f",
        "Zebra thought", ".", ":f"))
    #expect(talk.shown.contains("is finished"))
    #expect(
      talk.shown.contains("Wave 1 is closed, so ratings of this talk aren't counted any more."))
    desk.run(["hypothesis", "add", "Zebra hypothesis", "-e", path])
    let after = try published(path)
    #expect(after == before)
    #expect(!after.contains("Zebra"))
  }

  @Test func `answer offers no guide, and no role that only guides are for`() throws {
    let unit = desk.run(["answer", "-e", desk.path, "--unit", "Sales"], typing: typed("q"))
    #expect(unit.shown.contains("Staff"))
    #expect(!unit.shown.contains("onsultant"))
    let named = desk.run([
      "answer", "-e", desk.path, "--unit", "Sales", "--role", "staff", "--questionnaire", "guide",
    ])
    #expect(named.status == 64)
  }

  @Test(arguments: ["\"", "'"])
  func `a file of a guide is refused, however its name is quoted`(quote: String) throws {
    desk.run(["wave", "close", "--force", "-e", desk.path])
    let before = try published(desk.path)
    let file = try directory.write(
      "<!-- questionnaire=\"staff\" -->"
        + "<responses assessment=\"Talks\" version=\"1.0\" questionnaire=\(quote)guide\(quote)>\n"
        + "<response unit=\"Sales\" role=\"consultant\"><answer item=\"GOA-62\" rating=\"1\"/>"
        + "</response>\n</responses>\n", to: "guide.xml")
    let outcome = desk.run(["collect", file, "-e", desk.path])
    #expect(outcome.status == 65 && outcome.shown.contains("soundings interview"))
    #expect(try desk.store().responseCount() == 0)
    #expect(try desk.store().interviews().isEmpty)
    #expect(try published(desk.path) == before)
  }
}
