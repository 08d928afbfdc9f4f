/// Intervals of many means; see ``Interval/ofMean(_:headcount:confidence:)``.
///
/// The quantile of Student's t takes far longer than the rest and depends on the size of the group
/// alone, so it is worked out once a size.
struct MeanIntervals {
  private let confidence: Double
  private var quantiles: [Int: Double] = [:]

  /// Creates intervals with a confidence from 0 to 1, both left out.
  init(confidence: Double = 0.95) { self.confidence = confidence }

  /// The interval of one mean.
  ///
  /// - Parameters:
  ///   - moments: The scores.
  ///   - people: How many people the interval is worked out for, at most those of the scores; `nil` for
  ///     all of them. Fewer make it wider.
  ///   - headcount: The people in the group, or `nil` when nobody knows.
  /// - Returns: `nil` for fewer than two scores.
  mutating func interval(
    of moments: Moments, as people: Int? = nil, headcount: Int?
  ) -> Interval? {
    let count = people ?? moments.count
    guard count > 1, let mean = moments.mean, let deviation = moments.standardDeviation else {
      return nil
    }
    let size = Double(count)
    var half = quantile(count) * deviation / size.squareRoot()
    if let headcount, headcount >= count, headcount > 1 {
      half *= (1 - size / Double(headcount)).squareRoot()
    }
    return Interval(low: mean - half, high: mean + half)
  }

  private mutating func quantile(_ count: Int) -> Double {
    if let known = quantiles[count] { return known }
    let quantile = Distribution.quantileOfT(twoTails: 1 - confidence, freedom: Double(count - 1))
    quantiles[count] = quantile
    return quantile
  }
}
