/// What a respondent gave for one item.
public enum Answer: Hashable, Sendable {
  /// A rating on the item's response scale.
  case rating(Int)
  /// The one option chosen.
  case choice(ItemOption.ID)
  /// The options chosen, possibly none; the order carries no meaning.
  case choices(Set<ItemOption.ID>)
  /// Yes (`true`) or no.
  case yesNo(Bool)
  /// A number, an amount of money or a percentage.
  case quantity(Quantity)
  /// A three-point estimate.
  case estimate(Estimate)
  /// All options, the most important first.
  case ranking([ItemOption.ID])
  /// Free text, not empty.
  case text(String)
  /// No answer, and why.
  case nonresponse(Nonresponse)

  /// Whether this is an answer in substance, and not one of the kinds of nonresponse.
  public var isSubstantive: Bool {
    if case .nonresponse = self { false } else { true }
  }
}

/// A three-point estimate: the low, the likely and the high value.
public struct Estimate: Hashable, Sendable {
  /// The value that will hardly be undercut.
  public let low: Quantity
  /// The value thought most likely.
  public let likely: Quantity
  /// The value that will hardly be exceeded.
  public let high: Quantity

  /// Creates an estimate, or returns `nil` unless low ≤ likely ≤ high.
  public init?(low: Quantity, likely: Quantity, high: Quantity) {
    guard low <= likely, likely <= high else { return nil }
    self.low = low
    self.likely = likely
    self.high = high
  }
}
