/// A rule of the definition that turns measured evidence into a finding.
public struct FindingRule: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `culture-low`.
  public typealias ID = String

  /// Whether a finding is good or bad news.
  public enum Tone: String, Hashable, Sendable {
    /// Something to build on.
    case strength
    /// Something that stands in the way.
    case risk
  }

  /// What must have been measured for the finding to hold.
  public indirect enum Evidence: Hashable, Sendable {
    /// The dimension's score is at least this, from 0 to 100.
    case scoreAtLeast(Dimension.ID, Int)
    /// The dimension's score is below this, from 0 to 100.
    case scoreBelow(Dimension.ID, Int)
    /// The share of "don't know" among the answers asked for is at least this percentage.
    case dontKnowAtLeast(Dimension.ID, Int)
    /// The standard deviation of the respondents' scores is at least this, in score points.
    case spreadAtLeast(Dimension.ID, Int)
    /// All parts hold.
    case all([Evidence])
    /// At least one part holds.
    case any([Evidence])

    /// The dimensions that the evidence looks at, in the order of the definition.
    public var dimensions: [Dimension.ID] {
      switch self {
      case .scoreAtLeast(let id, _), .scoreBelow(let id, _), .dontKnowAtLeast(let id, _),
        .spreadAtLeast(let id, _):
        [id]
      case .all(let parts), .any(let parts): parts.flatMap(\.dimensions)
      }
    }
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

  /// Creates a finding rule.
  public init(
    id: ID, tone: Tone, scope: Scope = .organization, evidence: Evidence,
    statement: LocalizedText, meaning: LocalizedText = LocalizedText([])
  ) {
    self.id = id
    self.tone = tone
    self.scope = scope
    self.evidence = evidence
    self.statement = statement
    self.meaning = meaning
  }
}

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

  /// The recommendation's name in the definition.
  public let id: ID
  /// The findings that call for it; one is enough.
  public let findings: [FindingRule.ID]
  /// When to begin.
  public let horizon: Horizon
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

  /// Creates a recommendation.
  public init(
    id: ID, findings: [FindingRule.ID], horizon: Horizon, action: LocalizedText,
    owner: LocalizedText, firstStep: LocalizedText, effort: LocalizedText, sign: LocalizedText
  ) {
    self.id = id
    self.findings = findings
    self.horizon = horizon
    self.action = action
    self.owner = owner
    self.firstStep = firstStep
    self.effort = effort
    self.sign = sign
  }
}
