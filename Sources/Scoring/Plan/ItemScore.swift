import Instrument

/// How the bytes of one item's columns become a number that a scale can add up.
struct ItemScore: Hashable, Sendable {
  /// How the number is read off the columns.
  enum Reading: Hashable, Sendable {
    /// One column; the number of each code, with -1 for a code that doesn't count as answered.
    case lookup(column: Int, values: [Int])
    /// Several columns of a multiple choice; the worth of each chosen option.
    case sum(columns: Range<Int>, values: [Int])
  }

  /// How the number is read off the columns; the least number is 0.
  let reading: Reading
  /// The greatest number; above 0.
  let range: Int
  /// The item's weight in its scale, in thousandths.
  let weight: Int

  /// Compiles an item, or returns `nil` for one that isn't scored.
  init?(_ item: Item, columns: Range<Int>) {
    guard let membership = item.membership, membership.weight > 0 else { return nil }
    self.init(item, columns: columns, as: membership)
  }

  /// Compiles an item as if it had a membership; `nil` for a kind that can't be scored.
  init?(_ item: Item, columns: Range<Int>, as membership: Item.ScaleMembership) {
    weight = membership.weight
    let isReversed = membership.keying == .reverse
    switch item.kind {
    case .rating(let scale):
      let steps = scale.points.count - 1
      range = steps
      var values = Self.table(0...steps, reversedAt: isReversed ? steps : nil)
      for offered in item.nonresponse {
        if case .rating(let rating) = offered.scoring, scale.ratings.contains(rating) {
          let raw = rating - scale.ratings.lowerBound
          values[Int(Code.of(offered.kind))] = isReversed ? steps - raw : raw
        }
      }
      reading = .lookup(column: columns.lowerBound, values: values)
    case .singleChoice(let options):
      range = 100
      var values = [Int](repeating: -1, count: 256)
      for (code, option) in options.enumerated() {
        guard let score = option.score else { continue }
        values[code] = isReversed ? 100 - score : score
      }
      reading = .lookup(column: columns.lowerBound, values: values)
    case .yesNo:
      range = 1
      reading = .lookup(
        column: columns.lowerBound, values: Self.table(0...1, reversedAt: isReversed ? 1 : nil))
    case .multipleChoice(let options, let scoring):
      let worths: [Int]
      switch scoring {
      case .none: return nil
      case .count: worths = options.map { _ in 1 }
      case .sum: worths = options.map { $0.score ?? 0 }
      }
      let total = worths.reduce(0) { $0 + abs($1) }
      guard total > 0 else { return nil }
      range = total
      reading = .sum(columns: columns, values: isReversed ? worths.map { -$0 } : worths)
    case .number, .money, .percentage, .estimate, .ranking, .freeText: return nil
    }
  }

  private static func table(_ codes: ClosedRange<Int>, reversedAt top: Int?) -> [Int] {
    var values = [Int](repeating: -1, count: 256)
    for code in codes { values[code] = top.map { $0 - code } ?? code }
    return values
  }

  /// The keyed number from 0 to ``range``, or `nil` when the item doesn't count as answered.
  ///
  /// A sum starts at the total of the negative worths, so its least value is 0 as well.
  func value(in row: UnsafeBufferPointer<UInt8>) -> Int? {
    switch reading {
    case .lookup(let column, let values):
      let value = values[Int(row[column])]
      return value < 0 ? nil : value
    case .sum(let columns, let values):
      guard Code.nonresponse(row[columns.lowerBound]) == nil else { return nil }
      var total = 0
      for (offset, worth) in values.enumerated() {
        if worth < 0 { total -= worth }
        if row[columns.lowerBound + offset] == 1 { total += worth }
      }
      return total
    }
  }
}
