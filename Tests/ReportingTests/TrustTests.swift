import Instrument
import Scoring
import Testing

@testable import Reporting

struct TrustTests {
  private func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: Language("en"))
  }

  /// Units of ten people each; everybody gives both items of the only scale the unit's rating, and
  /// half of them one more.
  private func report(_ ratings: [Int], headcount: Int? = nil) throws -> Report {
    let scale = try ResponseScale(
      id: "s", points: (1...5).map { .init(rating: $0, label: text("\($0)")) })
    let items = ["X1", "X2"].map {
      Item(id: $0, kind: .rating(scale), wording: text($0), membership: .init(scale: "trust"))
    }
    let assessment = Assessment(
      id: "a", version: "1", languages: [Language("en")], title: text("a"),
      roles: [Role(id: "staff", title: text("staff"))],
      dimensions: [
        Instrument.Dimension(id: "trust", title: text("Trust"), parts: [.init(scale: "trust")])
      ],
      levels: [
        Level(id: "low", title: text("Low"), from: 0),
        Level(id: "high", title: text("High"), from: 50),
      ],
      questionnaires: [
        Questionnaire(
          id: "q", title: text("q"), scales: [Scale(id: "trust", construct: text("Trusting"))],
          sections: [Section(id: "x", title: text("x"), entries: items.map { .item($0) })])
      ])
    let plan = ScoringPlan(assessment: assessment, questionnaire: assessment.questionnaires[0])
    var builder = TallyBuilder(plan: plan, unitCount: ratings.count)
    for (unit, rating) in ratings.enumerated() {
      for person in 0..<10 {
        let code = UInt8(min(rating + person % 2, 4))
        [code, code].withUnsafeBufferPointer { builder.add(row: $0, unit: unit, role: 0) }
      }
    }
    let tree = try UnitTree(
      ratings.indices.map { Unit(id: "u\($0)", headcount: headcount) })
    return ReportBuilder(
      assessment: assessment,
      context: ReportContext(
        organization: "O", practice: "p", language: Language("en"), date: "2026-01-01",
        fingerprint: "", software: "0", isSynthetic: true)
    ).report(on: ProfileBuilder(assessment: assessment).release([[builder]], tree: tree))
  }

  @Test func `units that differ can be told apart, and equal items go together`() throws {
    let report = try report([0, 3, 1])
    #expect(report.trust.count == 2)
    #expect(report.trust[0].text.contains("For 1 of 1 scales"))
    #expect(report.trust[1].text.contains("Reliably in Trust"))
    #expect(report.voices.map(\.id) == ["voice.1", "voice.2", "voice.3"])
    #expect(report.voices[1].text.hasPrefix("Trust: of 3 units, 3 speak with one voice; agreement"))
    #expect(report.voices[1].text.contains("a large part (ICC(1) 0.89), more than chance"))
    #expect(report.voices[1].text.hasSuffix("The means of units are reliable (ICC(2) 0.98)."))
  }

  @Test func `units that are alike can't be told apart`() throws {
    let report = try report([2, 2, 2])
    #expect(report.trust[1].text.contains("In no dimension"))
    #expect(report.voices[1].text.contains(" 0 % of the differences"))
    #expect(report.voices[1].text.contains("no more than chance would make"))
  }

  @Test func `one unit alone says nothing of differences`() throws {
    let report = try report([2])
    #expect(report.trust.isEmpty, "and ten people nothing of alpha")
    #expect(report.voices.count == 2)
    #expect(report.voices[0].text.contains("one voice about Trust."))
  }

  @Test func `a level names both sides where the interval spans a border`() throws {
    // Half of the people at 25, half at 50: a mean of 37.5 with an interval of ± 5.
    #expect(try report([1, 1]).dimensions[0].measured?.level == "Low")
    // Half at 50, half at 75, and the other unit lower: about 50 ± 7.
    let wide = try #require(try report([2, 1]).dimensions[0].measured)
    #expect(wide.level == "between Low and High")
    #expect(wide.interval.contains("–"))
    // Everybody answered, so nothing is left to chance.
    let all = try #require(try report([2, 1], headcount: 10).dimensions[0].measured)
    #expect(all.interval == "50–50")
  }
}
