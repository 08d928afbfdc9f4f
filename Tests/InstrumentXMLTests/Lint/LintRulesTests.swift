import Foundation
import InstrumentXML
import Testing

struct LintRulesTests {
  @Test func `a flawless definition gives no diagnostic`() {
    #expect(Definition().diagnostics.isEmpty)
  }

  @Test func `codes are unique, ascend and have a page with an example`() {
    let codes = LintRules.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    for rule in LintRules.all {
      let page = Explanations.text(for: rule.code)
      #expect(page?.contains("Wrong:") == true && page?.contains("Right:") == true, "\(rule.code)")
    }
    #expect(Explanations.text(for: "SND999") == nil)
  }

  @Test(
    arguments: [
      "difference", "consensus", "ranking-shares", "stages", "breadth", "own-facet", "facet",
      "gate", "finding", "recommendation", "context-rule", "practice", "verdict",
      "agreement",
    ])
  func `each kind of rule has a page that names codes which exist`(name: String) throws {
    let page = try #require(Explanations.text(for: name))
    #expect(page.contains("Example:"))
    let codes = page.split { !$0.isLetter && !$0.isNumber }.filter { $0.hasPrefix("SND") }
    #expect(!codes.isEmpty)
    for code in codes { #expect(Explanations.text(for: String(code)) != nil, "\(code)") }
  }

  @Test func `each rule has a file and a test of its own`() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let rules = try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Sources/InstrumentXML/Lint/Rules").path)
    let written = Set(try FileManager.default.contentsOfDirectory(atPath: tests.path))
    #expect(rules.count == LintRules.all.count)
    for rule in rules {
      #expect(written.contains(rule.replacing(".swift", with: "Tests.swift")), "\(rule)")
    }
  }
}
