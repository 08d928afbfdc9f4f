import Foundation
import Instrument
import Scoring
import Testing

/// Statistics of real answers, compared with R (packages psych and multilevel).
struct AgainstRTests {
  private static let climate = [
    "AF06", "AF07", "AP12", "AP17", "AP33", "AP34", "AS14", "AS15", "AS16", "AS17", "AS28",
  ]

  private func numbers(_ key: String) throws -> [Double] {
    let value = try #require(try Fixture.expected()[key], "\(key)")
    if let list = value as? [Double] { return list }
    return [try #require(value as? Double, "\(key)")]
  }

  private func expect(_ got: Double?, _ key: String, _ place: Int = 0) throws {
    let wanted = try numbers(key)[place]
    let value = try #require(got, "\(key)")
    #expect(abs(value - wanted) < 1e-9 * max(abs(wanted), 1), "\(key)[\(place)]: \(value)")
  }

  /// The plan, the units' names and their tallies.
  private func tally(
    _ name: String, _ scales: [(String, [String])], ratings: ClosedRange<Int>, unit: String?,
    minimumAnswered: Int? = nil
  ) throws -> (plan: ScoringPlan, units: [String], tallies: [Tally]) {
    let assessment = try Fixture.assessment(
      scales, ratings: ratings, minimumAnswered: minimumAnswered)
    let (builder, units) = try Fixture.tally(try Fixture.rows(name), assessment, unit: unit)
    return (builder.plan, units, builder.unitTallies())
  }

  private func whole(_ tallies: [Tally]) throws -> Tally {
    let first = try #require(tallies.first)
    return tallies.dropFirst().reduce(first) { $0.merging($1) }
  }

  @Test func `reliability of leadership climate`() throws {
    let (_, _, tallies) = try tally(
      "bhr2000", [("lead", Self.climate)], ratings: 1...5, unit: "GRP")
    let result = try #require(Reliability(try whole(tallies).sums[0]))
    try expect(result.alpha, "bhr2000.lead.alpha_psych")
    try expect(Double(result.respondents), "bhr2000.lead.alpha_n")
    for place in Self.climate.indices {
      try expect(result.itemRest[place], "bhr2000.lead.item_total", place)
      try expect(result.alphaWithout[place], "bhr2000.lead.alpha_without", place)
    }
  }

  @Test func `agreement within 99 companies`() throws {
    let (plan, units, tallies) = try tally(
      "bhr2000", [("lead", Self.climate)], ratings: 1...5, unit: "GRP")
    let indices = try tallies.map { try #require(plan.agreement(on: 0, in: $0)).index }
    let sorted = indices.sorted()
    try expect(indices.reduce(0, +) / 99, "bhr2000.lead.rwgj_mean")
    try expect(sorted[49], "bhr2000.lead.rwgj_median")
    try expect(sorted[0], "bhr2000.lead.rwgj_min")
    try expect(sorted[98], "bhr2000.lead.rwgj_max")
    try expect(Double(indices.filter { $0 >= 0.7 }.count) / 99, "bhr2000.lead.rwgj_share_ge_.7")
    for (place, name) in ["1", "10", "11", "12", "13"].enumerated() {
      let unit = try #require(units.firstIndex(of: name))
      try expect(indices[unit], "bhr2000.lead.rwgj_first5", place)
    }
    let (means, medians) = try deviations(plan, tallies)
    try expect(means.reduce(0, +) / 99, "bhr2000.lead.ad_mean_mean")
    try expect(medians.reduce(0, +) / 99, "bhr2000.lead.ad_median_mean")
  }

  /// For each unit the mean over the items of the average deviations about mean and median.
  private func deviations(
    _ plan: ScoringPlan, _ tallies: [Tally]
  ) throws -> (means: [Double], medians: [Double]) {
    let columns = plan.codebook.columns.indices
    func mean(_ tally: Tally, _ deviation: ([Int]) -> Double?) throws -> Double {
      try columns.reduce(0.0) {
        $0 + (try #require(deviation(plan.histogram(of: $1, in: tally))))
      } / Double(columns.count)
    }
    return (
      try tallies.map { try mean($0, AverageDeviation.aboutMean) },
      try tallies.map { try mean($0, AverageDeviation.aboutMedian) }
    )
  }

  @Test func `a single item with units beyond the null distribution`() throws {
    let (plan, _, tallies) = try tally(
      "bhr2000", [("relig", ["RELIG"])], ratings: 1...5, unit: "GRP")
    let indices = try tallies.map { try #require(plan.agreement(on: 0, in: $0)).index }
    try expect(indices.reduce(0, +) / 99, "bhr2000.relig.rwg_mean")
    try expect(indices.min(), "bhr2000.relig.rwg_min")
    try expect(indices.max(), "bhr2000.relig.rwg_max")
    try expect(Double(indices.filter { $0 == 0 }.count), "bhr2000.relig.rwg_n_zero")
    try expect(try deviations(plan, tallies).means.reduce(0, +) / 99, "bhr2000.relig.ad_mean_mean")
    let skewed = try tallies.map {
      try #require(plan.agreement(on: 0, in: $0, null: .slightlySkewed)).index
    }
    #expect(zip(skewed, indices).allSatisfy { $0 <= $1 }, "a smaller null variance")
    #expect(Agreement.Null.slightlySkewed.variance(ratings: 5) == 1.34)
    #expect(Agreement.Null.slightlySkewed.variance(ratings: 6) == nil)
  }

  @Test(arguments: [("lead", climate), ("relig", ["RELIG"])])
  func `variance between and within companies`(name: String, items: [String]) throws {
    let (_, _, tallies) = try tally("bhr2000", [(name, items)], ratings: 1...5, unit: "GRP")
    let result = try #require(GroupVariance(tallies.map { $0.dimensions[0] }))
    let key = "bhr2000.\(name)"
    // Scores are in points from 0 to 100; R's are ratings from 1 to 5.
    try expect(result.between / 625, "\(key).aov_MSB")
    try expect(result.within / 625, "\(key).aov_MSW")
    try expect(result.ratio, "\(key).aov_F")
    try expect(result.shareBetween(size: result.meanSize), "\(key).icc1_anova_meansize")
    try expect(result.reliabilityOfMeans, "\(key).icc2_anova")
    #expect(result.betweenFreedom == 98 && result.withinFreedom == 5301)
    #expect(result.harmonicSize < result.meanSize)
    let largest = try #require(tallies.max { $0.respondents < $1.respondents })
    let interval = try #require(Interval.ofMean(largest.dimensions[0]))
    try expect(interval.low / 25 + 1, "\(key).largest_group_t95", 0)
    try expect(interval.high / 25 + 1, "\(key).largest_group_t95", 1)
  }

  private static let personality = [
    ("agree", ["-A1", "A2", "A3", "A4", "A5"]),
    ("conscientious", ["C1", "C2", "C3", "-C4", "-C5"]),
    ("extraversion", ["-E1", "-E2", "E3", "E4", "E5"]),
    ("neuroticism", ["N1", "N2", "N3", "N4", "N5"]),
    ("openness", ["O1", "-O2", "O3", "O4", "-O5"]),
  ]

  @Test func `reverse-keyed scales with missing answers, listwise`() throws {
    let (_, _, tallies) = try tally("bfi", Self.personality, ratings: 1...6, unit: nil)
    for (place, scale) in Self.personality.enumerated() {
      let result = try #require(Reliability(tallies[0].sums[place]))
      try expect(result.alpha, "bfi.\(scale.0).alpha_listwise")
      try expect(Double(result.respondents), "bfi.\(scale.0).listwise_n")
    }
  }

  @Test func `gaps between two groups`() throws {
    let (_, units, tallies) = try tally(
      "bfi", Self.personality, ratings: 1...6, unit: "gender", minimumAnswered: 1)
    let first = tallies[try #require(units.firstIndex(of: "1"))]
    let second = tallies[try #require(units.firstIndex(of: "2"))]
    for (place, scale) in Self.personality.enumerated() {
      let gap = try #require(Gap(first.dimensions[place], second.dimensions[place]))
      let key = "bfi.\(scale.0)"
      try expect(gap.t, "\(key).welch_t")
      try expect(gap.freedom, "\(key).welch_df")
      let probability = try #require(gap.probability)
      let wanted = try numbers("\(key).welch_p")[0]
      #expect(abs(probability - wanted) < 1e-6 * wanted, "\(key).welch_p")
      try expect(gap.interval.map { $0.low / 20 }, "\(key).welch_ci", 0)
      try expect(gap.interval.map { $0.high / 20 }, "\(key).welch_ci", 1)
      // psych divides the pooled sum of squares by n and not by n − 2, and takes second less first.
      let psych = (2800.0 / 2798).squareRoot()
      try expect(gap.standardized.map { -$0 * psych }, "\(key).cohen_d")
      let corrected = try #require(gap.corrected)
      #expect(abs(corrected) < abs(try #require(gap.standardized)))
      let mean = try #require(first.dimensions[place].mean)
      try expect(mean / 20 + 1, "\(key).mean_by_gender12", 0)
    }
  }

  @Test(arguments: [(28, 100), (0, 20), (20, 20)])
  func `intervals of shares`(part: Int, whole: Int) throws {
    let interval = try #require(Interval.ofShare(part, of: whole))
    try expect(interval.low, "wilson.\(part)of\(whole)", 0)
    try expect(interval.high, "wilson.\(part)of\(whole)", 1)
  }
}
