public import Instrument

/// What may be shown of one indicator or facet of a group.
public struct IndicatorProfile: Hashable, Sendable {
  /// The indicator's or facet's name.
  public let id: String
  /// The measured value; `nil` when it comes from fewer people than the minimum group, when fewer
  /// people than that chose one of the options, and, for consensus and rankings, of groups other
  /// than the organization.
  public let measured: Measured?

  /// What was measured.
  public struct Measured: Hashable, Sendable {
    /// The number of people who are counted, as far as it may be told.
    public let respondents: RespondentCount
    /// The value.
    public let value: Value

    /// Creates a measured value.
    public init(respondents: RespondentCount, value: Value) {
      self.respondents = respondents
      self.value = value
    }
  }

  /// A value, in the form that the indicator has.
  public enum Value: Hashable, Sendable {
    /// The mean over people, in points from -100 or 0 to 100.
    case points(Double)
    /// How far people choose the same option, from 0 to 100, and the options' shares in the order of
    /// the definition; withheld of fewer than ten people and when one of them stands for fewer people
    /// than the minimum group.
    case consensus(Double, shares: [Share])
    /// All people, or all but one, chose this option; how many exactly would tell how each one did.
    case nearlyAll(ItemOption.ID)
    /// The options' shares of all points, in the order of the definition.
    case ranking([Share])
    /// The last stage that enough people have reached, or `nil` before the first, and for each
    /// stage the share of people who have reached it; no shares when fewer people than the minimum
    /// group stand at one of the stages.
    case stage(Stage.ID?, reached: [Share])
  }

  /// The share of an option or stage.
  public struct Share: Hashable, Sendable {
    /// The option's or stage's name.
    public let id: String
    /// From 0 to 1.
    public let share: Double

    /// Creates a share.
    public init(id: String, share: Double) {
      self.id = id
      self.share = share
    }
  }

  /// Creates the profile of an indicator.
  public init(id: String, measured: Measured?) {
    self.id = id
    self.measured = measured
  }

  /// The value in points, if the indicator has one.
  public var points: Double? {
    switch measured?.value {
    case .points(let points), .consensus(let points, _): points
    case .ranking, .nearlyAll, .stage, nil: nil
    }
  }

  /// The shares of options or stages, if the indicator has them.
  public var shares: [Share] {
    switch measured?.value {
    case .consensus(_, let shares), .ranking(let shares), .stage(_, let shares): shares
    case .points, .nearlyAll, nil: []
    }
  }

  /// The stage that enough people have reached; `nil` for other indicators and before the first.
  public var stage: Stage.ID? {
    if case .stage(let stage, _) = measured?.value { stage } else { nil }
  }

  /// The points of a hundred by which an option must be ahead of the next one to lead.
  public static let clearLead = 5

  /// The option with the largest share, if it is clearly ahead of the next one; `nil` otherwise.
  public var leader: Share? {
    switch measured?.value {
    case .consensus(_, let shares), .ranking(let shares):
      let order = shares.sorted { $0.share > $1.share }
      guard let first = order.first else { return nil }
      let second = order.dropFirst().first?.share ?? 0
      return ((first.share - second) * 1000).rounded() / 10 >= Double(Self.clearLead)
        ? first : nil
    case .points, .nearlyAll, .stage, nil: return nil
    }
  }
}
