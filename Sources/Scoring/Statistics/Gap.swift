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
  /// The interval of the difference with 95 percent confidence.
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
  /// - Returns: `nil` for fewer than two scores in one of them.
  init?(_ first: DimensionProfile.Measured, _ second: DimensionProfile.Measured) {
    guard let first = first.moments, let second = second.moments else { return nil }
    self.init(first, second)
  }

  /// What a comparison needs of one group.
  private struct Group {
    let count: Int
    let mean: Double
    let deviation: Double

    init?(_ moments: Moments) {
      guard let mean = moments.mean, let deviation = moments.standardDeviation else { return nil }
      (count, self.mean, self.deviation) = (moments.count, mean, deviation)
    }
  }

  private init?(_ first: Group?, _ second: Group?) {
    guard let first, let second else { return nil }
    let (firstMean, secondMean) = (first.mean, second.mean)
    let (firstDeviation, secondDeviation) = (first.deviation, second.deviation)
    let (n1, n2) = (Double(first.count), Double(second.count))
    let (v1, v2) = (firstDeviation * firstDeviation, secondDeviation * secondDeviation)
    difference = firstMean - secondMean
    let error = v1 / n1 + v2 / n2
    if error > 0 {
      let freedom =
        error * error
        / (v1 * v1 / (n1 * n1 * (n1 - 1)) + v2 * v2 / (n2 * n2 * (n2 - 1)))
      let t = difference / error.squareRoot()
      let half =
        Distribution.quantileOfT(twoTails: 0.05, freedom: freedom) * error.squareRoot()
      self.t = t
      self.freedom = freedom
      probability = Distribution.twoTailsOfT(t, freedom: freedom)
      interval = Interval(low: difference - half, high: difference + half)
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
}
