import Instrument
import Scoring

/// The lines of a group that is withheld: every name, and no number.
struct BlankLines {
  /// One a dimension.
  let dimensions: [DimensionProfile]
  /// One an indicator.
  let indicators: [IndicatorProfile]
  /// One a facet.
  let facets: [IndicatorProfile]

  /// The lines of an assessment.
  init(_ assessment: Assessment) {
    dimensions = assessment.dimensions.map {
      DimensionProfile(id: $0.id, target: $0.target, measured: nil)
    }
    indicators = assessment.indicators.map { IndicatorProfile(id: $0.id, measured: nil) }
    facets = assessment.facets.map { IndicatorProfile(id: $0.id, measured: nil) }
  }
}

/// One indicator or facet of a group, for JSON.
///
/// Shares of options and stages are given for the organization only: in a small unit they would
/// tell what single people chose.
struct IndicatorScore: Encodable {
  let line: IndicatorProfile
  let hasShares: Bool
  let rounding: Rounding

  private enum Key: String, CodingKey {
    case id, n, nAtLeast, withheld, value, nearlyAll, stage, shares
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(line.id, forKey: .id)
    try container.encode(line.measured?.respondents.exact, forKey: .n)
    try container.encode(line.measured?.respondents.bound, forKey: .nAtLeast)
    try container.encode(line.measured == nil, forKey: .withheld)
    try container.encode(rounding(line.points), forKey: .value)
    let nearlyAll: String? =
      if case .nearlyAll(let option) = line.measured?.value { option } else { nil }
    try container.encode(nearlyAll, forKey: .nearlyAll)
    try container.encode(line.stage, forKey: .stage)
    let shares = hasShares && !line.shares.isEmpty ? line.shares : nil
    try container.encode(
      shares?.map { ShareScore(share: $0, rounding: rounding) }, forKey: .shares)
  }

  private struct ShareScore: Encodable {
    let share: IndicatorProfile.Share
    let rounding: Rounding

    private enum Key: String, CodingKey { case id, share }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(share.id, forKey: .id)
      try container.encode(rounding.share(share.share), forKey: .share)
    }
  }
}
