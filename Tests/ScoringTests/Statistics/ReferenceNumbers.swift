import Instrument
import Scoring
import Testing

/// What the library says under the keys of R's reference numbers.
///
/// Each method works out all keys of one set of answers, so that a key that is missing is noticed.
struct ReferenceNumbers {
  /// For each key the numbers, with `nil` where R's list holds something that isn't ours.
  private(set) var numbers: [String: [Double?]] = [:]
  /// For each key the names of groups.
  private(set) var names: [String: [String]] = [:]

  static let climate = [
    "AF06", "AF07", "AP12", "AP17", "AP33", "AP34", "AS14", "AS15", "AS16", "AS17", "AS28",
  ]
  static let personality = [
    ("agree", ["-A1", "A2", "A3", "A4", "A5"]),
    ("conscientious", ["C1", "C2", "C3", "-C4", "-C5"]),
    ("extraversion", ["-E1", "-E2", "E3", "E4", "E5"]),
    ("neuroticism", ["N1", "N2", "N3", "N4", "N5"]),
    ("openness", ["O1", "-O2", "O3", "O4", "-O5"]),
  ]

  /// A table, counted.
  private struct Counted {
    let plan: ScoringPlan
    let units: [String]
    let tallies: [Tally]

    init(
      _ name: String, _ scales: [(String, [String])], ratings: ClosedRange<Int>, unit: String?,
      minimumAnswered: Int? = nil
    ) throws {
      let assessment = try Fixture.assessment(
        scales, ratings: ratings, minimumAnswered: minimumAnswered)
      let (builder, units) = try Fixture.tally(try Fixture.rows(name), assessment, unit: unit)
      plan = builder.plan
      self.units = units
      tallies = builder.unitTallies()
    }

    var whole: Tally { tallies.reduce(into: Tally(plan)) { $0.merge($1) } }

    func moments(_ dimension: Int, of unit: String) throws -> Moments {
      tallies[try #require(units.firstIndex(of: unit))].dimensions[dimension]
    }
  }

  // MARK: Soldiers in companies

  /// Leadership climate, eleven items, and religiousness, one item; ratings from 1 to 5, so a rating
  /// is score ÷ 25 + 1.
  mutating func addCompanies() throws {
    for (name, items) in [("lead", Self.climate), ("relig", ["RELIG"])] {
      let counted = try Counted("bhr2000", [(name, items)], ratings: 1...5, unit: "GRP")
      try addGroups(counted, "bhr2000.\(name)")
      try addVariance(counted, "bhr2000.\(name)")
      if items.count > 1 {
        try addReliability(counted, "bhr2000.\(name)")
        try addAgreement(counted, "bhr2000.\(name)")
      } else {
        let indices = try agreement(counted)
        numbers["bhr2000.relig.rwg_mean"] = [mean(indices)]
        numbers["bhr2000.relig.rwg_min"] = [indices.min()]
        numbers["bhr2000.relig.rwg_max"] = [indices.max()]
        numbers["bhr2000.relig.rwg_n_zero"] = [Double(indices.filter { $0 == 0 }.count)]
        numbers["bhr2000.relig.ad_mean_mean"] = [
          try meanDeviation(counted, AverageDeviation.aboutMean)
        ]
      }
    }
  }

  private mutating func addGroups(_ counted: Counted, _ key: String) throws {
    let groups = counted.tallies.map { $0.dimensions[0] }
    let means = try groups.map { try #require($0.mean) / 25 + 1 }
    let sizes = groups.map(\.count)
    let largest = try #require(sizes.indices.max { sizes[$0] < sizes[$1] })
    let highest = try #require(means.indices.max { means[$0] < means[$1] })
    let lowest = try #require(means.indices.min { means[$0] < means[$1] })
    let whole = counted.whole.dimensions[0]
    numbers["\(key).n_rows"] = [Double(counted.whole.respondents)]
    numbers["\(key).n_groups"] = [Double(groups.count)]
    numbers["\(key).grand_mean"] = [whole.mean.map { $0 / 25 + 1 }]
    numbers["\(key).grand_sd"] = [whole.standardDeviation.map { $0 / 25 }]
    numbers["\(key).group_mean_min"] = [means[lowest]]
    numbers["\(key).group_mean_max"] = [means[highest]]
    names["\(key).group_argmin"] = [counted.units[lowest]]
    names["\(key).group_argmax"] = [counted.units[highest]]
    numbers["\(key).group_n_min"] = [sizes.min().map { Double($0) }]
    numbers["\(key).group_n_max"] = [Double(sizes[largest])]
    names["\(key).largest_group"] = [counted.units[largest]]
    numbers["\(key).largest_group_mean"] = [means[largest]]
    let interval = try #require(Interval.ofMean(groups[largest]))
    numbers["\(key).largest_group_t95"] = [interval.low / 25 + 1, interval.high / 25 + 1]
  }

  private mutating func addVariance(_ counted: Counted, _ key: String) throws {
    let result = try #require(GroupVariance(counted.tallies.map { $0.dimensions[0] }))
    numbers["\(key).aov_MSB"] = [result.between / 625]
    numbers["\(key).aov_MSW"] = [result.within / 625]
    numbers["\(key).aov_F"] = [result.ratio]
    numbers["\(key).icc1_anova_meansize"] = [result.shareBetween(size: result.meanSize)]
    numbers["\(key).icc2_anova"] = [result.reliabilityOfMeans]
  }

  private mutating func addReliability(_ counted: Counted, _ key: String) throws {
    let result = try #require(Reliability(counted.whole.sums[0]))
    numbers["\(key).alpha_psych"] = [result.alpha]
    numbers["\(key).alpha_multilevel_listwise"] = [result.alpha]
    numbers["\(key).alpha_n"] = [Double(result.respondents)]
    numbers["\(key).item_total"] = result.itemRest
    numbers["\(key).alpha_without"] = result.alphaWithout
    let items = try counted.plan.codebook.columns.indices.map { column in
      try #require(RatingSummary(counted.plan.histogram(of: column, in: counted.whole)))
    }
    numbers["\(key).item_means"] = items.map { $0.mean + 1 }
    numbers["\(key).item_sds"] = items.map(\.standardDeviation)
  }

  private mutating func addAgreement(_ counted: Counted, _ key: String) throws {
    let indices = try agreement(counted)
    let sorted = indices.sorted()
    numbers["\(key).rwgj_mean"] = [mean(indices)]
    numbers["\(key).rwgj_median"] = [sorted[sorted.count / 2]]
    numbers["\(key).rwgj_min"] = [sorted.first]
    numbers["\(key).rwgj_max"] = [sorted.last]
    numbers["\(key).rwgj_share_ge_.7"] = [mean(indices.map { $0 >= 0.7 ? 1 : 0 })]
    let first = Array(counted.units.sorted().prefix(5))
    names["\(key).rwgj_first5_groups"] = first
    numbers["\(key).rwgj_first5"] = try first.map { name in
      indices[try #require(counted.units.firstIndex(of: name))]
    }
    numbers["\(key).ad_mean_mean"] = [try meanDeviation(counted, AverageDeviation.aboutMean)]
    numbers["\(key).ad_median_mean"] = [try meanDeviation(counted, AverageDeviation.aboutMedian)]
  }

  private func agreement(_ counted: Counted) throws -> [Double] {
    try counted.tallies.map { try #require(counted.plan.agreement(on: 0, in: $0)).index }
  }

  /// The mean over the units of the mean over the items.
  private func meanDeviation(_ counted: Counted, _ deviation: ([Int]) -> Double?) throws -> Double {
    let columns = counted.plan.codebook.columns.indices
    return mean(
      try counted.tallies.map { tally in
        mean(
          try columns.map { column in
            try #require(deviation(counted.plan.histogram(of: column, in: tally)))
          })
      })
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  // MARK: Personality, with missing answers

  /// Five scales of five items, ratings from 1 to 6, so a rating is score ÷ 20 + 1.
  mutating func addPersonality() throws {
    func counted(_ minimum: Int, unit: String? = nil) throws -> Counted {
      try Counted(
        "bfi", Self.personality, ratings: 1...6, unit: unit, minimumAnswered: minimum)
    }
    let (any, most, all) = (try counted(1).whole, try counted(3).whole, try counted(5).whole)
    let (gender, education) = (try counted(1, unit: "gender"), try counted(1, unit: "education"))
    for (place, scale) in Self.personality.enumerated() {
      let key = "bfi.\(scale.0)"
      let reliability = try #require(Reliability(any.sums[place]))
      numbers["\(key).alpha_listwise"] = [reliability.alpha]
      numbers["\(key).listwise_n"] = [Double(reliability.respondents)]
      for (tally, mean, count) in [
        (any, "mean_available_items", "n_scored_any"), (most, "mean_min3of5", "n_scored_min3of5"),
        (all, "mean_complete", "n_scored_complete"),
      ] {
        numbers["\(key).\(mean)"] = [tally.dimensions[place].mean.map { $0 / 20 + 1 }]
        numbers["\(key).\(count)"] = [Double(tally.dimensions[place].count)]
      }
      numbers["\(key).sd_available_items"] = [
        any.dimensions[place].standardDeviation.map { $0 / 20 }
      ]
      let genders = try ["1", "2"].map { try gender.moments(place, of: $0) }
      numbers["\(key).mean_by_gender12"] = genders.map { $0.mean.map { $0 / 20 + 1 } }
      numbers["\(key).n_by_gender12"] = genders.map { Double($0.count) }
      numbers["\(key).mean_by_education"] = try (1...5).map {
        try education.moments(place, of: "\($0)").mean.map { $0 / 20 + 1 }
      }
      try addGap(genders[0], genders[1], key)
    }
    let items = [("all", Self.personality.flatMap(\.1))]
    let whole = try Counted("bfi", items, ratings: 1...6, unit: nil)
    numbers["bfi.n"] = [Double(whole.whole.respondents)]
    numbers["bfi.complete_rows_25"] = [Double(whole.whole.sums[0].count)]
    let given = whole.plan.codebook.columns.indices.reduce(0) {
      $0 + whole.plan.histogram(of: $1, in: whole.whole).reduce(0, +)
    }
    numbers["bfi.missing_cells_25"] = [Double(25 * whole.whole.respondents - given)]
  }

  private mutating func addGap(_ first: Moments, _ second: Moments, _ key: String) throws {
    let gap = try #require(Gap(first, second))
    numbers["\(key).welch_t"] = [gap.t]
    numbers["\(key).welch_df"] = [gap.freedom]
    numbers["\(key).welch_p"] = [gap.probability]
    numbers["\(key).welch_ci"] = [
      gap.interval.map { $0.low / 20 }, gap.interval.map { $0.high / 20 },
    ]
    // psych divides the pooled sum of squares by n and not by n − 2, and takes second less first.
    let people = Double(first.count + second.count)
    numbers["\(key).cohen_d"] = [
      gap.standardized.map { -$0 * (people / (people - 2)).squareRoot() }
    ]
  }

  // MARK: Textbook examples

  /// Six targets rated by four judges, and intervals of shares.
  mutating func addTextbook() throws {
    let ratings = [
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
    let assessment = try Fixture.assessment([("s", ["X1"])], ratings: 1...11)
    let rows =
      [["unit", "X1"]]
      + ratings.enumerated().flatMap { target, own in own.map { ["\(target)", "\($0)"] } }
    let (builder, _) = try Fixture.tally(rows, assessment, unit: "unit")
    let result = try #require(GroupVariance(builder.unitTallies().map { $0.dimensions[0] }))
    // ICC1, ICC2, ICC3, and each of means of four; only a one-way analysis is ours.
    numbers["shrout_fleiss.icc"] = [
      result.shareBetween(size: 4), nil, nil, result.reliabilityOfMeans, nil, nil,
    ]
    for (part, whole) in [(28, 100), (0, 20), (20, 20)] {
      let interval = try #require(Interval.ofShare(part, of: whole))
      numbers["wilson.\(part)of\(whole)"] = [interval.low, interval.high]
    }
  }
}
