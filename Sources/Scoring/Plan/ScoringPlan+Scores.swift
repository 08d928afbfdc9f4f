/// A score in billionths of a point: 0 for the least possible, 100,000,000,000 for the most.
typealias NanoPoints = Int64

extension ScoringPlan {
  /// The score that stands for 100 points.
  static let maximum: NanoPoints = 100_000_000_000

  /// Scores one respondent on one scale, in percent of the maximum possible.
  ///
  /// With the answered items *i*, their weights *w*, keyed numbers *x* above the least possible,
  /// ranges *r* and the least common multiple *L* of the ranges, the score is
  ///
  ///     100 · 10⁹ · Σ wᵢ · xᵢ · (L / rᵢ)  ÷  Σ wᵢ · L
  ///
  /// exact until the one truncating division, so every engine gets the same integer.
  ///
  /// Source: percent of maximum possible, P. Cohen, J. Cohen, L. S. Aiken and S. G. West (1999),
  /// "The problem of units and the circumstance for POMP", Multivariate Behavioral Research 34(3),
  /// 315–346, doi:10.1207/S15327906MBR3403_2.
  ///
  /// - Returns: `nil` when the role isn't asked, or fewer items were answered than the scale needs.
  func score(
    scale: Int, role: RolePlan, row: UnsafeBufferPointer<UInt8>
  ) -> NanoPoints? {
    guard let plan = role.scales[scale] else { return nil }
    var sum = 0
    var weight = 0
    var answered = 0
    for index in plan.items.indices {
      guard let value = plan.items[index].value(in: row) else { continue }
      sum += plan.factors[index] * value
      weight += plan.items[index].weight
      answered += 1
    }
    guard answered >= plan.minimum, weight > 0 else { return nil }
    return NanoPoints(Int128(Self.maximum) * Int128(sum) / (Int128(weight) * Int128(plan.multiple)))
  }

  /// Scores one respondent on one dimension: the weighted mean of the scales that have a score.
  ///
  /// With scores *s* and weights *w* of those scales this is Σ wₖ · sₖ ÷ Σ wₖ, one more truncating
  /// division. At least half of the weight of the scales that the role is asked must have a score.
  func score(
    dimension: Int, role: RolePlan, scales: UnsafeBufferPointer<NanoPoints>
  ) -> NanoPoints? {
    let plan = role.dimensions[dimension]
    var sum: Int128 = 0
    var weight = 0
    for part in plan.parts where scales[part.scale] >= 0 {
      sum += Int128(part.weight) * Int128(scales[part.scale])
      weight += part.weight
    }
    guard weight > 0, weight * 2 >= plan.weight else { return nil }
    return NanoPoints(sum / Int128(weight))
  }
}
