import Instrument
import Scoring
import Testing

struct ProfileTests {
  private func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: Language("en"))
  }

  private func assessment(gateBelow: Int = 0) throws -> Assessment {
    let plain = try Fixture.assessment(
      [("one", ["X1"]), ("two", ["Y1"])], ratings: 1...5, minimumGroup: 5)
    return Assessment(
      id: "a", version: "1", languages: plain.languages, title: plain.title, roles: plain.roles,
      dimensions: [
        Dimension(
          id: "one", title: text("one"), weight: 3000, target: 60, parts: [.init(scale: "one")]),
        Dimension(id: "two", title: text("two"), parts: [.init(scale: "two")]),
      ],
      levels: [
        Level(id: "low", title: text("low"), from: 0),
        Level(id: "high", title: text("high"), from: 50),
      ],
      gates: [
        Gate(
          id: "two", evidence: .scoreBelow("two", gateBelow), cap: "low", reason: text("why"))
      ],
      questionnaires: plain.questionnaires)
  }

  @Test func `the ends are the groups with none below them, shown or not`() {
    let groups = [
      GroupProfile(id: "top", shown: nil), GroupProfile(id: "leaf", parent: "top", shown: nil),
      GroupProfile(id: "alone", shown: nil), GroupProfile(id: nil, shown: nil),
    ]
    #expect(groups.ends == [1, 2])
  }

  /// Units of given sizes; everybody gives `one` the rating 5 and `two` the rating 2.
  private func profile(
    _ sizes: [Int], assessment: Assessment, silentAboutTwo: Int = 0, parents: [String?]? = nil
  ) throws -> Profile {
    let questionnaire = try #require(assessment.questionnaires.first)
    let plan = ScoringPlan(assessment: assessment, questionnaire: questionnaire)
    var builder = TallyBuilder(plan: plan, unitCount: sizes.count)
    for (unit, size) in sizes.enumerated() {
      for person in 0..<size {
        let row: [UInt8] = [4, person < silentAboutTwo ? 253 : 1]
        row.withUnsafeBufferPointer { builder.add(row: $0, unit: unit, role: 0) }
      }
    }
    let tree = try UnitTree(
      sizes.indices.map { Unit(id: "u\($0)", parent: parents?[$0], headcount: 10) })
    return ProfileBuilder(assessment: assessment).byUnit([builder], tree: tree)
  }

  @Test func `four people are withheld like none, and five are shown`() throws {
    let profile = try profile([0, 4, 5, 4], assessment: assessment())
    #expect(profile.groups.map(\.isWithheld) == [true, true, false, true])
    #expect(profile.groups[0].shown == profile.groups[1].shown)
    #expect(profile.organization.shown?.respondents == 13)
  }

  @Test func `the gap between units is that of the outermost, and needs two of them`() throws {
    let questionnaire = try #require(assessment().questionnaires.first)
    let plan = ScoringPlan(assessment: try assessment(), questionnaire: questionnaire)
    var builder = TallyBuilder(plan: plan, unitCount: 3)
    for (unit, code) in [(0, UInt8(4)), (1, 4), (2, 1)] {
      for _ in 0..<6 {
        [code, 1].withUnsafeBufferPointer { builder.add(row: $0, unit: unit, role: 0) }
      }
    }
    let two = ProfileBuilder(assessment: try assessment()).byUnit(
      [builder],
      tree: try UnitTree([
        Unit(id: "top"), Unit(id: "a", parent: "top"), Unit(id: "b", parent: "top"),
      ]))
    #expect(two.organization.shown?.unitGaps["one"] == 75)
    let one = ProfileBuilder(assessment: try assessment()).byUnit(
      [builder],
      tree: try UnitTree([
        Unit(id: "top"), Unit(id: "a", parent: "top"), Unit(id: "b", parent: "a"),
      ]))
    #expect(one.organization.shown?.unitGaps["one"] == nil)
  }

  @Test func `a dimension that four people answered is withheld within a shown unit`() throws {
    let profile = try profile([6], assessment: assessment(), silentAboutTwo: 2)
    let shown = try #require(profile.groups[0].shown)
    #expect(shown.dimensions[0].measured?.respondents == 6)
    #expect(shown.dimensions[1].measured == nil)
    #expect(shown.overall?.score == 100)
  }

  @Test func `coverage, don't know, rate and gap follow from the counts`() throws {
    let profile = try profile([8], assessment: assessment(), silentAboutTwo: 2)
    let shown = try #require(profile.groups[0].shown)
    #expect(shown.responseRate == 0.8)
    #expect(shown.dimensions[0].gap == 40)
    #expect(shown.dimensions[1].measured?.coverage == 0.75)
    #expect(shown.dimensions[1].measured?.dontKnowShare == 0.25)
    #expect(shown.dimensions[1].gap == nil)
  }

  @Test func `the overall score is weighted, and a gate caps its level but not the score`() throws {
    let free = try #require(try profile([5], assessment: assessment()).groups[0].shown?.overall)
    // (3 · 100 + 1 · 25) / 4
    #expect(free == Overall(score: 81.25, level: "high", levelBeforeGates: "high", gates: []))
    let capped = try #require(
      try profile([5], assessment: assessment(gateBelow: 26)).groups[0].shown?.overall)
    #expect(capped == Overall(score: 81.25, level: "low", levelBeforeGates: "high", gates: ["two"]))
  }

  @Test func `a unit holds the units below it`() throws {
    let profile = try profile(
      [6, 7, 5], assessment: assessment(), parents: [nil, "u0", "u1"])
    #expect(profile.groups.map { $0.shown?.respondents } == [18, 12, 5])
    #expect(profile.groups.map { $0.shown?.headcount } == [30, 20, 10])
    #expect(profile.groups.map(\.depth) == [0, 1, 2])
  }

  @Test func `a smaller minimum than the definition's is not taken`() throws {
    let assessment = try assessment()
    let questionnaire = try #require(assessment.questionnaires.first)
    let builder = TallyBuilder(
      plan: ScoringPlan(assessment: assessment, questionnaire: questionnaire), unitCount: 1)
    let tree = try UnitTree([Unit(id: "u")])
    let profile = ProfileBuilder(assessment: assessment, minimumGroup: 1).byUnit(
      [builder], tree: tree)
    #expect(profile.minimumGroup == 5)
  }
}
