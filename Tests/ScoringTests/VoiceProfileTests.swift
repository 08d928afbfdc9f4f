import Instrument
import Scoring
import Testing

/// What a profile says of groups that agree, and of groups that don't.
struct VoiceProfileTests {
  /// The profile of units in which people gave these ratings from 1 to 5 to two dimensions.
  private func profile(_ units: [[(Int, Int)]]) throws -> Profile {
    let assessment = try Fixture.assessment(
      [("one", ["X1"]), ("two", ["Y1"])], ratings: 1...5)
    let plan = ScoringPlan(
      assessment: assessment, questionnaire: try #require(assessment.questionnaires.first))
    var builder = TallyBuilder(plan: plan, unitCount: units.count)
    for (unit, people) in units.enumerated() {
      for person in people {
        [UInt8(person.0 - 1), UInt8(person.1 - 1)].withUnsafeBufferPointer {
          builder.add(row: $0, unit: unit, role: 0)
        }
      }
    }
    let tree = try UnitTree(units.indices.map { Unit(id: "u\($0)") })
    return ProfileBuilder(assessment: assessment).byUnit([builder], tree: tree)
  }

  /// Six people at 2 and six at 5 in the first dimension; all at 4 in the second.
  private let torn =
    [(Int, Int)](repeating: (2, 4), count: 6)
    + [(Int, Int)](repeating: (5, 4), count: 6)

  @Test func `a divided dimension has a split and no mean, and is left out of the overall score`()
    throws
  {
    let shown = try #require(try profile([torn]).groups[0].shown)
    let (first, second) = (shown.dimensions[0], shown.dimensions[1])
    #expect(first.voice == .divided && first.measured == nil && first.gap == nil)
    #expect(first.split == Camps.Shares(people: 12, low: 0.5, middle: 0, high: 0.5))
    #expect(!first.isWithheld)
    #expect(second.voice == .one && second.agreement == 1 && second.split == nil)
    #expect(shown.overall?.score == 75)
  }

  @Test func `fewer than ten divided people have no split, and fewer than five no voice`() throws {
    let few = try profile([Array(torn.prefix(10).dropFirst(2))])
    let shown = try #require(few.groups[0].shown)
    #expect(shown.dimensions[0].voice == .divided && shown.dimensions[0].split == nil)
    let none = try profile([torn, Array(torn.prefix(4))])
    #expect(none.groups[1].shown == nil)
  }

  @Test func `a group that is too small in a dimension is withheld there, which isn't divided`()
    throws
  {
    let line = DimensionProfile(id: "one", target: nil, measured: nil)
    #expect(line.isWithheld)
    #expect(!DimensionProfile(id: "one", target: nil, measured: nil, voice: .divided).isWithheld)
  }

  @Test func `a unit that is divided has no part in the gap between units`() throws {
    let low = [(Int, Int)](repeating: (1, 4), count: 6)
    let high = [(Int, Int)](repeating: (4, 4), count: 6)
    let whole = try #require(try profile([low, high, torn]).organization.shown)
    #expect(whole.unitGaps == ["one": 75])
  }

  @Test func `units that differ by chance have no gap, and the trust says so`() throws {
    let mixed: [(Int, Int)] = [(2, 4), (3, 4), (4, 4), (3, 4), (3, 4)]
    let profile = try profile([mixed + [(4, 4)], mixed + [(3, 4)], mixed + [(2, 4)]])
    #expect(profile.trust.unitsDiffer(in: "one") == false)
    #expect(profile.trust.unitsDiffer(in: "two") == false, "everybody gave the same")
    #expect(profile.trust.unitsDiffer(in: "three") == nil)
    #expect(profile.organization.shown?.unitGaps == [:])
    #expect(profile.organization.shown?.dimensions.map(\.voice) == [.mixed, .one])
    #expect(profile.isAsEverywhere("one") == false, "for not everybody speaks with one voice")
    #expect(profile.isAsEverywhere("two") == true && profile.isAsEverywhere("three") == nil)
    let many = mixed + mixed
    let apart = try self.profile([many, many.map { ($0.0 + 1, $0.1) }, many])
    #expect(apart.trust.unitsDiffer(in: "one") == true)
    #expect(apart.organization.shown?.unitGaps == ["one": 25])
  }

  @Test func `evidence that people are divided holds only then, and no score or spread does`()
    throws
  {
    let assessment = try Fixture.assessment([("one", ["X1"]), ("two", ["Y1"])], ratings: 1...5)
    let shown = try #require(try profile([torn]).groups[0].shown)
    let judge = EvidenceJudge(
      assessment: assessment, dimensions: shown.dimensions, indicators: [])
    #expect(judge.outcome(.divided("one"))?.observations == [.divided("one")])
    #expect(judge.outcome(.divided("two")) == nil && judge.outcome(.divided("three")) == nil)
    #expect(judge.outcome(.scoreAtLeast("one", 0)) == nil)
    #expect(judge.outcome(.scoreBelow("one", 100)) == nil)
    #expect(judge.outcome(.spreadAtLeast("one", 0)) == nil)
    #expect(judge.outcome(.any([.spreadAtLeast("one", 25), .divided("one")])) != nil)
  }

  @Test func `roles are divided or not like units`() throws {
    let assessment = try Fixture.assessment([("one", ["X1"]), ("two", ["Y1"])], ratings: 1...5)
    let plan = ScoringPlan(
      assessment: assessment, questionnaire: try #require(assessment.questionnaires.first))
    var builder = TallyBuilder(plan: plan, unitCount: 1)
    for person in torn {
      [UInt8(person.0 - 1), UInt8(person.1 - 1)].withUnsafeBufferPointer {
        builder.add(row: $0, unit: 0, role: 0)
      }
    }
    let release = ProfileBuilder(assessment: assessment).release(
      [[builder]], tree: try UnitTree([Unit(id: "u")]))
    #expect(release.byRole.groups[0].shown?.dimensions.map(\.voice) == [.divided, .one])
    #expect(release.perspectives.first?.shown?.dimensions.map(\.voice) == [.divided, .one])
  }
}
