public import Instrument

/// How far the means of a profile can be trusted: whether the items of a scale go together, and
/// whether units really differ.
///
/// Reliability is that of everybody who answered a scale in full. Into the differences between units
/// only those enter that are shown and have none below them, so nothing follows about a unit that is
/// withheld.
public struct Trust: Hashable, Sendable {
  /// The reliability of a scale in one questionnaire.
  public struct ScaleReliability: Hashable, Sendable {
    /// The scale.
    public let scale: Scale.ID
    /// The questionnaire.
    public let questionnaire: Questionnaire.ID
    /// The reliability, of at least as many people as the minimum group.
    public let reliability: Reliability
  }

  /// The differences between units in one dimension.
  public struct UnitDifference: Hashable, Sendable {
    /// The dimension.
    public let dimension: Dimension.ID
    /// The number of units.
    public let units: Int
    /// The analysis.
    public let variance: GroupVariance

    /// Whether units differ more than chance would have it: F at the level of 5 percent, and an
    /// ICC(1) above 0.
    ///
    /// Where they don't, and the organization has one voice, people put together at random would agree
    /// as well as those of a unit.
    public var isReal: Bool {
      guard variance.between > variance.within else { return false }
      return variance.probability.map { $0 < 0.05 } ?? true
    }
  }

  /// The reliability of scales, in the order of the questionnaires.
  public let scales: [ScaleReliability]
  /// The differences between units, in the order of the dimensions.
  public let units: [UnitDifference]

  /// Creates an account; empty where nothing is known.
  public init(scales: [ScaleReliability] = [], units: [UnitDifference] = []) {
    self.scales = scales
    self.units = units
  }

  /// Whether units really differ in a dimension; `nil` when fewer than two of them are shown, or
  /// nothing is known of units.
  public func unitsDiffer(in dimension: Dimension.ID) -> Bool? {
    units.first { $0.dimension == dimension }?.isReal
  }
}

extension Profile {
  /// Whether a unit with one voice about a dimension only says what everybody says: the organization
  /// has one voice as well, and units don't differ more than chance would make.
  ///
  /// - Returns: `nil` where nothing is known of units, such as in a profile by role.
  public func isAsEverywhere(_ dimension: Dimension.ID) -> Bool? {
    trust.unitsDiffer(in: dimension).map { differ in
      !differ
        && organization.shown?.dimensions.first { $0.id == dimension }?.voice == .one
    }
  }
}

extension ProfileBuilder {
  /// How far the means can be trusted.
  ///
  /// - Parameters:
  ///   - tallies: One builder a questionnaire.
  ///   - tree: The units.
  ///   - evidence: What was counted of each unit.
  ///   - isShown: For each dimension and unit, whether its score may be shown.
  /// - Returns: Nothing where fewer people than the minimum group answered all items.
  func trust(
    _ tallies: [TallyBuilder], tree: UnitTree, evidence: [GroupEvidence],
    isShown: (_ dimension: Int, _ unit: Int) -> Bool
  ) -> Trust {
    let scales = tallies.flatMap { builder in
      let whole = builder.unitTallies().reduce(into: Tally(builder.plan)) { $0.merge($1) }
      return builder.plan.scales.indices.compactMap { scale -> Trust.ScaleReliability? in
        guard whole.sums[scale].count >= minimumGroup, let result = Reliability(whole.sums[scale])
        else {
          return nil
        }
        return Trust.ScaleReliability(
          scale: builder.plan.scales[scale], questionnaire: builder.plan.codebook.questionnaire,
          reliability: result)
      }
    }
    let ends = tree.units.indices.filter { tree.children[$0].isEmpty }
    let units = assessment.dimensions.indices.compactMap { dimension -> Trust.UnitDifference? in
      let moments = ends.filter { isShown(dimension, $0) }
        .map { evidence[$0].dimensions[dimension] }
      return GroupVariance(moments).map {
        Trust.UnitDifference(
          dimension: assessment.dimensions[dimension].id, units: moments.count, variance: $0)
      }
    }
    return Trust(scales: scales, units: units)
  }
}
