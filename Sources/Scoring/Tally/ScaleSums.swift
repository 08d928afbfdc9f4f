import Instrument

/// Sums over the respondents who answered all items of a scale; only integers.
///
/// With keyed ratings x brought to the common multiple of the items' lengths and T their sum over the
/// items, these are enough for alpha, item-rest correlations, alpha without an item, and the items'
/// variances. They add up over groups.
public struct ScaleSums: Hashable, Sendable {
  /// The number of respondents who answered all items.
  public private(set) var count = 0
  /// For each item Σx.
  public private(set) var sums: [Int]
  /// For each item Σx².
  public private(set) var squares: [Int]
  /// For each item Σx·T.
  public private(set) var products: [Int]
  /// ΣT.
  public private(set) var total = 0
  /// ΣT².
  public private(set) var totalSquares = 0

  /// Creates the sums of nobody.
  init(itemCount: Int) {
    sums = [Int](repeating: 0, count: itemCount)
    squares = sums
    products = sums
  }

  /// The largest sum over the items for which squares over a billion people can't overflow.
  static let mostPoints = 30_000

  /// Adds one respondent who answered all items.
  mutating func add(_ row: UnsafeBufferPointer<UInt8>, _ plan: ScoringPlan.ScalePlan) {
    var total = 0
    for index in plan.items.indices {
      guard let value = plan.items[index].value(in: row) else { return }
      total += value * (plan.multiple / plan.items[index].range)
    }
    for index in plan.items.indices {
      let points =
        (plan.items[index].value(in: row) ?? 0) * (plan.multiple / plan.items[index].range)
      sums[index] += points
      squares[index] += points * points
      products[index] += points * total
    }
    count += 1
    self.total += total
    totalSquares += total * total
  }

  /// Adds those of another group.
  ///
  /// - Precondition: Both are about the same items.
  public mutating func merge(_ other: ScaleSums) {
    precondition(sums.count == other.sums.count)
    count += other.count
    total += other.total
    totalSquares += other.totalSquares
    for index in sums.indices {
      sums[index] += other.sums[index]
      squares[index] += other.squares[index]
      products[index] += other.products[index]
    }
  }
}
