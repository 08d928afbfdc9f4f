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
    let all = try #require(small.dimensions[0].measured)
    #expect(all.respondents == 14)
    // Where the leaders are shown, the number of the others is no secret.
    let large = try #require(release.byUnit.groups[1].shown)
    let isShown = release.perspectives.contains {
      $0.unit == "b" && $0.role == "lead" && $0.shown != nil
    }
    #expect(large.dimensions[1].measured?.respondents == (isShown ? 20 : .atLeast(20)))
  }

  @Test(arguments: 6...40)
  func `a deviation and an interval tell no more of how many answered than the bound`(
    staff: Int
  ) throws {
    let units = [Unit(id: "a"), Unit(id: "b")]
    for leaders in 1...4 {
      let release = try release([[staff, 0, leaders], [20, 0, 9]], units: units)
      let line = try #require(release.byUnit.groups[0].shown?.dimensions[1].measured)
      let bound = try #require(line.respondents.bound)
      let deviation = try #require(line.standardDeviation)
      let interval = try #require(line.interval)
      let t = Distribution.quantileOfT(twoTails: 0.05, freedom: Double(bound - 1))
      let half = t * deviation / Double(bound).squareRoot()
      #expect(abs(interval.low - max(line.score - half, 0)) < 1e-9)
      #expect(abs(interval.high - min(line.score + half, 100)) < 1e-9)
    }
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

  @Test(arguments: [(9, 9), (9, 10), (10, 10)])
  func `no interval tells that everybody of a small group answered`(
    people: Int, headcount: Int
  ) throws {
    let units = [Unit(id: "a", headcount: headcount), Unit(id: "b", headcount: 40)]
    let release = try release([[people, 0, 0], [20, 0, 9]], units: units)
    let line = try #require(release.byUnit.groups[0].shown?.dimensions[0].measured)
    let interval = try #require(line.interval)
    let deviation = try #require(line.standardDeviation)
    let t = Distribution.quantileOfT(twoTails: 0.05, freedom: Double(people - 1))
    let plain = 2 * t * deviation / Double(people).squareRoot()
    let isNarrower = interval.high - interval.low < plain - 1e-9
    #expect(isNarrower == (headcount >= ResponseRate.leastPeopleForAll))
  }
}
