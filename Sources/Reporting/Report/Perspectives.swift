public import Instrument
public import Scoring

/// How different roles and layers see it, how talks differ from the survey, and whom the sample lacks.
public struct Perspectives: Hashable, Sendable {
  /// The roles over the whole organization that are asked anything that is scored.
  public let roles: [RoleLine]
  /// Roles within the units at the top.
  public let views: [View]
  /// How far roles differ, in sentences.
  public let gaps: [Report.Statement]
  /// The sides of the practice as roles see them.
  public let sides: Sides
  /// How people came to be asked; `nil` when nobody knows.
  public let recruitment: Recruitment?
  /// What speaks for and against taking the answers for the organization, in sentences.
  public let sample: [Report.Statement]
  /// How talks differ from the survey.
  public let interviews: Interviews

  /// What was heard in talks, beside the survey.
  public struct Interviews: Hashable, Sendable {
    /// The dimensions that both sides may be shown of; empty without such.
    public let lines: [InterviewLine]
    /// What the lines tell, in sentences.
    public let statements: [Report.Statement]
    /// What to bear in mind.
    public let caveat: Report.Statement
  }

  /// One dimension in talks and in the survey.
  public struct InterviewLine: Hashable, Sendable {
    /// The identifier, such as `interviews.culture`.
    public let id: String
    /// The dimension's name in the definition.
    public let dimension: String
    /// The dimension's name for readers.
    public let title: String
    /// The mean of the talks, as the consultant rated them.
    public let interviews: Score
    /// How many people were talked with about it.
    public let people: Int
    /// The survey's mean.
    public let survey: Score
    /// The talks' mean less the survey's, as both are shown.
    public let gap: Score
    /// The range of the gap with 95 percent confidence; `nil` where neither side has any variance.
    public let interval: Range?
    /// The side that sees less, or `nil` when chance could make the gap.
    public let seesLess: InterviewGap.Side?

    /// The ends of an interval.
    public struct Range: Hashable, Sendable {
      /// The lower end.
      public let low: Score
      /// The upper end.
      public let high: Score
    }
  }

  /// A role over the whole organization.
  public struct RoleLine: Hashable, Sendable {
    /// The role's name in the definition.
    public let role: String
    /// The numbers; its name is the role's for readers.
    public let line: UnitLine
  }

  /// A role within a unit.
  public struct View: Hashable, Sendable {
    /// The unit's identifier in the report.
    public let unit: String
    /// The role's name in the definition.
    public let role: String
    /// The numbers; its name is that of the unit and of the role.
    public let line: UnitLine
  }
}
