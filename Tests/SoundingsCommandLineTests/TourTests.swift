import Foundation
import TestSupport
import Testing

/// The way of a consultant through the program, command by command.
struct TourTests {
  private let directory: TemporaryDirectory
  private let soundings: Program

  init() throws {
    directory = try TemporaryDirectory()
    soundings = Program(folder: directory.path)
  }

  private let roster = "unit,parent,headcount\nSales,,12\nLegal,,6\nPort,,5\n"

  private func begin() throws {
    _ = try directory.write(roster, to: "roster.csv")
    let new = try soundings(
      "new", "acme", "--assessment", "QuickCheck", "--organization", "Acme", "--practice", "wikis",
      "--recruitment", "everybody")
    #expect(new.status == 0, "\(new.words)")
    let imported = try soundings("roster", "import", "roster.csv", "--engagement", "acme")
    #expect(imported.words == "Imported 3 units with 23 people.\n")
  }

  private var header: String {
    "unit,role,PUR-01,PUR-02,LEA-01,LEA-02,LEA-03,CUL-01,CUL-02,CUL-03,OPN-01,OPN-02,CAP-01,"
      + "CAP-02,SKI-01,SKI-02,SKI-03,END-01\n"
  }

  private func row(_ unit: String, _ rating: String = "4") -> String {
    "\(unit),staff," + [String](repeating: rating, count: 14).joined(separator: ",") + ",yes,\n"
  }

  @Test func `new, roster, collect, score and report fit together`() throws {
    try begin()
    #expect(
      try soundings("roster", "show", "-e", "acme").output
        == "Sales (headcount: 12)\nLegal (headcount: 6)\nPort (headcount: 5)\n")
    let talk = try soundings("interview", "-e", "acme", "--unit", "Sales", "--role", "staff")
    #expect(talk.status == 64)
    #expect(
      talk.words
        == "soundings: there is no terminal to ask at. Hold the talk at one, with nothing piped in.\n"
    )
    let rows =
      String(repeating: row("Sales"), count: 6) + String(repeating: row("Legal"), count: 4)
      + String(repeating: row("Port"), count: 4)
    _ = try directory.write(header + rows, to: "answers.csv")
    let collected = try soundings("collect", "answers.csv", "-e", "acme")
    #expect(collected.words == "answers.csv: 14 responses.\nCollected 14 responses.\n")
    let again = try soundings("collect", "answers.csv", "-e", "acme")
    #expect(again.words.contains("was collected before"))

    let closed = try soundings("wave", "close", "-e", "acme")
    #expect(
      closed.words
        == "Closed wave 1 with 14 answers.\nNext: soundings report --engagement acme\n")
    let json = try soundings("score", "-e", "acme", "--json")
    #expect(json.words.isEmpty)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "soundings/score/1")
    let units = try #require(object["units"] as? [[String: Any]])
    #expect(units.map { $0["unit"] as? String } == ["Sales", "Legal", "Port"])
    #expect(units.map { $0["withheld"] as? Bool } == [false, true, true])
    #expect(units[0]["n"] as? Int == 6)
    #expect(units[1]["n"] is NSNull)
    #expect(units[0]["responseRate"] as? Double == 0.5)
    let dimensions = try #require(units[0]["dimensions"] as? [[String: Any]])
    #expect(dimensions[0]["score"] as? Double == 75)

    #expect(
      try soundings("score", "-e", "acme").output.hasSuffix(
        "\nWithheld: fewer than 5 people answered, or a smaller group would follow from the number; "
          + "which of the two isn’t told.\n"))

    let report = try soundings(
      "report", "-e", "acme", "-o", "out", environment: ["SOURCE_DATE_EPOCH": "0"])
    #expect(report.output == "out/report.html\nout/report.xml\n")
    let page = try String(contentsOfFile: directory.path + "/out/report.html", encoding: .utf8)
    #expect(page.contains("1970-01-01"))
    #expect(page.contains("Is Acme ready for wikis?"))
    #expect(page.contains("withheld: fewer than 5 answers"))
  }

  @Test func `a table and JSON hold the same numbers, also for roles`() throws {
    try begin()
    let rows = String(repeating: row("Sales", "2"), count: 5)
    _ = try directory.write(header + rows, to: "answers.csv")
    try soundings("collect", "answers.csv", "-e", "acme")
    try soundings("wave", "close", "-e", "acme")
    let table = try soundings("score", "-e", "acme", "--csv", "--precision", "1")
    let lines = table.output.split(separator: "\r\n")
    #expect(lines.count == 1 + 4 * 6)
    #expect(lines[1].hasPrefix("Sales,5,12,0.42,false,"))
    #expect(lines[7].hasPrefix("Legal,,,,true,,,purpose,,true,,,,,,60,,,"))
    let finer = try soundings("score", "-e", "acme", "--csv", "--precision", "2")
    #expect(finer.status == 64)
    #expect(finer.words.contains("at most one place"))
    let roles = try soundings("score", "-e", "acme", "--by", "role", "--json")
    // As precise as the report: tenths of points, and shares in whole percent.
    #expect(roles.output.firstMatch(of: /\d\.\d{3}/) == nil)
    #expect(roles.output.contains("\"role\":\"staff\""))
    #expect(
      try soundings("score", "-e", "acme", "--by", "dimension").output.hasPrefix(
        "All together: 5 answers"))
  }

  @Test func `responses come from XML, once, and only for known units`() throws {
    try begin()
    let file = { (unit: String) in
      "<responses assessment=\"QuickCheck\" version=\"1.0\" questionnaire=\"quick\">\n"
        + "<response unit=\"\(unit)\" role=\"staff\"><answer item=\"PUR-01\" rating=\"4\"/></response>\n"
        + "</responses>\n"
    }
    _ = try directory.write(file("Sales"), to: "one.xml")
    #expect(
      try soundings("answer", "-e", "acme", "--from", "one.xml").words == "Kept 1 response.\n")
    _ = try directory.write(file("Sale"), to: "two.xml")
    let unknown = try soundings("collect", "two.xml", "-e", "acme")
    #expect(unknown.status == 65)
    #expect(
      unknown.words.contains("two.xml:2: error SND106") || unknown.words.contains("two.xml:2:"))
    #expect(unknown.words.contains("Did you mean “Sales”?"))
  }

  @Test func `valid rows can be kept while the others go to a file`() throws {
    try begin()
    _ = try directory.write(header + row("Sales") + row("Sales", "9") + row("Sales"), to: "a.csv")
    let refused = try soundings("collect", "a.csv", "-e", "acme")
    #expect(refused.status == 65)
    #expect(
      refused.words.contains(
        "a.csv:3:PUR-01: error SND105: Item PUR-01 takes a rating from 1 to 5."))
    #expect(!refused.words.contains("9"))
    let kept = try soundings("collect", "a.csv", "-e", "acme", "--accept-valid")
    #expect(kept.status == 0)
    #expect(kept.words.contains("Left out 1 response; it is in a.csv.rejected.csv.\n"))
    let rejected = try String(
      contentsOfFile: directory.path + "/a.csv.rejected.csv", encoding: .utf8)
    #expect(rejected.split(separator: "\r\n").count == 2)
  }

  @Test func `every key and line is there, also when nobody answered`() throws {
    try begin()
    try soundings("wave", "close", "--force", "-e", "acme")
    let json = try soundings("score", "-e", "acme", "--json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let whole = try #require(object["organization"] as? [String: Any])
    #expect(whole["withheld"] as? Bool == true)
    let lines = try #require(whole["dimensions"] as? [[String: Any]])
    #expect(lines.count == 6)
    #expect(lines.allSatisfy { $0["score"] is NSNull && $0["withheld"] as? Bool == true })
    #expect(try soundings("report", "-e", "acme").status == 0)
  }

  @Test func `a changed definition is noticed`() throws {
    try begin()
    let file = directory.path + "/acme/definition/quick.xml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("wasted", with: "well spent").write(
      toFile: file, atomically: true, encoding: .utf8)
    let outcome = try soundings("score", "-e", "acme")
    #expect(outcome.status == 65)
    #expect(outcome.words.contains("aren't those that the engagement began with"))
  }
}
