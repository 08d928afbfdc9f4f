public import Scoring

/// The sides of the practice as different roles see them.
public struct Sides: Hashable, Sendable {
  /// One line a side; none where fewer than two roles are asked about any.
  public let lines: [Line]
  /// How far roles differ, in sentences.
  public let gaps: [Report.Statement]

  /// One side of the practice.
  public struct Line: Hashable, Sendable {
    /// The facet's name in the definition.
    public let id: String
    /// Its name for readers.
    public let title: String
    /// What each role that is asked anything sees of it.
    public let views: [View]
  }

  /// One side as one role sees it.
  public struct View: Hashable, Sendable {
    /// The identifier, such as `role-1.facet.human`.
    public let id: String
    /// The role's name in the definition.
    public let role: String
    /// What is shown.
    public let entry: Entry
  }

  /// What a cell holds.
  public enum Entry: Hashable, Sendable {
    /// The mean, and the number of people with a score, as far as it may be told.
    case measured(Score, respondents: RespondentCount)
    /// People are divided about a dimension that the side is part of, so there is no mean.
    case divided
    /// Too few people have a score.
    case withheld
    /// People of the role aren't asked about it.
    case notAsked
  }
}
