import Instrument
import Scoring
import TestSupport
import Testing

/// How many people a score is about, in groups of which some roles weren't asked.
struct ToldCountTests {
  /// Two dimensions, of which leaders are asked only the first.
  private func release(_ strata: [[Int]], units: [Instrument.Unit]) throws -> Release {
    let assessment = try Fixture.assessment(
      [("all", ["X1"]), ("staff", ["X2"])], ratings: 1...5, roles: ["staff", "middle", "lead"])
    let questionnaire = try #require(assessment.questionnaires.first)
    var builder = TallyBuilder(
      plan: ScoringPlan(assessment: assessment, questionnaire: questionnaire),
      unitCount: units.count)
    for (unit, roles) in strata.enumerated() {
      for (role, people) in roles.enumerated() {
        for person in 0..<people {
          let answer = UInt8(2 + (person + unit) % 5 / 3)
          [answer, role == 2 ? Code.of(.notAsked) : answer].withUnsafeBufferPointer {
            builder.add(row: $0, unit: unit, role: role)
          }
        }
      }
    }
    return ProfileBuilder(assessment: assessment).release([[builder]], tree: try UnitTree(units))
  }

  @Test func `beside the answers of a unit no number tells how few leaders answered`() throws {
    let units = [Unit(id: "a"), Unit(id: "b")]
    let release = try release([[12, 0, 2], [20, 0, 9]], units: units)
    let small = try #require(release.byUnit.groups[0].shown)
    #expect(small.respondents == 14)
    let line = try #require(small.dimensions[1].measured)
    #expect(line.respondents == .atLeast(5))
    #expect(line.standardDeviation.map { $0 == $0.rounded() } == true)
    #expect(
      line.interval.map { $0.low == $0.low.rounded() && $0.high == $0.high.rounded() } == true)
    let all = try #require(small.dimensions[0].measured)
    #expect(all.respondents == 14)
    #expect(all.standardDeviation.map { $0 != $0.rounded() } == true)
    // Where the leaders are shown, the number of the others is no secret.
    let large = try #require(release.byUnit.groups[1].shown)
    let isShown = release.perspectives.contains {
      $0.unit == "b" && $0.role == "lead" && $0.shown != nil
    }
    #expect(large.dimensions[1].measured?.respondents == (isShown ? 20 : .atLeast(20)))
  }

  @Test(arguments: UInt64(0)..<500)
  func `a number that isn't that of the group is exact only beside the roles left out`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let units = (0..<6).map { Unit(id: "\($0)", parent: $0 > 1 ? "\($0 % 2)" : nil) }
    let strata = units.map { _ in
      [14, 6, 4].map { max(Int.random(in: -1...$0, using: &generator), 0) }
    }
    let release = try release(strata, units: units)
    let tree = try UnitTree(units)
    for (place, unit) in tree.units.enumerated() {
      guard let shown = release.byUnit.groups[place].shown,
        let told = shown.dimensions[1].measured?.respondents, told != .exactly(shown.respondents)
      else { continue }
      let leaders = release.perspectives.first { $0.unit == unit.id && $0.role == "lead" }?.shown
      if let exact = told.exact {
        #expect(leaders?.respondents == shown.respondents - exact)
      } else {
        #expect(leaders == nil)
      }
    }
  }
}
