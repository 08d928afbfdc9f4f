/// How well the items of a scale go together, from the sums over complete respondents.
///
/// Source: L. J. Cronbach (1951), "Coefficient alpha and the internal structure of tests",
/// Psychometrika 16(3), 297–334, doi:10.1007/BF02310555; the corrected item-total correlation is that
/// of an item with the sum of the others.
public struct Reliability: Hashable, Sendable {
  /// The number of respondents who answered all items.
  public let respondents: Int
  /// Cronbach's alpha: J/(J − 1) · (1 − Σ var xⱼ ÷ var T); at most 1, and below 0 when items
  /// contradict each other.
  public let alpha: Double
  /// For each item its correlation with the sum of the other items, or `nil` without variance.
  public let itemRest: [Double?]
  /// For each item alpha without it; `nil` for a scale of two items.
  public let alphaWithout: [Double?]

  /// Works out reliability.
  ///
  /// - Returns: `nil` for fewer than two items, fewer than two respondents, or no variance.
  /// - Complexity: O(*j*) in the number of items.
  public init?(_ sums: ScaleSums) {
    let size = Double(sums.count)
    let items = sums.sums.count
    guard items > 1, sums.count > 1 else { return nil }
    // n · (n − 1) times variance and covariance, exact in integers and so without cancellation.
    let count = Int128(sums.count)
    let total = Int128(sums.total)
    let scaled = size * (size - 1)
    let totalVariance = Double(count * Int128(sums.totalSquares) - total * total) / scaled
    guard totalVariance > 0 else { return nil }
    let variances = sums.sums.indices.map { index in
      Double(
        count * Int128(sums.squares[index]) - Int128(sums.sums[index]) * Int128(sums.sums[index]))
        / scaled
    }
    let covariances = sums.sums.indices.map { index in
      Double(count * Int128(sums.products[index]) - Int128(sums.sums[index]) * total) / scaled
    }
    let sum = variances.reduce(0, +)
    respondents = sums.count
    alpha = Self.alpha(items: items, sum: sum, total: totalVariance)
    itemRest = variances.indices.map { index in
      let rest = totalVariance - 2 * covariances[index] + variances[index]
      guard variances[index] > 0, rest > 0 else { return nil }
      return (covariances[index] - variances[index]) / (variances[index] * rest).squareRoot()
    }
    alphaWithout = variances.indices.map { index in
      let rest = totalVariance - 2 * covariances[index] + variances[index]
      guard items > 2, rest > 0 else { return nil }
      return Self.alpha(items: items - 1, sum: sum - variances[index], total: rest)
    }
  }

  private static func alpha(items: Int, sum: Double, total: Double) -> Double {
    Double(items) / Double(items - 1) * (1 - sum / total)
  }
}
