/// What to do when one of several findings holds.
public struct Recommendation: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment.
  public typealias ID = String

  /// When to begin.
  public enum Horizon: String, Hashable, Sendable, CaseIterable {
    /// Within weeks.
    case now
    /// Within the next months.
    case next
    /// After that.
    case later
  }

  /// Whether something begins, goes on differently, or ends.
  public enum Kind: Hashable, Sendable {
    /// Something begins or goes on differently.
    case start
    /// Something ends, and this takes its place. To end a thing without a replacement leaves people
    /// without a way to do their work; a replacement without text is an error of the definition.
    case stop(replacement: LocalizedText)
  }

  /// The recommendation's name in the definition.
  public let id: ID
  /// The findings that call for it; one is enough.
  public let findings: [FindingRule.ID]
  /// When to begin.
  public let horizon: Horizon
  /// Whether something begins or ends.
  public let kind: Kind
  /// What to do, in a sentence that starts with a verb.
  public let action: LocalizedText
  /// Who does it.
  public let owner: LocalizedText
  /// The first step, small enough for this week.
  public let firstStep: LocalizedText
  /// What it takes.
  public let effort: LocalizedText
  /// How one sees that it worked.
  public let sign: LocalizedText
  /// The topics of the source documents that the recommendation covers.
  public let topics: [Topic.ID]

  /// Creates a recommendation.
  public init(
    id: ID, findings: [FindingRule.ID], horizon: Horizon, kind: Kind = .start,
    action: LocalizedText, owner: LocalizedText, firstStep: LocalizedText, effort: LocalizedText,
    sign: LocalizedText, topics: [Topic.ID] = []
  ) {
    self.id = id
    self.findings = findings
    self.horizon = horizon
    self.kind = kind
    self.action = action
    self.owner = owner
    self.firstStep = firstStep
    self.effort = effort
    self.sign = sign
    self.topics = topics
  }
}
