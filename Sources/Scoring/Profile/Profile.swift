public import Instrument

/// The readiness of an organization and of its parts, fit to be shown.
///
/// A profile holds no number that was computed from fewer people than the minimum group, and none
/// can be worked out from it by subtracting groups from each other. Several profiles of the same
/// answers, such as one by unit and one by role, aren't protected against each other.
public struct Profile: Hashable, Sendable {
  /// What the groups of a profile are.
  public enum Breakdown: String, Hashable, Sendable {
    /// Units, each with all units below it.
    case unit
    /// Roles, each over the whole organization.
    case role
  }

  /// The assessment's name.
  public let assessment: Assessment.ID
  /// The assessment's version.
  public let assessmentVersion: String
  /// What the groups are.
  public let breakdown: Breakdown
  /// The fewest people behind any number; at least 2.
  public let minimumGroup: Int
  /// The groups: units in the order of the tree, parents before children, or roles in the order of
  /// the definition.
  public let groups: [GroupProfile]
  /// All respondents together.
  public let organization: GroupProfile
  /// How far the means of the organization and of its units can be trusted.
  public let trust: Trust

  /// Creates a profile from parts that were made elsewhere, such as in a test.
  public init(
    assessment: Assessment.ID, assessmentVersion: String, breakdown: Breakdown, minimumGroup: Int,
    groups: [GroupProfile], organization: GroupProfile, trust: Trust = Trust()
  ) {
    self.assessment = assessment
    self.assessmentVersion = assessmentVersion
    self.breakdown = breakdown
    self.minimumGroup = minimumGroup
    self.groups = groups
    self.organization = organization
    self.trust = trust
  }
}

/// The readiness of one group.
public struct GroupProfile: Hashable, Sendable {
  /// The unit's or role's name, or `nil` for the organization.
  public let id: String?
  /// The unit above it, or `nil`.
  public let parent: Unit.ID?
  /// How deep the unit lies in the tree; 0 at the top.
  public let depth: Int
  /// The number of people, known from the roster and told also where answers are withheld; `nil` when the
  /// roster doesn't say for every unit concerned.
  public let headcount: Int?
  /// What may be shown of the group, or `nil` when it is withheld because it is too small.
  public let shown: Shown?

  /// What may be shown of a group that is large enough.
  public struct Shown: Hashable, Sendable {
    /// The number of responses.
    public let respondents: Int
    /// The number of people; `nil` when the roster doesn't say for every unit concerned, and where nearly
    /// all of a small group answered.
    public let headcount: Int?
    /// How many of the people answered, as far as it may be told; `nil` without a headcount that is
    /// large enough.
    public let rate: ResponseRate.Told?
    /// The overall readiness, or `nil` when too few dimensions have a score.
    public let overall: Overall?
    /// One entry a dimension, in the order of the definition.
    public let dimensions: [DimensionProfile]
    /// One entry an indicator, in the order of the definition.
    public let indicators: [IndicatorProfile]
    /// One entry a facet, in the order of the definition; each holds points.
    public let facets: [IndicatorProfile]
    /// For the organization and each dimension, the highest less the lowest score of the units that
    /// have none below them; without an entry where fewer than two of them are shown.
    public let unitGaps: [Dimension.ID: Double]

    /// The responses divided by the people, above 1 when more responses came than people were expected;
    /// `nil` when it may not be told.
    public var responseRate: Double? { if case .share(let share) = rate { share } else { nil } }

    /// Creates what is shown of a group.
    public init(
      respondents: Int, headcount: Int?, rate: ResponseRate.Told?, overall: Overall?,
      dimensions: [DimensionProfile], indicators: [IndicatorProfile] = [],
      facets: [IndicatorProfile] = [], unitGaps: [Dimension.ID: Double] = [:]
    ) {
      self.respondents = respondents
      self.headcount = headcount
      self.rate = rate
      self.overall = overall
      self.dimensions = dimensions
      self.indicators = indicators
      self.facets = facets
      self.unitGaps = unitGaps
    }
  }

  /// Whether the group is too small to be shown.
  public var isWithheld: Bool { shown == nil }

  /// Creates the profile of a group.
  public init(
    id: String?, parent: Unit.ID? = nil, depth: Int = 0, headcount: Int? = nil, shown: Shown?
  ) {
    self.headcount = headcount
    self.id = id
    self.parent = parent
    self.depth = depth
    self.shown = shown
  }
}

extension [GroupProfile] {
  /// The positions of the groups that have none below them, in order.
  ///
  /// - Complexity: O(*n*) in the number of groups.
  public var ends: [Int] {
    let parents = Set(compactMap(\.parent))
    return indices.filter { position in self[position].id.map { !parents.contains($0) } ?? false }
  }
}

/// The overall readiness of a group.
public struct Overall: Hashable, Sendable {
  /// The weighted mean of the dimensions' scores, from 0 to 100: Σ w·s ÷ Σ w.
  public let score: Double
  /// The level after all gates, or `nil` when the assessment has no levels.
  public let level: Level.ID?
  /// The level of the score alone.
  public let levelBeforeGates: Level.ID?
  /// The gates that applied, in the order of the definition.
  public let gates: [Gate.ID]

  /// Creates an overall readiness.
  public init(
    score: Double, level: Level.ID?, levelBeforeGates: Level.ID?, gates: [Gate.ID]
  ) {
    self.score = score
    self.level = level
    self.levelBeforeGates = levelBeforeGates
    self.gates = gates
  }
}

/// One line of a group's profile.
public struct DimensionProfile: Hashable, Sendable {
  /// The dimension's name.
  public let id: Dimension.ID
  /// The score that counts as good enough, from 0 to 100.
  public let target: Int?
  /// The measured numbers; `nil` when fewer respondents than the minimum group have a score, and when
  /// the group is divided.
  public let measured: Measured?
  /// Whether a mean may stand for the group; `nil` when fewer respondents than the minimum group have
  /// a score.
  public let voice: Voice?
  /// How far the group agrees, from 0 to 1; `nil` when that can't be known.
  public let agreement: Double?
  /// Where the people of a divided group stand; `nil` for other groups, and where it would tell how
  /// somebody answered.
  public let split: Camps.Shares?

  /// What was measured.
  public struct Measured: Hashable, Sendable {
    /// The number of respondents with a score, as far as it may be told.
    public let respondents: RespondentCount
    /// Whether fewer than half of those who answered in the group have a score.
    public let isOfFewerThanHalf: Bool
    /// The mean of the respondents' scores, from 0 to 100.
    public let score: Double
    /// The standard deviation of the respondents' scores, in points; `nil` for one respondent.
    public let standardDeviation: Double?
    /// The range of the mean with 95 percent confidence; `nil` for one respondent.
    ///
    /// Where everybody was asked and the headcount is known it allows for how many answered; not for
    /// volunteers. Where the number of respondents isn't told it is that of the fewest that they may be.
    public let interval: Interval?
    /// The people that the interval allows for; `nil` where it doesn't.
    public let headcount: Int?
    /// The level that the score belongs to.
    public let level: Level.ID?
    /// The level of the interval's lower end; that of the score without an interval.
    public let levelLow: Level.ID?
    /// The level of the interval's upper end; that of the score without an interval.
    public let levelHigh: Level.ID?
    /// The answers given divided by the answers asked for, from 0 to 1.
    public let coverage: Double?
    /// The share of "don't know" among the answers asked for, from 0 to 1.
    public let dontKnowShare: Double?
    /// The scores that the numbers come from, for comparisons only; `nil` when they were made elsewhere.
    let moments: Moments?

    /// Creates measured numbers from parts that were made elsewhere, such as in a test.
    public init(
      respondents: RespondentCount, score: Double, standardDeviation: Double?,
      interval: Interval? = nil, headcount: Int? = nil, level: Level.ID?,
      levelLow: Level.ID? = nil, levelHigh: Level.ID? = nil, coverage: Double?,
      dontKnowShare: Double?, isOfFewerThanHalf: Bool = false
    ) {
      self.init(
        respondents: respondents, isOfFewerThanHalf: isOfFewerThanHalf, score: score,
        standardDeviation: standardDeviation, interval: interval, headcount: headcount,
        level: level, levelLow: levelLow, levelHigh: levelHigh,
        coverage: coverage, dontKnowShare: dontKnowShare, moments: nil)
    }

    /// Creates measured numbers.
    init(
      respondents: RespondentCount, isOfFewerThanHalf: Bool, score: Double,
      standardDeviation: Double?, interval: Interval?, headcount: Int?, level: Level.ID?,
      levelLow: Level.ID?, levelHigh: Level.ID?, coverage: Double?, dontKnowShare: Double?,
      moments: Moments?
    ) {
      self.respondents = respondents
      self.isOfFewerThanHalf = isOfFewerThanHalf
      self.score = score
      self.standardDeviation = standardDeviation
      self.interval = interval
      self.headcount = headcount
      self.level = level
      self.levelLow = levelLow ?? level
      self.levelHigh = levelHigh ?? level
      self.coverage = coverage
      self.dontKnowShare = dontKnowShare
      self.moments = moments
    }
  }

  /// The score less the target, in points, or `nil` without either.
  public var gap: Double? {
    guard let measured, let target else { return nil }
    return measured.score - Double(target)
  }

  /// Whether the mean stands although nobody can tell whether people agree, since too few answered all
  /// items.
  public var isAgreementUnknown: Bool { voice == .mixed && agreement == nil }

  /// Whether nothing is shown, because too few people have a score.
  public var isWithheld: Bool { measured == nil && voice == nil }

  /// Creates a line of a profile.
  public init(
    id: Dimension.ID, target: Int?, measured: Measured?, voice: Voice? = nil,
    agreement: Double? = nil, split: Camps.Shares? = nil
  ) {
    self.id = id
    self.target = target
    self.measured = measured
    self.voice = voice
    self.agreement = agreement
    self.split = split
  }
}
