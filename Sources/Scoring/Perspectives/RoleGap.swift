public import Instrument

/// How two roles differ in one dimension, or in one side of the practice.
public struct RoleGap: Hashable, Sendable {
  /// The name of the dimension or facet.
  public let subject: String
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

/// A side of the practice as two roles see it, on what both are asked about and of people who may be
/// shown.
public struct FacetView: Hashable, Sendable {
  /// The facet.
  public let facet: Facet.ID
  /// The role that comes first in the order given.
  public let first: Role.ID
  /// Its scores.
  public let firstScores: Moments
  /// The other role.
  public let second: Role.ID
  /// Its scores.
  public let secondScores: Moments

  /// Creates a view.
  public init(
    facet: Facet.ID, first: Role.ID, firstScores: Moments, second: Role.ID,
    secondScores: Moments
  ) {
    self.facet = facet
    self.first = first
    self.firstScores = firstScores
    self.second = second
    self.secondScores = secondScores
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
  /// The gaps in dimensions: dimension by dimension, and in each the pairs of roles in the order given.
  public let gaps: [RoleGap]
  /// The gaps in sides of the practice, in the order given.
  public let facets: [RoleGap]

  /// Compares each role with each of those after it.
  ///
  /// - Parameters:
  ///   - views: The roles, each with one entry a dimension; those that lack one are compared in the
  ///     others.
  ///   - dimensions: The dimensions.
  ///   - facets: The sides of the practice in which two roles are compared.
  /// - Complexity: O(*d* · *r*²) for *d* dimensions and *r* roles, and sorting as many gaps.
  public init(
    _ views: [RoleView], dimensions: [Dimension.ID], facets: [FacetView] = []
  ) {
    var found: [Comparison] = []
    for dimension in dimensions.indices {
      for (place, first) in views.enumerated() {
        for second in views[(place + 1)...] {
          let comparison = Comparison(
            dimensions[dimension], (first.role, first.scores(in: dimension)),
            (second.role, second.scores(in: dimension)))
          if let comparison { found.append(comparison) }
        }
      }
    }
    let dimensionCount = found.count
    found += facets.compactMap {
      Comparison($0.facet, ($0.first, $0.firstScores), ($0.second, $0.secondScores))
    }
    let adjusted = FalseDiscovery.adjusted(of: found.map(\.gap))
    let all = zip(found, adjusted).map { RoleGap($0, adjusted: $1) }
    gaps = Array(all.prefix(dimensionCount))
    self.facets = Array(all.dropFirst(dimensionCount))
  }
}

/// Two roles beside each other, before all gaps are known.
private struct Comparison {
  let subject: String
  let first: (role: Role.ID, mean: Double)
  let second: (role: Role.ID, mean: Double)
  let gap: Gap

  init?(
    _ subject: String, _ first: (role: Role.ID, scores: Moments?),
    _ second: (role: Role.ID, scores: Moments?)
  ) {
    guard let one = first.scores, let other = second.scores, let gap = Gap(one, other),
      let mean = one.mean, let otherMean = other.mean
    else { return nil }
    self.subject = subject
    self.first = (first.role, mean)
    self.second = (second.role, otherMean)
    self.gap = gap
  }
}

extension RoleGap {
  fileprivate init(_ found: Comparison, adjusted: Double?) {
    let lower = found.gap.difference < 0 ? found.first.role : found.second.role
    self.init(
      subject: found.subject, first: found.first.role, second: found.second.role,
      firstMean: found.first.mean, secondMean: found.second.mean, gap: found.gap,
      adjusted: adjusted, seesLess: found.gap.isReal(adjusted: adjusted) ? lower : nil)
  }
}

extension RoleView {
  /// The scores in a dimension, if they may be shown.
  func scores(in dimension: Int) -> Moments? {
    dimension < dimensions.count ? dimensions[dimension] : nil
  }
}
