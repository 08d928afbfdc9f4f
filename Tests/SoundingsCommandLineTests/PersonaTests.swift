import Foundation
import InstrumentXML
import Markup
import TestSupport
import Testing

/// Three invented organizations give the profiles that a consultant would expect.
///
/// The expectations were written down before the first run; `persona-expectations.csv` keeps them
/// with their reasons.
struct PersonaTests {
  private struct Expectation {
    let kind: String
    let name: String
    let reason: String
  }

  private func expectations(of persona: String) throws -> [Expectation] {
    let file = try #require(
      Bundle.module.url(forResource: "Fixtures/persona-expectations", withExtension: "csv"))
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: ",", maxSplits: 3).map(String.init)
      guard cells.count == 4, cells[0] == persona else { return nil }
      return Expectation(kind: cells[1], name: cells[2], reason: cells[3])
    }
  }

  @Test(arguments: [("broadcaster", 13), ("fragmented-giant", 14), ("curious-learner", 14)])
  func `a persona gives what was expected of it`(persona: String, count: Int) throws {
    let directory = try TemporaryDirectory()
    let soundings = Program(folder: directory.path)
    #expect(try soundings("sample", "p", "--persona", persona).status == 0)
    #expect(try soundings("report", "-e", "p").status == 0)
    let report = try MarkupReader.read(
      Array(try Data(contentsOf: URL(fileURLWithPath: directory.path + "/p/report/report.xml"))),
      schema: nil)
    let expected = try expectations(of: persona)
    #expect(expected.count == count)
    for expectation in expected {
      #expect(
        try holds(expectation, in: report),
        "\(expectation.kind) \(expectation.name): \(expectation.reason)")
    }
  }

  private let levels = ["Not ready", "Getting ready", "Ready to pilot", "Ready"]

  private func holds(_ expectation: Expectation, in report: Element) throws -> Bool {
    let verdict = try #require(report.firstChild(named: "verdict"))
    let reached = try #require(levels.firstIndex(of: verdict[attribute: "level"] ?? ""))
    let ids = ["not-ready", "getting-ready", "ready-to-pilot", "ready"]
    let gates = verdict.children(named: "gate").compactMap { $0[attribute: "id"] }
    let findings = (report.firstChild(named: "findings")?.children ?? [])
      .compactMap { $0[attribute: "id"] }
    let actions = (report.firstChild(named: "actions")?.children ?? [])
      .compactMap { $0[attribute: "id"] }
    switch expectation.kind {
    case "level-at-most": return reached <= (ids.firstIndex(of: expectation.name) ?? -1)
    case "level-at-least": return reached >= (ids.firstIndex(of: expectation.name) ?? 9)
    case "finding": return findings.contains("finding.\(expectation.name)")
    case "no-finding": return !findings.contains("finding.\(expectation.name)")
    case "gate": return gates.contains("gate.\(expectation.name)")
    case "no-gate": return !gates.contains("gate.\(expectation.name)")
    case "action": return actions.contains("action.\(expectation.name)")
    default: return false
    }
  }
}
