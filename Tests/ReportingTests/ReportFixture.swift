import Foundation
import Instrument
import Reporting
import Scoring
import Testing

/// A small report on three units, one of which is withheld.
enum ReportFixture {
  static func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: Language("en"))
  }

  /// The definition; every text holds `mark`.
  static func assessment(mark: String = "", findings: [FindingRule]? = nil) -> Assessment {
    func marked(_ words: String) -> LocalizedText { text(words + mark) }
    return Assessment(
      id: "A", version: "1", languages: [Language("en")], title: marked("Check"),
      dimensions: [
        Instrument.Dimension(
          id: "trust", title: marked("Trust"), purpose: marked("Purpose"), target: 60,
          parts: [.init(scale: "trust")]),
        Instrument.Dimension(id: "time", title: marked("Time"), parts: [.init(scale: "time")]),
      ],
      levels: [
        Level(id: "low", title: marked("Low"), meaning: marked("Wait"), from: 0),
        Level(id: "high", title: marked("High"), meaning: marked("Go"), from: 50),
      ],
      gates: [
        Gate(
          id: "trust", evidence: .scoreBelow("trust", 45), cap: "low", reason: marked("Gate"))
      ],
      findings: findings ?? [
        FindingRule(
          id: "trust-low", tone: .risk, evidence: .scoreBelow("trust", 45),
          statement: marked("{practice} lacks trust: {score}"), meaning: marked("Meaning")),
        FindingRule(
          id: "time-high", tone: .strength, evidence: .scoreAtLeast("time", 60),
          statement: marked("There is time: {score}"), meaning: marked("Meaning")),
        FindingRule(
          id: "unit-low", tone: .risk, scope: .unit, evidence: .scoreBelow("trust", 30),
          statement: marked("{unit} is low: {score}"), meaning: marked("Meaning")),
      ],
      recommendations: [
        Recommendation(
          id: "talk", findings: ["trust-low"], horizon: .now, action: marked("Talk"),
          owner: marked("All"), firstStep: marked("Ask"), effort: marked("Little"),
          sign: marked("Answers"))
      ], questionnaires: [])
  }

  static func profile(unit: String = "Sales", people: RespondentCount = 31) -> Profile {
    func shown(
      _ count: Int, _ trust: Double, _ time: Double?, people: RespondentCount? = nil
    ) -> GroupProfile.Shown {
      func measured(_ score: Double) -> DimensionProfile.Measured {
        .init(
          respondents: people ?? .exactly(count), score: score, standardDeviation: 12.34,
          level: score < 50 ? "low" : "high", coverage: 0.9, dontKnowShare: 0.05)
      }
      return GroupProfile.Shown(
        respondents: count, headcount: 40, rate: .share(Double(count) / 40),
        overall: Overall(score: 52.25, level: "low", levelBeforeGates: "high", gates: ["trust"]),
        dimensions: [
          DimensionProfile(id: "trust", target: 60, measured: measured(trust)),
          DimensionProfile(id: "time", target: nil, measured: time.map(measured)),
        ])
    }
    return Profile(
      assessment: "A", assessmentVersion: "1", breakdown: .unit, minimumGroup: 5,
      groups: [
        GroupProfile(id: unit, shown: shown(20, 29.94, 70)),
        GroupProfile(id: "Legal", parent: "Crews", depth: 1, shown: nil),
        GroupProfile(id: "Crews", shown: shown(9, 44, nil)),
      ], organization: GroupProfile(id: nil, shown: shown(31, 41.05, 66.6, people: people)))
  }

  /// The profile as a release, which knows no roles; `people` of the organization have a score.
  static func release(unit: String = "Sales", people: RespondentCount = 31) -> Release {
    let profile = profile(unit: unit, people: people)
    return Release(
      byUnit: profile,
      byRole: Profile(
        assessment: "A", assessmentVersion: "1", breakdown: .role, minimumGroup: 5, groups: [],
        organization: profile.organization))
  }

  static func report(
    mark: String = "", organization: String = "Acme", unit: String = "Sales",
    findings: [FindingRule]? = nil
  ) -> Report {
    ReportBuilder(
      assessment: assessment(mark: mark, findings: findings),
      context: ReportContext(
        organization: organization, practice: "wikis" + mark, language: Language("en"),
        date: "2026-01-02", fingerprint: "f00", software: "0", isSynthetic: true)
    ).report(on: release(unit: unit))
  }

  /// The page as the shipped templates make it.
  static func page(_ report: Report) throws -> String {
    let reports = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Reports")
    let folder = reports.appendingPathComponent("Templates")
    var templates: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      templates[name.replacing(".mustache", with: "")] = try String(
        contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    let style = try String(
      contentsOf: reports.appendingPathComponent("Theme/report.css"), encoding: .utf8)
    let page = try ReportHTML(templates: templates, style: style, styleHash: "HASH").page(report)
    return String(decoding: page, as: UTF8.self)
  }
}
