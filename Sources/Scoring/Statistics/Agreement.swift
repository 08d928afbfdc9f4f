import Instrument

/// How far the people of a group agree on a scale, from the sums over complete respondents.
///
/// Source: L. R. James, R. G. Demaree and G. Wolf (1984), "Estimating within-group interrater
/// reliability with and without response bias", Journal of Applied Psychology 69(1), 85–98,
/// doi:10.1037/0021-9010.69.1.85. A variance above that of the null distribution counts as equal to
/// it, so the index is from 0 to 1.
public struct Agreement: Hashable, Sendable {
  /// What answers would look like if nobody agreed.
  public enum Null: Hashable, Sendable {
    /// Every rating as often as any other: (A² − 1) ÷ 12 for A ratings.
    case uniform
    /// Ratings lean slightly to one side; the variance of five ratings is 1.34.
    ///
    /// Source: J. M. LeBreton and J. L. Senter (2008), "Answers to 20 questions about interrater
    /// reliability and interrater agreement", Organizational Research Methods 11(4), 815–852,
    /// doi:10.1177/1094428106296642, table 2. Other lengths have no agreed variance here.
    case slightlySkewed

    /// The variance for a number of ratings, or `nil` where there is no agreed one.
    public func variance(ratings: Int) -> Double? {
      switch self {
      case .uniform: Double(ratings * ratings - 1) / 12
      case .slightlySkewed: ratings == 5 ? 1.34 : nil
      }
    }
  }

  /// The number of people.
  public let people: Int
  /// r*wg* of a single item, r*wg(j)* of several, from 0 to 1.
  public let index: Double

  /// Works out agreement on items of the given lengths, or returns `nil` for fewer than two people or
  /// no items.
  ///
  /// - Parameters:
  ///   - sums: The sums, in points of a common multiple.
  ///   - lengths: For each item the number of its ratings.
  ///   - multiple: The common multiple that an item's highest rating has.
  ///   - null: What answers would look like without agreement.
  public init?(_ sums: ScaleSums, lengths: [Int], multiple: Int, null: Null = .uniform) {
    guard sums.count > 1, !lengths.isEmpty, lengths.count == sums.sums.count else { return nil }
    let count = Int128(sums.count)
    let size = Double(sums.count)
    var ratio = 0.0
    for (index, ratings) in lengths.enumerated() {
      let sum = Int128(sums.sums[index])
      let step = Double(multiple) / Double(ratings - 1)
      let variance =
        Double(count * Int128(sums.squares[index]) - sum * sum) / (size * (size - 1))
        / (step * step)
      guard let expected = null.variance(ratings: ratings) else { return nil }
      ratio += variance / expected
    }
    let mean = min(ratio / Double(lengths.count), 1)
    let items = Double(lengths.count)
    people = sums.count
    index = mean == 0 ? 1 : items * (1 - mean) / (items * (1 - mean) + mean)
  }
}
