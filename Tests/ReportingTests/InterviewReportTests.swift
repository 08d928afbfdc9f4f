import Instrument
import Markup
import Reporting
import Reports
import Scoring
import Testing

/// Interviews beside the survey, as readers see them.
struct InterviewReportTests {
  private func scores(_ dimension: String, _ points: [Int]) -> InterviewScores {
    InterviewScores(
      dimension: dimension, people: points.count, total: points.reduce(0) { $0 + $1 * 1000 },
      squares: points.reduce(0) { $0 + $1 * $1 * 1_000_000 })
  }

  private static let survey = [35, 40, 45, 38, 42, 41, 39, 44]

  private func release(
    _ talks: [(dimension: String, points: [Int])], people: RespondentCount = 31
  ) -> Release {
    let plain = ReportFixture.release(people: people)
    return Release(
      byUnit: plain.byUnit, byRole: plain.byRole,
      comparisons: Comparisons(
        interviews: InterviewGaps(
          talks.map { scores($0.dimension, $0.points) },
          survey: ["trust", "time"].map { ($0, scores($0, Self.survey).moments) },
          minimumGroup: 5)))
  }

  private var context: ReportContext {
    ReportContext(
      organization: "Acme", practice: "wikis", language: Language("en"), date: "2026-01-02",
      fingerprint: "f00", software: "0", isSynthetic: true)
  }

  private func report(_ talks: [(dimension: String, points: [Int])]) -> Report {
    ReportBuilder(assessment: ReportFixture.assessment(), context: context)
      .report(on: release(talks))
  }

  private func sentences(_ talks: [(dimension: String, points: [Int])]) -> [String] {
    report(talks).perspectives.interviews.statements.map(\.text)
  }

  private let high = [70, 75, 80, 72, 78]
  private let low = [10, 15, 5, 12, 8]
  private let near = [35, 45, 40, 38, 42]

  @Test func `a line holds both means as they are shown, and their difference`() throws {
    let line = try #require(report([("trust", high)]).perspectives.interviews.lines.first)
    #expect(line.id == "interviews.trust" && line.title == "Trust" && line.people == 5)
    #expect("\(line.interviews)" == "75.0" && "\(line.survey)" == "40.5" && "\(line.gap)" == "34.5")
    #expect(line.seesLess == .survey)
    let interval = try #require(line.interval)
    #expect(interval.low.tenths < 345 && interval.high.tenths > 345 && interval.low.tenths > 0)
  }

  @Test func `the sentences say which side is rosier, and by how much`() {
    let both = sentences([("trust", high), ("time", high)])
    #expect(
      both.first
        == "What was heard in interviews can be set beside the survey in 2 dimensions. In all of them the "
        + "two differ by more than chance would make: those who were interviewed paint a better picture "
        + "than the survey.")
    #expect(both.count == 3)
    #expect(
      both[1].hasPrefix("Trust: interviews 75.0, survey 40.5; 34.5 points better, with 95 % "))
    let one = sentences([("trust", low), ("time", near)])
    #expect(one[0].contains("In one of them the two differ"))
    #expect(one[0].contains("paint a worse picture than the survey."))
    #expect(one.count == 2 && one[1].contains("30.5 points worse, with 95 % confidence"))
    #expect(
      sentences([("trust", low), ("time", high)])[0]
        .contains("paint a better picture than the survey in 1, and a worse one in 1."))
    #expect(sentences([("trust", high)])[0].contains("in one dimension. There the two differ"))
  }

  @Test func `where chance could make all gaps, no side is named`() {
    let none = report([("trust", near), ("time", near)])
    #expect(none.perspectives.interviews.statements.count == 1)
    #expect(
      none.perspectives.interviews.statements[0].text.contains("no difference is beyond chance"))
    #expect(none.perspectives.interviews.lines.allSatisfy { $0.seesLess == nil })
  }

  @Test func `XML and page hold the same, and nothing without interviews`() throws {
    let told = report([("trust", high), ("time", near)])
    let schema = Schema(ShippedTemplates.reportSchema, name: "report.xsd")
    let root = try MarkupReader.read(ReportXML.document(told), schema: schema)
    let list = try #require(root.firstChild(named: "interviews"))
    #expect(
      list.children(named: "interview").map { $0[attribute: "sees-less"] } == ["survey", nil])
    #expect(list.children(named: "interview").map { $0[attribute: "people"] } == ["5", "5"])
    #expect(list.children(named: "interview").map { $0[attribute: "survey"] } == ["40.5", "40.5"])
    #expect(list.children(named: "statement").count == 3)
    let page = try ReportFixture.page(told)
    // The fixture has no roles to compare, so the section is there for the interviews alone.
    #expect(page.contains("How others see it") && page.contains("Interviews beside the survey"))
    #expect(page.contains("<td class=\"n\" id=\"interviews.trust.people\">5</td>"))
    #expect(page.contains("<td class=\"level\">may be chance</td>"))
    #expect(page.contains("is the consultant’s judgement of what one person said"))

    let silent = report([])
    let plain = try MarkupReader.read(ReportXML.document(silent), schema: schema)
    #expect(plain.firstChild(named: "interviews") == nil)
    #expect(try !ReportFixture.page(silent).contains("nterview"))
  }

  @Test func `a gap is followed down to what can be redone on paper`() throws {
    let tracer = Tracer(
      assessment: ReportFixture.assessment(), context: context,
      release: release([("trust", high), ("time", near)]))
    #expect(tracer.ids.contains("interviews.time"))
    let trace = try #require(tracer.trace("interviews.trust"))
    #expect(trace.title == "Trust, interviews less survey: 34.5 points")
    #expect(trace.sources == ["dimension.trust"])
    let steps = trace.steps.joined(separator: "\n")
    #expect(steps.contains("5 people were talked with about it."))
    #expect(steps.contains("31 people have a score in the survey"))
    #expect(steps.contains("Gap: 75.0 − 40.5 = 34.5."))
    // 75 ± t · √(4.1² ÷ 5 + 3.3² ÷ 8).
    #expect(steps.contains("· √(4.1² ÷ 5 + 3.3² ÷ 8)"))
    #expect(steps.contains("a probability of less than 0.001; allowing for all 2"))
    #expect(steps.hasSuffix("That is beyond chance: the survey sees less."))
    let chance = try #require(tracer.trace("interviews.time"))
    #expect(chance.steps.last?.hasPrefix("Chance could make that") == true)
    #expect(tracer.trace("interviews.other") == nil)
  }

  @Test func `a trace tells no more of how many answered the survey than the report`() throws {
    let tracer = Tracer(
      assessment: ReportFixture.assessment(), context: context,
      release: release([("trust", high)], people: .atLeast(5)))
    let trace = try #require(tracer.trace("interviews.trust"))
    #expect(
      trace.steps.contains("5 people or more have a score in the survey; their mean is 40.5."))
    let steps = trace.steps.joined(separator: "\n")
    // Of 8 people with a deviation of 3.3: neither the number, nor what it would follow from.
    #expect(!steps.contains("8 people") && !steps.contains("÷ 8") && !steps.contains("3.3"))
    #expect(!steps.contains("degrees of freedom") && !steps.contains("Hedges"))
    #expect(steps.contains("Interval (95 %, Welch): "))
  }

  @Test func `sides without any variance are traced without chance`() throws {
    let plain = ReportFixture.release()
    let flat = Release(
      byUnit: plain.byUnit, byRole: plain.byRole,
      comparisons: Comparisons(
        interviews: InterviewGaps(
          [scores("trust", [75, 75, 75, 75, 75])],
          survey: [("trust", scores("trust", [50, 50, 50, 50, 50]).moments)], minimumGroup: 5)))
    let trace = try #require(
      Tracer(assessment: ReportFixture.assessment(), context: context, release: flat)
        .trace("interviews.trust"))
    #expect(trace.steps.contains { $0.contains("chance has no part in it") })
    let line = ReportBuilder(assessment: ReportFixture.assessment(), context: context)
      .report(on: flat).perspectives.interviews.lines.first
    #expect(line?.interval == nil && line?.seesLess == .survey)
  }
}
