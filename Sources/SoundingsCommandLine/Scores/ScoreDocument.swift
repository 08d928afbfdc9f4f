import Reporting
import Scoring

/// The scores as one JSON object, `soundings/score/1`.
///
/// Every key is always there; what is withheld or unknown is null.
struct ScoreDocument: Encodable {
  let profile: Profile
  /// Roles within units.
  let perspectives: [Release.Perspective]
  /// The wave and its release; `nil` for scores of a file.
  let edition: ReportContext.Edition?
  /// What stands in the place of a group that is withheld.
  let blank: BlankLines
  let rounding: Rounding

  private enum Key: String, CodingKey {
    case schema, assessment, version, wave, release, minimumGroup, by, units, roles, perspectives
    case organization
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("soundings/score/1", forKey: .schema)
    try container.encode(profile.assessment, forKey: .assessment)
    try container.encode(profile.assessmentVersion, forKey: .version)
    try container.encode(edition?.wave, forKey: .wave)
    try container.encode(edition?.release, forKey: .release)
    try container.encode(profile.minimumGroup, forKey: .minimumGroup)
    try container.encode(profile.breakdown.rawValue, forKey: .by)
    let groups = profile.groups.map {
      GroupScore(group: $0, profile: profile, blank: blank, rounding: rounding)
    }
    try container.encode(groups, forKey: profile.breakdown == .unit ? .units : .roles)
    try container.encode(
      perspectives.map {
        GroupScore(
          group: GroupProfile(id: $0.unit, shown: $0.shown), role: $0.role, profile: profile,
          blank: blank, rounding: rounding)
      }, forKey: .perspectives)
    let whole = GroupScore(
      group: profile.organization, profile: profile, blank: blank, rounding: rounding)
    try container.encode(whole, forKey: .organization)
  }
}

/// One group's scores.
private struct GroupScore: Encodable {
  let group: GroupProfile
  /// The role, for one within a unit.
  var role: String?
  let profile: Profile
  let blank: BlankLines
  let rounding: Rounding

  private enum Key: String, CodingKey {
    case unit, role, parent, n, headcount, responseRate, withheld, overall, dimensions
    case indicators, facets
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    if let role {
      try container.encode(group.id, forKey: .unit)
      try container.encode(role, forKey: .role)
    } else if let id = group.id {
      try container.encode(id, forKey: profile.breakdown == .unit ? .unit : .role)
      if profile.breakdown == .unit { try container.encode(group.parent, forKey: .parent) }
    }
    let shown = group.shown
    try container.encode(shown?.respondents, forKey: .n)
    try container.encode(shown?.headcount, forKey: .headcount)
    try container.encode(rounding.share(shown?.responseRate), forKey: .responseRate)
    try container.encode(group.isWithheld, forKey: .withheld)
    try container.encode(
      shown?.overall.map { OverallScore(overall: $0, rounding: rounding) }, forKey: .overall)
    let lines = shown?.dimensions ?? blank.dimensions
    try container.encode(
      lines.map { line in
        DimensionScore(
          line: line,
          isAsEverywhere: group.id == nil || role != nil ? nil : profile.isAsEverywhere(line.id),
          rounding: rounding)
      }, forKey: .dimensions)
    let isWhole = group.id == nil
    try container.encode(
      (shown?.indicators ?? blank.indicators).map {
        IndicatorScore(line: $0, hasShares: isWhole, rounding: rounding)
      }, forKey: .indicators)
    try container.encode(
      (shown?.facets ?? blank.facets).map {
        IndicatorScore(line: $0, hasShares: false, rounding: rounding)
      }, forKey: .facets)
  }
}

/// A group's overall readiness.
private struct OverallScore: Encodable {
  let overall: Overall
  let rounding: Rounding

  private enum Key: String, CodingKey { case score, level, levelBeforeGates, gates }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(rounding(overall.score), forKey: .score)
    try container.encode(overall.level, forKey: .level)
    try container.encode(overall.levelBeforeGates, forKey: .levelBeforeGates)
    try container.encode(overall.gates, forKey: .gates)
  }
}

/// One line of a group's profile.
private struct DimensionScore: Encodable {
  let line: DimensionProfile
  /// Whether one voice of a unit says what everybody says, where that is known.
  let isAsEverywhere: Bool?
  let rounding: Rounding

  private enum Key: String, CodingKey {
    case id, n, nAtLeast, withheld, score, sd, low, high, level, levelLow, levelHigh, target, gap,
      coverage
    case dontKnow, voice, agreement, asEverywhere, split
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let measured = line.measured
    try container.encode(line.id, forKey: .id)
    let respondents = measured?.respondents ?? line.split?.people
    try container.encode(respondents?.exact, forKey: .n)
    try container.encode(respondents?.bound, forKey: .nAtLeast)
    try container.encode(line.isWithheld, forKey: .withheld)
    try container.encode(rounding(measured?.score), forKey: .score)
    try container.encode(rounding(measured?.standardDeviation), forKey: .sd)
    try container.encode(rounding(measured?.interval?.low), forKey: .low)
    try container.encode(rounding(measured?.interval?.high), forKey: .high)
    try container.encode(measured?.level, forKey: .level)
    try container.encode(measured?.levelLow, forKey: .levelLow)
    try container.encode(measured?.levelHigh, forKey: .levelHigh)
    try container.encode(line.target, forKey: .target)
    try container.encode(rounding(line.gap), forKey: .gap)
    try container.encode(rounding.share(measured?.coverage), forKey: .coverage)
    try container.encode(rounding.share(measured?.dontKnowShare), forKey: .dontKnow)
    try container.encode(line.voice?.rawValue, forKey: .voice)
    try container.encode(rounding.agreement(line.agreement), forKey: .agreement)
    try container.encode(line.voice == .one ? isAsEverywhere : nil, forKey: .asEverywhere)
    try container.encode(
      line.split.map { SplitScore(split: $0, rounding: rounding) }, forKey: .split)
  }
}

/// Where the people of a divided group stand.
private struct SplitScore: Encodable {
  let split: Camps.Shares
  let rounding: Rounding

  private enum Key: String, CodingKey { case low, middle, high }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(rounding.share(split.low), forKey: .low)
    try container.encode(rounding.share(split.middle), forKey: .middle)
    try container.encode(rounding.share(split.high), forKey: .high)
  }
}
