import Foundation

/// The range in which a number lies with some confidence.
public struct Interval: Hashable, Sendable {
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// Creates an interval.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The interval of a mean by Student's t.
  ///
  /// With the number of people in the group the interval shrinks by √(1 − n ÷ N), and to
  /// nothing when everybody answered. Source: W. G. Cochran, Sampling Techniques, 3rd edition, 1977,
  /// chapter 2.
  ///
  /// - Parameters:
  ///   - moments: The scores.
  ///   - headcount: The people in the group, or `nil` when nobody knows.
  ///   - confidence: From 0 to 1, both left out.
  /// - Returns: `nil` for fewer than two scores.
  public static func ofMean(
    _ moments: Moments, headcount: Int? = nil, confidence: Double = 0.95
  ) -> Interval? {
    var intervals = MeanIntervals(confidence: confidence)
    return intervals.interval(of: moments, headcount: headcount)
  }

  /// The interval of a share by Wilson's score.
  ///
  /// Source: E. B. Wilson (1927), "Probable inference, the law of succession, and statistical
  /// inference", Journal of the American Statistical Association 22(158), 209–212,
  /// doi:10.1080/01621459.1927.10502953.
  ///
  /// - Parameters:
  ///   - part: How many of them, from 0 to `whole`.
  ///   - whole: How many there are.
  ///   - confidence: From 0 to 1, both left out.
  /// - Returns: `nil` for nobody.
  public static func ofShare(
    _ part: Int, of whole: Int, confidence: Double = 0.95
  ) -> Interval? {
    guard whole > 0, (0...whole).contains(part) else { return nil }
    let size = Double(whole)
    let share = Double(part) / size
    let quantile = Distribution.quantileOfNormal(twoTails: 1 - confidence)
    let square = quantile * quantile
    let middle = share + square / (2 * size)
    let half =
      quantile * (share * (1 - share) / size + square / (4 * size * size)).squareRoot()
    let scale = 1 + square / size
    return Interval(
      low: part == 0 ? 0 : (middle - half) / scale,
      high: part == whole ? 1 : (middle + half) / scale)
  }
}
