import Instrument
import Scoring
import Testing

@testable import Reporting

struct RoadmapTests {
  private func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: Language("en"))
  }

  private func practice(
    _ id: String, helps: [String], cadence: CatalogPractice.Cadence = .weekly, hours: Int64 = 2,
    advice: CatalogPractice.Advice = .do, prerequisite: Evidence? = nil
  ) -> CatalogPractice {
    CatalogPractice(
      id: id, title: text(id), description: text("d"), advice: advice, setting: .both,
      cadence: cadence, hours: Quantity(thousandths: hours * 1000), cost: .none,
      evidence: .belief, cases: 0, dimensions: helps, prerequisite: prerequisite,
      condition: text("c"), effect: text("e"), firstStep: text("f"), failures: [text("x")])
  }

  private func roadmap(
    _ practices: [CatalogPractice], scores: [(String, Double)] = [("a", 30), ("b", 50), ("c", 90)]
  ) -> (steps: [RoadmapStep], warnings: [RoadmapStep]) {
    let assessment = Assessment(
      id: "x", version: "1", languages: [Language("en")], title: text("x"),
      dimensions: scores.map {
        Instrument.Dimension(id: $0.0, title: text("The \($0.0)"), parts: [])
      }, practices: practices, questionnaires: [])
    let lines = scores.map { id, score in
      DimensionProfile(
        id: id, target: nil,
        measured: .init(
          respondents: 9, score: score, standardDeviation: 10, level: nil, coverage: nil,
          dontKnowShare: nil))
    }
    let group = GroupProfile(
      id: nil,
      shown: .init(
        respondents: 9, headcount: nil, rate: nil, overall: nil, dimensions: lines))
    let context = ReportContext(
      organization: "O", practice: "wikis", language: Language("en"), date: "2026-01-01",
      fingerprint: "", software: "0", isSynthetic: true)
    return RoadmapBuilder(assessment: assessment, context: context).roadmap(for: group)
  }

  @Test func `small steps that come back stand before single large ones`() {
    let steps = roadmap([
      practice("once", helps: ["a"], cadence: .once, hours: 1),
      practice("long", helps: ["a"], hours: 8), practice("short", helps: ["a"], hours: 1),
    ]).steps
    #expect(steps.map(\.id) == ["step.short", "step.long", "step.once"])
    #expect(steps.map(\.horizon) == [.now, .now, .next])
    #expect(steps[0].rhythm == "every week, 1 person-hour each time")
    #expect(steps[0].reasons == ["The a"])
  }

  @Test func `dimensions take turns, the furthest below its target first`() {
    let steps = roadmap([
      practice("b1", helps: ["b"], hours: 1), practice("a1", helps: ["a"], hours: 5),
      practice("a2", helps: ["a"], hours: 6), practice("c1", helps: ["c"], hours: 1),
    ]).steps
    #expect(steps.map(\.id) == ["step.a1", "step.b1", "step.a2"], "c is above its target")
  }

  @Test func `six steps at most, and none whose prerequisite doesn't hold`() {
    let many = (0..<9).map { practice("p\($0)", helps: ["a"], hours: Int64($0)) }
    #expect(roadmap(many).steps.count == 6)
    #expect(roadmap(many).steps.map(\.horizon) == [.now, .now, .next, .next, .later, .later])
    let gated = practice("gated", helps: ["a"], prerequisite: .scoreAtLeast("b", 60))
    #expect(roadmap([gated]).steps.isEmpty)
    #expect(roadmap([gated], scores: [("a", 30), ("b", 60)]).steps.count == 1)
  }

  @Test func `what to avoid is a warning and never a step`() {
    let result = roadmap([
      practice("bad", helps: ["a"], advice: .avoid), practice("far", helps: ["c"], advice: .avoid),
    ])
    #expect(result.steps.isEmpty)
    #expect(result.warnings.map(\.id) == ["step.bad"])
  }

  @Test func `nothing is drawn for an organization that is withheld`() {
    let empty = RoadmapBuilder(
      assessment: ReportFixture.assessment(),
      context: ReportContext(
        organization: "O", practice: "p", language: Language("en"), date: "2026-01-01",
        fingerprint: "", software: "0", isSynthetic: true)
    ).roadmap(for: GroupProfile(id: nil, shown: nil))
    #expect(empty.steps.isEmpty && empty.warnings.isEmpty)
  }
}
