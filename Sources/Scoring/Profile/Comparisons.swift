public import Instrument

/// What a release tells beside the scores of groups: how roles differ, how the middle layer fares, how
/// talks differ from the survey, whom the sample lacks, and how carelessly people answered.
///
/// All of it follows from groups that are shown.
public struct Comparisons: Hashable, Sendable {
  /// The gaps between roles over the whole organization, in dimensions in which neither is divided.
  public let roles: RoleGaps
  /// How the middle layer fares; `nil` when the definition names no three layers, or one of them can't be
  /// shown.
  public let middle: MiddleInclusion?
  /// In which units people see their own side of the practice first, one entry an indicator of that.
  public let ownSides: [OwnSide]
  /// What speaks against taking the answers for the organization.
  public let sample: EchoChamber
  /// For each dimension the mean in which each shown unit, and all that is left beside them, counts by
  /// its people; no entry where the headcounts aren't known or the organization is divided.
  public let weighted: [Dimension.ID: PostStratification]
  /// Signs of careless answering in the organization; `nil` where fewer people than the minimum group
  /// show one.
  public let flags: Flags
  /// How talks differ from the survey, in dimensions in which both sides may be shown.
  public let interviews: InterviewGaps

  /// Signs of careless answering, as shares from 0 to 1.
  public struct Flags: Hashable, Sendable {
    /// Straight lines among the responses that could be looked at.
    public let straightLines: Double?
    /// Responses that are "don't know" for the most part.
    public let mostlyDontKnow: Double?
    /// The units in which a fifth of the people or more show one of the signs, and at least as many as
    /// the minimum group.
    public let units: [Unit.ID]

    /// Creates flags; without arguments none.
    public init(
      straightLines: Double? = nil, mostlyDontKnow: Double? = nil, units: [Unit.ID] = []
    ) {
      self.straightLines = straightLines
      self.mostlyDontKnow = mostlyDontKnow
      self.units = units
    }
  }

  /// Creates comparisons from parts that were made elsewhere, such as in a test; without arguments none.
  public init(
    roles: RoleGaps = RoleGaps([], dimensions: []), middle: MiddleInclusion? = nil,
    ownSides: [OwnSide] = [],
    sample: EchoChamber = EchoChamber(
      recruitment: nil, respondents: 0, headcount: nil, groups: [], dimensions: [],
      minimumGroup: 2),
    weighted: [Dimension.ID: PostStratification] = [:], flags: Flags = Flags(),
    interviews: InterviewGaps = InterviewGaps([], survey: [], minimumGroup: 2)
  ) {
    self.roles = roles
    self.middle = middle
    self.ownSides = ownSides
    self.sample = sample
    self.weighted = weighted
    self.flags = flags
    self.interviews = interviews
  }
}
