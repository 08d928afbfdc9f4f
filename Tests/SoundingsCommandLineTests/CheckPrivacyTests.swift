import Foundation
import TestSupport
import Testing

struct CheckPrivacyTests {
  private let directory: TemporaryDirectory
  private let run: Program

  init() throws {
    directory = try TemporaryDirectory()
    run = Program(folder: directory.path)
    try #require(try run("sample", "demo").status == 0)
    try #require(try run("report", "--engagement", "demo").status == 0)
  }

  private var report: String { directory.path + "/demo/report/report.xml" }

  @Test func `the sample report gives nothing away`() throws {
    let outcome = try run("privacy", "check", "--engagement", "demo")
    #expect(outcome.status == 0, "\(outcome.words)")
    #expect(outcome.output.contains("Read: demo/report/report.html\nRead: demo/report/report.xml"))
    #expect(outcome.output.contains("Covered: every way of adding and subtracting"))
    #expect(outcome.output.contains("Nothing found"))
  }

  @Test func `people are counted as scoring counts them, for every measure of units and roles`()
    throws
  {
    for (breakdown, name) in [("unit", "units.json"), ("role", "roles.json")] {
      let scores = try run("score", "--engagement", "demo", "--by", breakdown, "--json")
      _ = try directory.write(scores.output, to: name)
    }
    let outcome = try run(
      "privacy", "check", "--engagement", "demo", "units.json", "roles.json")
    #expect(outcome.output.contains("Attacked: "))
    #expect(!outcome.output.contains("PRV011") && !outcome.output.contains("PRV001"))
  }

  @Test func `a withheld unit that is told is found, and no number of people is`() throws {
    let text = try String(contentsOfFile: report, encoding: .utf8)
    let unit = try #require(
      text.firstMatch(of: /<unit id="[^"]*" name="([^"]*)" depth="\d"( withheld="[^"]*"\/>)/))
    let name = String(unit.output.1)
    let told = text.replacingCharacters(
      in: unit.output.2.startIndex..<unit.output.2.endIndex, with: " respondents=\"7\"></unit>")
    try told.write(toFile: report, atomically: true, encoding: .utf8)
    let outcome = try run("privacy", "check", "--engagement", "demo", "demo/report/report.xml")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Found PRV002"))
    #expect(outcome.output.contains("Found PRV000: a group below the minimum can be worked out."))
    let places = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    #expect(places.contains { $0.contains(name) })
    #expect(places.allSatisfy { !$0.contains(where: \.isNumber) })

    let json = try run("privacy", "check", "--json", "--engagement", "demo", report)
    #expect(json.status == 1 && json.output.contains("\"safe\":false"))
    #expect(json.output.contains("\"code\":\"PRV000\",\"file\":null"))
  }

  @Test func `a file of another wave isn't left unexplained`() throws {
    let text = try String(contentsOfFile: report, encoding: .utf8)
    let other = text.replacing(/respondents="\d+"/, with: "respondents=\"999\"", maxReplacements: 1)
    try other.write(toFile: report, atomically: true, encoding: .utf8)
    let outcome = try run("privacy", "check", "--engagement", "demo", report)
    #expect(outcome.status == 1 && outcome.output.contains("PRV011"))
    #expect(outcome.output.contains("Check the files of one wave at a time, with --wave."))
  }

  @Test func `a cell of a page that another file withholds is found`() throws {
    let page = directory.path + "/demo/report/report.html"
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let row = try #require(text.range(of: "<tr id=\"unit-2\">"))
    let cell =
      "<td class=\"cell band-4\" id=\"unit-2.middle\"><span class=\"number\">61.5</span></td>"
    try text.replacingCharacters(in: row, with: "<tr id=\"unit-2\">\(cell)")
      .write(toFile: page, atomically: true, encoding: .utf8)
    let outcome = try run("privacy", "check", "--engagement", "demo")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Found PRV007: files that were published together differ"))
  }

  @Test(arguments: [("people=\"10\"", "people=\"4\""), ("score=\"55.0\"", "score=\"58.0\"")])
  func `interviews that aren't those that were kept are found`(old: String, new: String) throws {
    let text = try String(contentsOfFile: report, encoding: .utf8)
    let line = try #require(
      text.split(separator: "\n").first { $0.contains("id=\"interviews.strategy\"") })
    try #require(line.contains(old))
    try text.replacing(line, with: line.replacing(old, with: new))
      .write(toFile: report, atomically: true, encoding: .utf8)
    let outcome = try run("privacy", "check", "--engagement", "demo")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Found PRV014"), "\(outcome.output)")
    #expect(outcome.output.contains("- the interviews about “strategy”"))
  }

  @Test func `what isn't there or isn't a report is refused`() throws {
    _ = try directory.write("{}", to: "empty.json")
    _ = try directory.write("text", to: "notes.txt")
    for (path, status) in [("nowhere", 66), ("empty.json", 65), ("notes.txt", 65)] {
      let outcome = try run("privacy", "check", "--engagement", "demo", path)
      #expect(outcome.status == Int32(status), "\(path)")
      #expect(outcome.words.hasPrefix("soundings: \(path): "))
    }
  }
}
