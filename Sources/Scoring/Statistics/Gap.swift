/// The difference between two groups that hold different people, with its uncertainty.
///
/// Source: B. L. Welch (1947), "The generalization of Student's problem when several different
/// population variances are involved", Biometrika 34(1–2), 28–35, doi:10.1093/biomet/34.1-2.28; L. V.
/// Hedges (1981), "Distribution theory for Glass's estimator of effect size and related estimators",
/// Journal of Educational Statistics 6(2), 107–128, doi:10.3102/10769986006002107.
public struct Gap: Hashable, Sendable {
  /// The mean of the first group less that of the second, in points.
  public let difference: Double
  /// Welch's t; `nil` when neither group has any variance.
  public let t: Double?
  /// The degrees of freedom of t.
  public let freedom: Double?
  /// The probability of a difference at least this large when there is none.
  public let probability: Double?
  /// The interval of the difference with 95 percent confidence; for groups whose headcounts are known,
  /// of the difference between all their people.
  public let interval: Interval?
  /// The difference in pooled standard deviations (Cohen's d).
  public let standardized: Double?
  /// The same, corrected for small groups: d · (1 − 3 ÷ (4·(n₁ + n₂ − 2) − 1)) (Hedges' g).
  public let corrected: Double?

  /// Compares two groups.
  ///
  /// - Returns: `nil` for fewer than two scores in one of them.
  public init?(_ first: Moments, _ second: Moments) {
    self.init(Group(first), Group(second))
  }

  /// Compares two groups that are shown.
  ///
  /// Where the headcounts N of both are known, the interval rests on variances of s² ÷ n · (1 − n ÷ N)
  /// (W. G. Cochran, Sampling Techniques, 3rd edition, 1977, section 2.6), as do the intervals of the
  /// means. The test doesn't: who asks whether anything changed asks about more than the people of two
  /// days, of whom hardly any two means are exactly equal (section 2.14); and where everybody answers
  /// twice every difference would be beyond chance. A group counts as the fewest people that it may be.
  ///
  /// - Returns: `nil` for fewer than two scores in one of them.
  init?(_ first: DimensionProfile.Measured, _ second: DimensionProfile.Measured) {
    self.init(Group(first), Group(second))
  }

  /// What a comparison needs of one group.
  private struct Group {
    let count: Int
    let mean: Double
    let deviation: Double
    /// The people that it stands for; `nil` when nobody knows.
    let headcount: Int?

    /// The share of the people who didn't answer; `nil` when nobody knows.
    var unheard: Double? {
      headcount.flatMap { $0 >= count && $0 > 1 ? 1 - Double(count) / Double($0) : nil }
    }

    init?(_ moments: Moments) {
      guard let mean = moments.mean, let deviation = moments.standardDeviation else { return nil }
      (count, self.mean, self.deviation) = (moments.count, mean, deviation)
      headcount = nil
    }

    init?(_ measured: DimensionProfile.Measured) {
      // Where it isn't told how many people a score is about, they count as the fewest that they may be:
      // from the interval and the deviations of both waves their number would follow.
      guard
        let count = measured.respondents.bound ?? measured.moments?.count
          ?? measured.respondents.exact,
        let deviation = measured.moments?.standardDeviation ?? measured.standardDeviation
      else { return nil }
      (self.count, mean, self.deviation) = (count, measured.score, deviation)
      headcount = measured.headcount
    }
  }

  /// The interval of a difference, from the variances of two means.
  private static func interval(
    _ difference: Double, _ first: (variance: Double, count: Int),
    _ second: (variance: Double, count: Int)
  ) -> (interval: Interval, freedom: Double)? {
    let error = first.variance + second.variance
    guard error > 0 else { return nil }
    let freedom =
      error * error
      / (first.variance * first.variance / Double(first.count - 1)
        + second.variance * second.variance / Double(second.count - 1))
    let half = Distribution.quantileOfT(twoTails: 0.05, freedom: freedom) * error.squareRoot()
    return (Interval(low: difference - half, high: difference + half), freedom)
  }

  private init?(_ first: Group?, _ second: Group?) {
    guard let first, let second else { return nil }
    let (firstMean, secondMean) = (first.mean, second.mean)
    let (firstDeviation, secondDeviation) = (first.deviation, second.deviation)
    let (n1, n2) = (Double(first.count), Double(second.count))
    let (v1, v2) = (firstDeviation * firstDeviation, secondDeviation * secondDeviation)
    difference = firstMean - secondMean
    let error = v1 / n1 + v2 / n2
    if let plain = Self.interval(difference, (v1 / n1, first.count), (v2 / n2, second.count)) {
      let t = difference / error.squareRoot()
      self.t = t
      freedom = plain.freedom
      probability = Distribution.twoTailsOfT(t, freedom: plain.freedom)
      if let one = first.unheard, let other = second.unheard {
        // Of people who all answered there is nothing to estimate.
        interval =
          Self.interval(
            difference, (v1 / n1 * one, first.count), (v2 / n2 * other, second.count))?.interval
          ?? Interval(low: difference, high: difference)
      } else {
        interval = plain.interval
      }
    } else {
      (t, freedom, probability, interval) = (nil, nil, nil, nil)
    }
    let pooled = ((n1 - 1) * v1 + (n2 - 1) * v2) / (n1 + n2 - 2)
    standardized = pooled > 0 ? difference / pooled.squareRoot() : nil
    corrected = standardized.map { $0 * (1 - 3 / (4 * (n1 + n2 - 2) - 1)) }
  }
}

/// Keeps the share of false alarms among reported gaps small.
public enum FalseDiscovery {
  /// The adjusted probabilities, in the order given.
  ///
  /// Source: Y. Benjamini and Y. Hochberg (1995), "Controlling the false discovery rate", Journal of
  /// the Royal Statistical Society B 57(1), 289–300, doi:10.1111/j.2517-6161.1995.tb02031.x.
  ///
  /// - Parameter probabilities: From 0 to 1.
  /// - Returns: For each the smallest rate at which it would still be reported; at most 1.
  /// - Complexity: O(*n* log *n*).
  public static func adjusted(_ probabilities: [Double]) -> [Double] {
    let order = probabilities.indices.sorted {
      (probabilities[$0], $0) > (probabilities[$1], $1)
    }
    var adjusted = probabilities
    var smallest = 1.0
    for (place, index) in order.enumerated() {
      let rank = Double(probabilities.count - place)
      smallest = min(smallest, probabilities[index] * Double(probabilities.count) / rank)
      adjusted[index] = smallest
    }
    return adjusted
  }

  /// The adjusted probabilities of those gaps that have one.
  ///
  /// - Parameter gaps: All gaps that are reported together.
  /// - Returns: For each gap its adjusted probability; `nil` where no group has any variance.
  static func adjusted(of gaps: [Gap]) -> [Double?] {
    var known = adjusted(gaps.compactMap(\.probability))[...]
    return gaps.map { $0.probability == nil ? nil : known.popFirst() }
  }
}

extension Gap {
  /// Whether a gap is called real, given its adjusted probability.
  ///
  /// Without any variance a difference can't be chance, as each group speaks with one voice.
  func isReal(adjusted: Double?) -> Bool {
    adjusted.map { $0 <= RoleGaps.rate } ?? (difference != 0)
  }
}
