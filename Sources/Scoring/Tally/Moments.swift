/// How many scores there are, their sum and the sum of their squares, all exact.
///
/// Two of them add up to that of both groups together, in any order, to the same bits.
public struct Moments: Hashable, Sendable {
  /// The number of respondents with a score.
  public private(set) var count = 0
  /// The sum of the scores in billionths of a point.
  public private(set) var sum: Int128 = 0
  /// The sum of the squared scores in billionths of a point, squared.
  public private(set) var squares: Int128 = 0

  /// Creates the moments of no scores.
  public init() {}

  /// Creates moments from sums that were kept: of scores in billionths of a point, and of their squares.
  init(count: Int, sum: Int128, squares: Int128) {
    (self.count, self.sum, self.squares) = (count, sum, squares)
  }

  /// Adds one score in billionths of a point.
  mutating func add(_ score: NanoPoints) {
    count += 1
    sum += Int128(score)
    squares += Int128(score) * Int128(score)
  }

  /// Adds those of another group.
  public mutating func merge(_ other: Moments) {
    count += other.count
    sum += other.sum
    squares += other.squares
  }

  /// The mean in points from 0 to 100, or `nil` without scores.
  public var mean: Double? {
    guard count > 0 else { return nil }
    return Self.points(sum, dividedBy: Int128(count), unit: 1e9)
  }

  /// The standard deviation of the sample in points, or `nil` for fewer than two scores.
  ///
  /// √((n · Σs² − (Σs)²) / (n · (n − 1))), with an exact numerator.
  public var standardDeviation: Double? {
    guard count > 1 else { return nil }
    // In thousandths of a billionth the product could overflow, so both terms are split into an
    // exact quotient and remainder by the count first: Σs² − (Σs)²/n.
    let size = Int128(count)
    let (quotient, remainder) = sum.quotientAndRemainder(dividingBy: size)
    // (Σs)²/n = q²·n + 2·q·r + r²/n with Σs = q·n + r.
    let whole = squares - quotient * quotient * size - 2 * quotient * remainder
    let deviation = Double(whole) - Double(remainder) * Double(remainder) / Double(count)
    return (max(deviation, 0) / Double(count - 1)).squareRoot() / 1e9
  }

  private static func points(_ sum: Int128, dividedBy size: Int128, unit: Double) -> Double {
    let (quotient, remainder) = sum.quotientAndRemainder(dividingBy: size)
    return (Double(quotient) + Double(remainder) / Double(size)) / unit
  }
}
