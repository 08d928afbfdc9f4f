import Foundation
import Instrument
import Reporting
import Scoring
import Testing

struct TracerTests {
  private func release(_ answers: [[(UInt8, UInt8)]]) throws -> (Assessment, Release) {
    func text(_ text: String) -> LocalizedText { ReportFixture.text(text) }
    let scale = try ResponseScale(
      id: "s", points: (1...5).map { .init(rating: $0, label: text("\($0)")) })
    let items = [
      Item(
        id: "T1", kind: .rating(scale), wording: text("T1"),
        membership: .init(scale: "trust", keying: .positive)),
      Item(
        id: "T2", kind: .rating(scale), wording: text("T2"),
        membership: .init(scale: "trust", keying: .reverse)),
    ]
    let questionnaire = Questionnaire(
      id: "q", title: text("q"), scales: [Scale(id: "trust", construct: text("Trust"))],
      sections: [Section(id: "x", title: text("x"), entries: items.map { .item($0) })])
    let assessment = Assessment(
      id: "a", version: "1", languages: [Language("en")], title: text("a"),
      roles: [Role(id: "staff", title: text("Staff"))],
      dimensions: [
        Instrument.Dimension(
          id: "trust", title: text("Trust"), target: 60, parts: [.init(scale: "trust")])
      ],
      levels: [
        Level(id: "low", title: text("Low"), from: 0),
        Level(id: "high", title: text("High"), from: 50),
      ],
      gates: [
        Gate(
          id: "trust-first", evidence: .scoreBelow("trust", 90), cap: "low", reason: text("Why"))
      ],
      findings: [
        FindingRule(
          id: "trust-low", tone: .risk, evidence: .scoreBelow("trust", 80),
          statement: text("Low"), meaning: text("Meaning"))
      ],
      recommendations: [
        Recommendation(
          id: "talk", findings: ["trust-low"], horizon: .now, action: text("Talk"),
          owner: text("All"), firstStep: text("Ask"), effort: text("Little"), sign: text("Sign"))
      ], questionnaires: [questionnaire])
    let plan = ScoringPlan(assessment: assessment, questionnaire: questionnaire)
    var builder = TallyBuilder(plan: plan, unitCount: answers.count)
    for (unit, people) in answers.enumerated() {
      for (first, second) in people {
        [first, second].withUnsafeBufferPointer { builder.add(row: $0, unit: unit, role: 0) }
      }
    }
    let tree = try UnitTree(answers.indices.map { Unit(id: "u\($0)", headcount: 10) })
    return (assessment, ProfileBuilder(assessment: assessment).release([[builder]], tree: tree))
  }

  private func tracer(_ answers: [[(UInt8, UInt8)]]) throws -> Tracer {
    let (assessment, release) = try release(answers)
    return Tracer(
      assessment: assessment,
      context: ReportContext(
        organization: "Acme", practice: "wikis", language: Language("en"), date: "2026-01-02",
        fingerprint: "f", software: "0", isSynthetic: true), release: release)
  }

  private static let skipped: UInt8 = Code.of(.skipped)

  /// Six people: 4 and 2 (turned 4), five of them 5 and 1 (turned 5) with the second left out once.
  private static let people: [(UInt8, UInt8)] =
    [(3, 1), (4, 0), (4, 0), (4, 0), (4, 0), (4, skipped)]

  @Test func `a score is followed down to the sums of its items and redone by hand`() throws {
    let trace = try #require(try tracer([Self.people]).trace("dimension.trust"))
    // T1: 3 + 5 · 4 = 23 of 24 steps. One person left T2 out, who would be found by the difference.
    #expect(trace.steps.contains { $0.hasPrefix("T1 (q): 6 people gave 23 of 6 · 4 = 24 steps") })
    #expect(!trace.steps.contains { $0.hasPrefix("T2") })
    // With everybody's answer T2 turned is 3 + 4 · 4 = 19 of 20.
    let complete = try #require(
      try tracer([Array(Self.people.dropLast())]).trace("dimension.trust"))
    #expect(
      complete.steps.contains {
        $0.hasPrefix("T2 (q, turned round): 5 people gave 19 of 5 · 4 = 20 steps; ")
          && $0.hasSuffix("= 95.0.")
      })
    // Persons: 75 and five times 100, 575 ÷ 6 = 95.8. The sum itself would be finer than the mean.
    #expect(trace.steps.contains("The sum of their scores, divided by 6, is 95.8."))
    #expect(!trace.steps.contains { $0.contains("575") })
    // s = √(Σ(x − 95.83)² ÷ 5) = 10.206; t = 2.571; 6 of 10 people: √0.4.
    #expect(
      trace.steps.contains {
        $0.hasPrefix("Interval (95 %): 95.8 ± 2.571 · 10.2 ÷ √6 · √(1 − 6 ÷ 10) = 89.1 to 100.0")
      })
    #expect(trace.steps.contains("Level: “High” goes from 50."))
    #expect(trace.steps.contains("Target: 95.8 − 60 = 35.8."))
    #expect(trace.title == "Trust, Acme: 95.8 of 100")
  }

  @Test func `the overall score is a weighted mean of what it rests on`() throws {
    let answers = [(UInt8, UInt8)](repeating: (3, 1), count: 6)
    let trace = try #require(try tracer([answers]).trace("verdict"))
    #expect(trace.steps.contains("(1 · 75.0) ÷ 1 = 75.0 ÷ 1 = 75.0."))
    #expect(trace.steps.contains { $0.hasPrefix("Gate trust-first: Trust below 90;") })
    #expect(trace.sources == ["dimension.trust"])
  }

  @Test func `a finding leads to its dimension and an action to its finding`() throws {
    let answers = [(UInt8, UInt8)](repeating: (3, 1), count: 6)
    let tracer = try tracer([answers])
    let finding = try #require(tracer.trace("finding.trust-low"))
    #expect(finding.steps.first == "Rule trust-low of the definition: Trust below 80.")
    #expect(finding.sources == ["dimension.trust"])
    let action = try #require(tracer.trace("action.talk"))
    #expect(action.sources == ["finding.trust-low"])
  }

  @Test func `nothing is told of a unit that is withheld, and no items of a unit`() throws {
    let tracer = try tracer([Self.people + Self.people, [(0, 0), (1, 1)], Self.people])
    for id in ["unit-2", "unit-2.trust", "unit-2.role-1.trust"] {
      let trace = try #require(tracer.trace(id))
      #expect(trace.steps.count == 1)
      #expect(trace.steps.first?.hasPrefix("Withheld") == true)
    }
    let shown = try #require(tracer.trace("unit-1.trust"))
    #expect(!shown.steps.contains { $0.contains("steps;") })
    #expect(shown.steps.contains { $0.hasPrefix("12 people have a score.") })
  }

  @Test func `a divided group is followed to its camps and never to a mean`() throws {
    let torn: [(UInt8, UInt8)] =
      [(UInt8, UInt8)](repeating: (0, 4), count: 6) + [(UInt8, UInt8)](repeating: (4, 0), count: 6)
    let tracer = try tracer([torn])
    for id in ["dimension.trust", "unit-1.trust", "role-1.trust"] {
      let trace = try #require(tracer.trace(id))
      #expect(trace.title.hasSuffix(": divided"))
      #expect(!trace.steps.contains { $0.contains("add up") || $0.contains("steps;") })
      #expect(
        trace.steps.contains {
          $0.hasPrefix(
            "Of 12 people 50 % low over 40 points, 1.25 % a point; 0 % between over 20 points, "
              + "0.00 % a point; 50 % high over 40 points, 1.25 % a point. ")
        })
    }
    let verdict = try #require(tracer.trace("verdict"))
    #expect(
      verdict.steps == ["Dimensions with a score carry 0 of the weight of 1; half of it is needed."]
    )
  }

  @Test func `a mean is followed to the agreement behind it`() throws {
    let trace = try #require(try tracer([Self.people]).trace("dimension.trust"))
    #expect(trace.steps.contains { $0.hasPrefix("Agreement (rwg(j)): 0.91;") })
    #expect(trace.steps.contains { $0.hasSuffix("There isn’t one on both sides: one voice.") })
  }

  @Test func `every identifier that is listed can be followed`() throws {
    let tracer = try tracer([Self.people])
    #expect(!tracer.ids.isEmpty)
    for id in tracer.ids {
      let trace = try #require(tracer.trace(id))
      #expect(trace.id == id)
      #expect(!trace.title.isEmpty)
      #expect(trace.sources.allSatisfy { tracer.ids.contains($0) })
    }
    #expect(tracer.trace("nothing") == nil)
  }
}
