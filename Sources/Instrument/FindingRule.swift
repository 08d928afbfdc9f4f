/// A rule of the definition that turns measured evidence into a finding.
public struct FindingRule: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `culture-low`.
  public typealias ID = String

  /// Whether a finding is good news, bad news or advice.
  public enum Tone: String, Hashable, Sendable {
    /// Something to build on.
    case strength
    /// Something that stands in the way.
    case risk
    /// Neither: what the scores taken together advise, such as where to begin.
    case advice
  }

  /// Where a rule is applied.
  public enum Scope: String, Hashable, Sendable {
    /// To the organization as a whole.
    case organization
    /// To each unit that may be shown.
    case unit
  }

  /// The rule's name in the definition.
  public let id: ID
  /// Whether the finding is a strength or a risk.
  public let tone: Tone
  /// Where the rule is applied.
  public let scope: Scope
  /// What must have been measured.
  public let evidence: Evidence
  /// The finding in a sentence for leaders; may hold `{practice}`, `{unit}` and `{score}`.
  public let statement: LocalizedText
  /// Why it matters, in a sentence or two; may be empty.
  public let meaning: LocalizedText
  /// The topics of the source documents that the finding covers.
  public let topics: [Topic.ID]

  /// Creates a finding rule.
  public init(
    id: ID, tone: Tone, scope: Scope = .organization, evidence: Evidence,
    statement: LocalizedText, meaning: LocalizedText = LocalizedText([]), topics: [Topic.ID] = []
  ) {
    self.id = id
    self.tone = tone
    self.scope = scope
    self.evidence = evidence
    self.statement = statement
    self.meaning = meaning
    self.topics = topics
  }
}
