public import Instrument

/// How two roles differ in one dimension.
public struct RoleGap: Hashable, Sendable {
  /// The dimension.
  public let dimension: Dimension.ID
  /// The role that comes first in the order given.
  public let first: Role.ID
  /// The other role.
  public let second: Role.ID
  /// The mean of the first role.
  public let firstMean: Double
  /// The mean of the second role.
  public let secondMean: Double
  /// First less second, with the interval and Hedges' g.
  public let gap: Gap
  /// The probability of such a gap by chance, adjusted for all the gaps that are reported; `nil` when
  /// neither role has any variance.
  public let adjusted: Double?
  /// The role with the lower mean when the gap is beyond chance; `nil` when it isn't.
  public let seesLess: Role.ID?
}

/// One role's scores, of people who may be shown.
public struct RoleView: Hashable, Sendable {
  /// The role.
  public let role: Role.ID
  /// For each dimension its scores, or `nil` where they may not be shown.
  public let dimensions: [Moments?]

  /// Creates a view.
  public init(role: Role.ID, dimensions: [Moments?]) {
    self.role = role
    self.dimensions = dimensions
  }
}

/// The gaps between roles, all of them looked at together.
///
/// Each gap is Welch's difference with Hedges' g (see ``Gap``). Whether it is beyond chance is decided
/// by the adjustment of Benjamini and Hochberg over all gaps that are reported (see
/// ``FalseDiscovery``), so that among the gaps called real about one in twenty isn't.
///
/// - Important: Gaps follow from two means each, so they may be told where both means may.
public struct RoleGaps: Hashable, Sendable {
  /// The share of false alarms among the gaps called real.
  public static let rate = 0.05
  /// The gaps: dimension by dimension, and in each the pairs of roles in the order given.
  public let gaps: [RoleGap]

  /// Compares each role with each of those after it.
  ///
  /// - Parameters:
  ///   - views: The roles, each with one entry a dimension; those that lack one are compared in the
  ///     others.
  ///   - dimensions: The dimensions.
  /// - Complexity: O(*d* · *r*²) for *d* dimensions and *r* roles, and sorting as many gaps.
  public init(_ views: [RoleView], dimensions: [Dimension.ID]) {
    var found: [(dimension: Int, first: RoleView, second: RoleView, gap: Gap)] = []
    for dimension in dimensions.indices {
      for (place, first) in views.enumerated() {
        for second in views[(place + 1)...] {
          guard let one = first.scores(in: dimension), let other = second.scores(in: dimension),
            let gap = Gap(one, other)
          else { continue }
          found.append((dimension, first, second, gap))
        }
      }
    }
    let tested = found.indices.filter { found[$0].gap.probability != nil }
    let adjusted = FalseDiscovery.adjusted(tested.map { found[$0].gap.probability ?? 1 })
    var probabilities = [Double?](repeating: nil, count: found.count)
    for (index, probability) in zip(tested, adjusted) { probabilities[index] = probability }
    gaps = zip(found, probabilities).map { found, adjusted in
      // Without any variance a difference can't be chance, as each role speaks with one voice.
      let isBeyondChance = adjusted.map { $0 <= Self.rate } ?? (found.gap.difference != 0)
      let lower = found.gap.difference < 0 ? found.first.role : found.second.role
      return RoleGap(
        dimension: dimensions[found.dimension], first: found.first.role,
        second: found.second.role,
        firstMean: found.first.scores(in: found.dimension)?.mean ?? 0,
        secondMean: found.second.scores(in: found.dimension)?.mean ?? 0, gap: found.gap,
        adjusted: adjusted, seesLess: isBeyondChance ? lower : nil)
    }
  }
}

extension RoleView {
  /// The scores in a dimension, if they may be shown.
  func scores(in dimension: Int) -> Moments? {
    dimension < dimensions.count ? dimensions[dimension] : nil
  }
}
