import Foundation
import Instrument
import Scoring
import Testing

/// Statistics of real answers, compared with R (packages psych and multilevel), key by key.
struct AgainstRTests {
  /// Endings of keys that name a statistic that isn't ours, each with the reason.
  private static let elsewhere = [
    "std_alpha_psych":
      "alpha of standardized items needs each pair's correlation, which a tally doesn't keep",
    "alpha_pairwise":
      "takes each pair of items over other people; ours is over those who answered all",
    "omega_total_proxy_ML": "omega needs a factor model, fitted by iteration",
    "rwg_lindell_mean": "Lindell's r*wg(j) is another index than that of James and others",
    "rwg_lindell_min": "Lindell's r*wg(j) is another index than that of James and others",
    "icc1_mixed_reml": "restricted maximum likelihood is fitted by iteration; ours is the ANOVA",
    "icc2_mixed_reml": "restricted maximum likelihood is fitted by iteration; ours is the ANOVA",
    "clopper.28of100": "the exact interval of Clopper and Pearson; ours is Wilson's",
    "shrout_fleiss.type": "headings of R's table",
    "shrout_fleiss.lower": "intervals of ICC aren't shown",
    "shrout_fleiss.upper": "intervals of ICC aren't shown",
  ]

  private static func isElsewhere(_ key: String) -> Bool {
    elsewhere.keys.contains { key == $0 || key.hasSuffix(".\($0)") }
  }

  /// Worked out once for all tests.
  private static let ours = Result {
    var ours = ReferenceNumbers()
    try ours.addCompanies()
    try ours.addPersonality()
    try ours.addTextbook()
    return ours
  }

  @Test func `every key is either checked or on the list of what isn't ours`() throws {
    let ours = try Self.ours.get()
    let keys = Set(try Fixture.expected().keys)
    let checked = Set(ours.numbers.keys).union(ours.names.keys)
    let left = keys.filter { Self.isElsewhere($0) }
    #expect(keys.subtracting(checked).subtracting(left).sorted() == [], "neither nor")
    #expect(checked.intersection(left).sorted() == [], "both")
    #expect(checked.subtracting(keys).sorted() == [], "not R's")
    for ending in Self.elsewhere.keys {
      #expect(keys.contains { $0.hasSuffix(ending) }, "a reason without a key: \(ending)")
    }
    #expect(keys.count == 170 && left.count == 21)
  }

  @Test func `every statistic agrees with R to 1e-9`() throws {
    let ours = try Self.ours.get()
    let expected = try Fixture.expected()
    for (key, values) in ours.numbers {
      let entry = try #require(expected[key], "\(key)")
      let wanted = try #require((entry as? [Double]) ?? (entry as? Double).map { [$0] }, "\(key)")
      #expect(values.count == wanted.count, "\(key)")
      for (place, pair) in zip(values, wanted).enumerated() {
        guard let value = pair.0 else {
          #expect(key == "shrout_fleiss.icc", "\(key)[\(place)] has no value")
          continue
        }
        // Probabilities are as small as 1e-26, so their tolerance is relative.
        let size = key.hasSuffix("_p") ? pair.1 : max(abs(pair.1), 1)
        #expect(abs(value - pair.1) < 1e-9 * size, "\(key)[\(place)]: \(value), R \(pair.1)")
      }
    }
  }

  @Test func `groups come out under the names that R gives`() throws {
    let ours = try Self.ours.get()
    let expected = try Fixture.expected()
    for (key, names) in ours.names {
      let entry = try #require(expected[key], "\(key)")
      #expect(names == (entry as? [String]) ?? (entry as? String).map { [$0] }, "\(key)")
    }
    #expect(ours.names.count == 7)
  }

  @Test func `a skewed null distribution never raises agreement`() throws {
    let assessment = try Fixture.assessment([("relig", ["RELIG"])], ratings: 1...5)
    let (builder, _) = try Fixture.tally(
      try Fixture.rows("bhr2000"), assessment, unit: "GRP")
    for tally in builder.unitTallies() {
      let uniform = try #require(builder.plan.agreement(on: 0, in: tally)).index
      let skewed = try #require(
        builder.plan.agreement(on: 0, in: tally, null: .slightlySkewed)
      ).index
      #expect(skewed <= uniform)
    }
    #expect(Agreement.Null.slightlySkewed.variance(ratings: 5) == 1.34)
    #expect(Agreement.Null.slightlySkewed.variance(ratings: 6) == nil)
  }

  @Test func `the sizes that ICC can be worked out for, and a corrected effect`() throws {
    let assessment = try Fixture.assessment(
      [("lead", ReferenceNumbers.climate)], ratings: 1...5)
    let (builder, _) = try Fixture.tally(
      try Fixture.rows("bhr2000"), assessment, unit: "GRP")
    let groups = builder.unitTallies().map { $0.dimensions[0] }
    let result = try #require(GroupVariance(groups))
    #expect(result.betweenFreedom == 98 && result.withinFreedom == 5301)
    #expect(result.harmonicSize < result.meanSize)
    let gap = try #require(Gap(groups[0], groups[1]))
    let (corrected, standardized) = (try #require(gap.corrected), try #require(gap.standardized))
    #expect(abs(corrected) < abs(standardized))
  }

  @Test func `an item's summary needs a rating, and its spread needs two`() throws {
    #expect(RatingSummary([0, 0, 0]) == nil)
    let one = try #require(RatingSummary([0, 0, 1]))
    #expect(one.mean == 2 && one.standardDeviation == nil)
    let same = try #require(RatingSummary([0, 4]))
    #expect(same.mean == 1 && same.standardDeviation == 0 && same.count == 4)
  }
}
