import Instrument
import Markup
import Reporting
import Reports
import Scoring
import Testing

/// How a report speaks of groups that agree, and of groups that don't.
struct VoiceReportTests {
  /// Two units and the organization, which is divided about trust.
  private func report(gate: Evidence = .scoreBelow("time", 10), isOpen: Bool = false) -> Report {
    let plain = ReportFixture.assessment()
    let assessment = Assessment(
      id: "A", version: "1", languages: plain.languages, title: plain.title,
      dimensions: plain.dimensions, levels: plain.levels,
      gates: [Gate(id: "g", evidence: gate, cap: "low", reason: ReportFixture.text("Gate"))],
      findings: [
        FindingRule(
          id: "trust-divided", tone: .risk, evidence: .divided("trust"),
          statement: ReportFixture.text("Two minds about trust"))
      ], questionnaires: [])
    func measured(_ score: Double, _ low: Level.ID, _ high: Level.ID) -> DimensionProfile.Measured {
      .init(
        respondents: 20, score: score, standardDeviation: 30,
        interval: Interval(low: score - 5, high: score + 5), level: low, levelLow: low,
        levelHigh: high, coverage: 1, dontKnowShare: 0)
    }
    func shown(_ trust: DimensionProfile, _ time: DimensionProfile) -> GroupProfile.Shown {
      GroupProfile.Shown(
        respondents: 24, headcount: 40, rate: .share(0.6),
        overall: isOpen
          ? nil : Overall(score: 61.5, level: "high", levelBeforeGates: "high", gates: []),
        dimensions: [trust, time])
    }
    let torn = DimensionProfile(
      id: "trust", target: 60, measured: nil, voice: .divided, agreement: 0.126,
      split: Camps.Shares(people: 24, low: 0.458, middle: 0.125, high: 0.417))
    let few = DimensionProfile(
      id: "trust", target: 60, measured: nil, voice: .divided, agreement: 0)
    let firm = DimensionProfile(
      id: "time", target: nil, measured: measured(61.5, "high", "high"), voice: .one,
      agreement: 0.8)
    let loose = DimensionProfile(
      id: "time", target: nil, measured: measured(48.2, "low", "high"), voice: .mixed,
      agreement: 0.5)
    let profile = Profile(
      assessment: "A", assessmentVersion: "1", breakdown: .unit, minimumGroup: 5,
      groups: [
        GroupProfile(id: "North", shown: shown(torn, loose)),
        GroupProfile(id: "South", shown: shown(few, firm)),
      ], organization: GroupProfile(id: nil, shown: shown(torn, firm)))
    return ReportBuilder(
      assessment: assessment,
      context: ReportContext(
        organization: "Acme", practice: "wikis", language: Language("en"), date: "2026-01-02",
        fingerprint: "f00", software: "0", isSynthetic: true)
    ).report(on: Release(byUnit: profile, byRole: profile))
  }

  @Test func `a divided dimension has no score in the XML, but the split`() throws {
    let root = try MarkupReader.read(
      ReportXML.document(report()),
      schema: Schema(ShippedTemplates.reportSchema, name: "report.xsd"))
    let line = try #require(root.firstChild(named: "dimensions")?.children.first)
    for name in ["score", "level", "gap", "spread", "interval", "withheld"] {
      #expect(line[attribute: name] == nil, "\(name)")
    }
    #expect(line[attribute: "voice"] == "divided" && line[attribute: "agreement"] == "0.12")
    #expect(line[attribute: "respondents"] == "24")
    #expect(
      ["low", "middle", "high"].map { line[attribute: $0] } == ["46", "13", "42"])
    let units = try #require(root.firstChild(named: "units")?.children)
    let cells = units.map { $0.children.map { $0[attribute: "voice"] } }
    #expect(cells == [["divided", "mixed"], ["divided", "one"]])
    #expect(units[1].children[0][attribute: "low"] == nil, "too few people for a split")
    #expect(units[0].children[1][attribute: "level"] == "between Low and High")
  }

  @Test func `the page says divided and mixed in words and shows the split without a mean`() throws
  {
    let page = try ReportFixture.page(report())
    #expect(page.contains("46 % low, 13 % between, 42 % high"))
    #expect(page.contains(#"<span class="number">divided</span>"#))
    #expect(page.contains("between Low and High, mixed"))
    #expect(page.contains(#"aria-hidden="true">~</span>"#))
    #expect(page.contains("<td>one voice <span class=\"fine\">0.80</span></td>"))
    #expect(!page.contains("withheld: fewer"))
  }

  @Test func `the verdict says that people are divided, and that it is provisional`() throws {
    let missing = try #require(report().verdict.missing).text
    #expect(missing.hasPrefix("Provisional: this rests on 1 of 2 dimensions."))
    #expect(missing.contains("divided about Trust"))
    #expect(!missing.contains("too high") && !missing.contains("Still open"))
    #expect(report().findings.map(\.statement) == ["Two minds about trust"])
    #expect(report().findings.first?.evidence == "Trust: people are divided")
  }

  @Test func `all together tell like a unit how much their score rests on`() throws {
    let page = try ReportFixture.page(report())
    let cell = try #require(
      page.split(separator: #"id="all.overall">"#).last?.split(separator: "</td>").first)
    #expect(cell.contains("(1 of 2)"))
    #expect(!(try ReportFixture.page(ReportFixture.report())).contains("(2 of 2)"))
  }

  @Test func `what speaks for a finding twice is told once`() {
    let rule = FindingRule(
      id: "between", tone: .advice,
      evidence: .all([.scoreAtLeast("time", 60), .scoreBelow("time", 80)]),
      statement: ReportFixture.text("Between"), meaning: ReportFixture.text("Meaning"))
    let found = ReportFixture.report(findings: [rule]).findings
    #expect(found.map(\.evidence) == ["Time: 66.6 of 100"])
  }

  @Test func `a condition that can't be checked for division is told`() throws {
    let missing = try #require(report(gate: .scoreBelow("trust", 40)).verdict.missing).text
    #expect(missing.hasSuffix("a condition that caps it can’t be checked there."))
  }

  @Test func `without an overall score the verdict names division as the reason`() throws {
    let verdict = report(isOpen: true).verdict
    #expect(verdict.sentence.text.contains("divided about too much"))
    #expect(try #require(verdict.missing).text.hasPrefix("1 of 2 dimensions has a score. People"))
  }

  @Test func `a unit without an overall score for division isn't called too small`() throws {
    let page = try ReportFixture.page(report(isOpen: true))
    #expect(!page.contains("withheld: fewer"))
    #expect(page.contains(#"id="unit-1.overall"><span class="number">divided</span>"#))
    #expect(page.contains(#"id="all.overall"><span class="number">divided</span>"#))
  }

  @Test func `what people agree on comes first among the grounds for trust`() {
    let voices = report().voices.map(\.text)
    #expect(voices[0].contains("one voice about Time."))
    #expect(voices[0].contains("divided about Trust: a mean would describe nobody"))
    #expect(voices[1].contains("0.70 or more") && voices[1].contains("below 40"))
  }

  @Test(arguments: [(0.699, "0.69"), (0.7, "0.70"), (0.29, "0.29"), (1, "1.00"), (0.005, "0.00")])
  func `agreement is cut off, so that it never seems to reach a bound`(
    agreement: Double, words: String
  ) throws {
    let line = DimensionProfile(
      id: "d", target: nil, measured: nil, voice: .mixed, agreement: agreement)
    #expect(try #require(VoiceLine(line)).agreement == words)
  }

  @Test func `one voice where units don't differ is one as everywhere`() throws {
    let line = DimensionProfile(id: "d", target: nil, measured: nil, voice: .one)
    #expect(try #require(VoiceLine(line, isAsEverywhere: true)).words == "one voice, as everywhere")
    #expect(try #require(VoiceLine(line)).words == "one voice")
    let mixed = DimensionProfile(id: "d", target: nil, measured: nil, voice: .mixed, agreement: 0.4)
    #expect(try #require(VoiceLine(mixed, isAsEverywhere: true)).words == "mixed")
    let unknown = DimensionProfile(id: "d", target: nil, measured: nil, voice: .mixed)
    #expect(try #require(VoiceLine(unknown)).words == "agreement unknown")
    let withheld = DimensionProfile(id: "d", target: nil, measured: nil)
    #expect(VoiceLine(withheld) == nil)
  }
}
