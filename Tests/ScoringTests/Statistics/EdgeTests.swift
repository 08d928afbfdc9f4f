import Instrument
import Scoring
import Testing

struct StatisticsEdgeTests {
  @Test func `everybody asked leaves no interval, and few people leave none at all`() throws {
    let moments = try Self.moments([[0, 0], [1, 3], [2, 2], [4, 4]])
    let open = try #require(Interval.ofMean(moments))
    let half = try #require(Interval.ofMean(moments, headcount: 8))
    let all = try #require(Interval.ofMean(moments, headcount: moments.count))
    #expect(half.high - half.low < open.high - open.low)
    #expect(all.high - all.low == 0)
    // A roster that is too small can't make the interval wider or undefined.
    #expect(Interval.ofMean(moments, headcount: 2) == open)
    #expect(Interval.ofMean(Moments()) == nil)
    #expect(Interval.ofShare(0, of: 0) == nil && Interval.ofShare(3, of: 2) == nil)
  }

  @Test func `a scale without variance has no reliability but full agreement`() throws {
    let tally = try Self.tally([[2, 2], [2, 2], [2, 2]])
    #expect(Reliability(tally.tally.sums[0]) == nil)
    #expect(tally.plan.agreement(on: 0, in: tally.tally)?.index == 1)
    let one = try Self.tally([[2, 2]])
    #expect(one.plan.agreement(on: 0, in: one.tally) == nil)
  }

  @Test func `two camps don't agree, and their average deviation is two steps`() throws {
    let camps = try Self.tally([[0, 0], [0, 0], [4, 4], [4, 4]])
    #expect(camps.plan.agreement(on: 0, in: camps.tally)?.index == 0)
    #expect(AverageDeviation.aboutMean([2, 0, 0, 0, 2]) == 2)
    #expect(AverageDeviation.aboutMedian([2, 0, 0, 0, 2]) == 2)
    #expect(AverageDeviation.aboutMedian([3, 0, 0, 0, 1]) == 1)
    #expect(AverageDeviation.aboutMean([0, 0]) == nil)
  }

  @Test func `units that don't differ have no F ratio, and one unit has no analysis`() throws {
    let same = try Self.moments([[2, 2], [2, 2]])
    #expect(GroupVariance([same, same])?.ratio == nil)
    #expect(GroupVariance([same]) == nil)
    #expect(GroupVariance([same, Moments()]) == nil)
  }

  /// The example of Shrout and Fleiss (1979), six targets rated by four judges: ICC(1) and ICC(1,4).
  @Test func `the textbook example of four judges`() throws {
    let ratings = [
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
    let targets = try ratings.map { target in try Self.single(target) }
    let result = try #require(GroupVariance(targets))
    let share = try #require(result.shareBetween(size: 4))
    let reliability = try #require(result.reliabilityOfMeans)
    #expect(abs(share - 0.165741768405476) < 1e-9)
    #expect(abs(reliability - 0.442797133679269) < 1e-9)
    #expect(result.meanSize == 4 && result.harmonicSize == 4)
  }

  /// The first example of Benjamini and Hochberg (1995), section 3.2: four of fifteen are reported.
  @Test func `false discoveries are held down as in the textbook`() {
    let probabilities = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0,
    ]
    let adjusted = FalseDiscovery.adjusted(probabilities)
    #expect(adjusted.filter { $0 <= 0.05 }.count == 4)
    #expect(zip(adjusted, probabilities).allSatisfy { $0 >= $1 && $0 <= 1 })
    #expect(FalseDiscovery.adjusted(probabilities.reversed()) == adjusted.reversed())
    #expect(FalseDiscovery.adjusted([]).isEmpty)
  }

  private static func tally(_ rows: [[UInt8]]) throws -> (plan: ScoringPlan, tally: Tally) {
    let assessment = try Fixture.assessment([("s", ["X1", "X2"])], ratings: 1...5)
    let plan = ScoringPlan(assessment: assessment, questionnaire: assessment.questionnaires[0])
    var builder = TallyBuilder(plan: plan, unitCount: 1)
    for row in rows { row.withUnsafeBufferPointer { builder.add(row: $0, unit: 0, role: 0) } }
    return (plan, builder.unitTallies()[0])
  }

  private static func moments(_ rows: [[UInt8]]) throws -> Moments {
    try tally(rows).tally.dimensions[0]
  }

  private static func single(_ ratings: [Int]) throws -> Moments {
    let assessment = try Fixture.assessment([("s", ["X1"])], ratings: 1...11)
    let plan = ScoringPlan(assessment: assessment, questionnaire: assessment.questionnaires[0])
    var builder = TallyBuilder(plan: plan, unitCount: 1)
    for rating in ratings {
      [UInt8(rating - 1)].withUnsafeBufferPointer { builder.add(row: $0, unit: 0, role: 0) }
    }
    return builder.unitTallies()[0].dimensions[0]
  }
}
