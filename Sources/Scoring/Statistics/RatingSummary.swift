/// The mean and the spread of the ratings of one item, from how often each was given.
///
/// Exact up to one division and one root.
public struct RatingSummary: Hashable, Sendable {
  /// How many ratings were given.
  public let count: Int
  /// Their mean in steps above the lowest rating.
  public let mean: Double
  /// The standard deviation of the sample in steps; `nil` for fewer than two ratings.
  public let standardDeviation: Double?

  /// Sums up a histogram, or returns `nil` when nobody gave a rating.
  ///
  /// - Parameter histogram: How often each rating was given, the lowest first.
  public init?(_ histogram: [Int]) {
    let count = histogram.reduce(0, +)
    guard count > 0 else { return nil }
    let sum = histogram.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    let squares = histogram.enumerated().reduce(0) { $0 + $1.offset * $1.offset * $1.element }
    self.count = count
    mean = Double(sum) / Double(count)
    guard count > 1 else {
      standardDeviation = nil
      return
    }
    let size = Int128(count)
    let numerator = size * Int128(squares) - Int128(sum) * Int128(sum)
    standardDeviation = (Double(numerator) / Double(size * (size - 1))).squareRoot()
  }
}
