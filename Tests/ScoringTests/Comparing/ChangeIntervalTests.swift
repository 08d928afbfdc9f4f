import Instrument
import Testing

@testable import Scoring

/// How sure a change is, where it is known how many people there are.
struct ChangeIntervalTests {
  private func measured(
    _ count: Int, _ score: Double, _ deviation: Double, of headcount: Int?
  ) -> DimensionProfile.Measured {
    .init(
      respondents: .exactly(count), score: score, standardDeviation: deviation,
      headcount: headcount,
      level: nil, coverage: nil, dontKnowShare: nil)
  }

  private func gap(_ first: Int?, _ second: Int?) throws -> Gap {
    try #require(Gap(measured(20, 60, 15, of: first), measured(16, 50, 18, of: second)))
  }

  @Test func `the interval allows for how many answered, the test doesn't`() throws {
    let plain = try gap(nil, nil)
    let known = try gap(25, 40)
    #expect(known.probability == plain.probability && known.t == plain.t)
    #expect(known.corrected == plain.corrected)
    // By R: v <- c(15^2/20*(1-20/25), 18^2/16*(1-16/40)); d <- sum(v)^2/sum(v^2/c(19,15));
    // 10 + c(-1,1)*qt(.975,d)*sqrt(sum(v))
    let interval = try #require(known.interval)
    #expect(
      abs(interval.low - 2.09703404918907) < 1e-9 && abs(interval.high - 17.90296595081093) < 1e-9)
  }

  @Test(arguments: [(nil, 40), (25, nil), (19, 40), (25, 3)] as [(Int?, Int?)])
  func `without both headcounts there is no correction`(headcounts: (Int?, Int?)) throws {
    #expect(try gap(headcounts.0, headcounts.1).interval == gap(nil, nil).interval)
  }

  @Test func `of people who all answered twice the change is known, and still may be chance`()
    throws
  {
    let whole = try gap(20, 16)
    #expect(whole.interval == Interval(low: 10, high: 10))
    #expect(try whole.probability == gap(nil, nil).probability)
    #expect((whole.probability ?? 0) > 0.05)
  }

  @Test func `a wave of volunteers isn't corrected`() throws {
    let assessment = try Fixture.assessment([("d", ["I"])], ratings: 1...5)
    func side(_ ratings: [Int], _ recruitment: Recruitment, headcount: Int?) throws
      -> WaveComparison.Side
    {
      let plan = ScoringPlan(
        assessment: assessment, questionnaire: try #require(assessment.questionnaires.first))
      var builder = TallyBuilder(plan: plan, unitCount: 1)
      for rating in ratings {
        [UInt8(rating - 1)].withUnsafeBufferPointer { builder.add(row: $0, unit: 0, role: 0) }
      }
      let profile = ProfileBuilder(assessment: assessment, recruitment: recruitment)
        .byUnit([builder], tree: try UnitTree([Unit(id: "A", headcount: headcount)]))
      return WaveComparison.Side(published: profile, onComparable: profile)
    }
    func width(_ first: Recruitment, _ second: Recruitment, headcount: Int? = 12) throws -> Double {
      let change = WaveComparison(
        ComparableItems(before: assessment, after: assessment),
        before: try side([2, 3, 3, 2, 3, 3, 2, 3], first, headcount: headcount),
        after: try side([3, 4, 3, 4, 4, 3, 4, 4], second, headcount: headcount))
      let interval = try #require(change.organization.dimensions[0].measured?.gap?.interval)
      return interval.high - interval.low
    }
    let plain = try width(.everybody, .everybody, headcount: nil)
    #expect(try width(.everybody, .chance) < plain)
    #expect(try width(.volunteers, .everybody) == plain)
    #expect(try width(.everybody, .volunteers) == plain)
  }

  @Test func `where a number of people isn't told, the interval is that of the fewest`() throws {
    func line(_ people: Int, _ told: RespondentCount) -> DimensionProfile.Measured {
      var moments = Moments()
      for person in 0..<people { moments.add(NanoPoints(20 + person % 2 * 40) * 1_000_000_000) }
      return .init(
        respondents: told, isOfFewerThanHalf: false, score: 40,
        standardDeviation: moments.standardDeviation, interval: nil, headcount: nil, level: nil,
        levelLow: nil, levelHigh: nil, coverage: nil, dontKnowShare: nil, moments: moments)
    }
    let other = measured(16, 50, 18, of: nil)
    for people in [28, 30] {
      let told = line(people, .atLeast(20))
      let fewest = measured(20, 40, try #require(told.standardDeviation), of: nil)
      #expect(Gap(told, other)?.interval == Gap(fewest, other)?.interval)
      #expect(Gap(line(people, .exactly(people)), other)?.interval != Gap(told, other)?.interval)
    }
  }
}
