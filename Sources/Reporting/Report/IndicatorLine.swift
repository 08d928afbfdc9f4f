public import Scoring

/// An indicator, or a facet, as a report shows it.
public struct IndicatorLine: Hashable, Sendable {
  /// The indicator's or facet's name in the definition.
  public let id: String
  /// The name for readers.
  public let title: String
  /// What it tells; may be empty.
  public let purpose: String
  /// What was measured, or `nil` when it is withheld.
  public let measured: Measured?

  /// What was measured.
  public struct Measured: Hashable, Sendable {
    /// The value in words, such as `+12.5 points` or `“Set up”`.
    public let value: String
    /// The options or stages with their shares, the largest first; stages in their order.
    public let shares: [Share]
    /// How many people are counted, as far as it may be told.
    public let respondents: RespondentCount
  }

  /// An option or stage with its share.
  public struct Share: Hashable, Sendable {
    /// The label for readers.
    public let label: String
    /// In whole percent.
    public let percent: Int
  }
}
