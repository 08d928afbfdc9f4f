import Foundation
import TestSupport
import Testing

struct ExplainPrivacyTests {
  @Test func `all withheld cells are explained in the same words, whether small or not`() throws {
    let directory = try TemporaryDirectory()
    let run = Program(folder: directory.path)
    #expect(try run("sample", "demo").status == 0)
    let early = try run("privacy", "explain", "unit-1.culture", "--engagement", "demo")
    #expect(early.status == 66 && early.words.contains("soundings report"))

    #expect(try run("report", "--engagement", "demo").status == 0)
    let report = try String(
      contentsOfFile: directory.path + "/demo/report/report.xml", encoding: .utf8)
    var words: Set<String> = []
    let withheld = report.matches(of: /<cell id="([^"]*)" dimension="[^"]*" withheld/)
      .map { String($0.output.1) }
    #expect(withheld.count > 2)
    for cell in withheld.prefix(3) {
      let outcome = try run("privacy", "explain", cell, "--engagement", "demo")
      #expect(outcome.status == 0)
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.first?.hasSuffix(": withheld.") ?? false)
      words.insert(lines.dropFirst().joined(separator: "\n"))
    }
    // A cell of a unit that is withheld as a whole.
    let unit = try #require(
      report.firstMatch(of: /<unit id="([^"]*)" [^>]*withheld/).map { String($0.output.1) })
    let whole = try run("privacy", "explain", unit + ".culture", "--engagement", "demo")
    words.insert(whole.output.split(separator: "\n").dropFirst().joined(separator: "\n"))
    #expect(words.count == 1)
    #expect(words.first?.contains("It would be shown if at least 5 people") ?? false)

    let shown = try run("privacy", "explain", "unit-2.culture", "--engagement", "demo")
    #expect(shown.output.hasPrefix("Culture, Marketing: shown.\n"))
    let unknown = try run("privacy", "explain", "unit-2.cultre", "--engagement", "demo")
    #expect(unknown.status == 64 && unknown.words.contains("unit-1.culture"))
  }
}
