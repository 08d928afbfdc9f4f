/// How well a claim is supported, the best first.
public enum EvidenceGrade: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Measured in this organization.
  case measured
  /// Seen in a comparable case elsewhere.
  case comparable
  /// Estimated by somebody who knows the field.
  case expert
  /// Believed.
  case belief

  /// Orders grades, the best first.
  public static func < (left: EvidenceGrade, right: EvidenceGrade) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// A proven or a doubtful way to bring the new way of working into daily life, from the catalogue
/// that roadmaps are drawn from.
public struct CatalogPractice: Hashable, Sendable, Identifiable {
  /// A name unique in the catalogue, such as `listening-hour`.
  public typealias ID = String

  /// Whether to do it.
  public enum Advice: String, Hashable, Sendable {
    /// Worth trying under its condition.
    case `do`
    /// A known bad idea; listed so that nobody falls for it again.
    case avoid
  }

  /// Where it takes place.
  public enum Setting: String, Hashable, Sendable {
    /// Among people in one place.
    case offline
    /// On a network.
    case online
    /// In both at once.
    case both
  }

  /// How often it is done; small recurring steps come before single large ones.
  public enum Cadence: String, Hashable, Sendable, CaseIterable {
    /// One time only.
    case once
    /// Every working day.
    case daily
    /// Every week.
    case weekly
    /// Every month.
    case monthly
    /// Every three months.
    case quarterly
  }

  /// What it costs besides time.
  public enum Cost: String, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// What a team can decide by itself.
    case low
    /// What a department head decides.
    case medium
    /// What needs a budget of its own.
    case high
  }

  /// The practice's name in the catalogue.
  public let id: ID
  /// The name that readers see.
  public let title: LocalizedText
  /// What is done, in a sentence or two.
  public let description: LocalizedText
  /// Whether to do it.
  public let advice: Advice
  /// Where it takes place.
  public let setting: Setting
  /// How often it is done.
  public let cadence: Cadence
  /// The working time of all people together each time, in hours.
  public let hours: Quantity
  /// What it costs besides time.
  public let cost: Cost
  /// How well the effect is supported.
  public let evidence: EvidenceGrade
  /// How many cases are known.
  public let cases: Int
  /// The dimensions that it helps, or harms when it is to be avoided.
  public let dimensions: [Dimension.ID]
  /// What must have been measured before it makes sense; `nil` when nothing must.
  public let prerequisite: Evidence?
  /// What must be there, in a sentence.
  public let condition: LocalizedText
  /// What it brings, in a way that one can see.
  public let effect: LocalizedText
  /// The first step, small enough for this week.
  public let firstStep: LocalizedText
  /// How it is known to fail.
  public let failures: [LocalizedText]
  /// The topics of the source documents that the practice covers.
  public let topics: [Topic.ID]

  /// Creates a practice.
  public init(
    id: ID, title: LocalizedText, description: LocalizedText, advice: Advice = .do,
    setting: Setting, cadence: Cadence, hours: Quantity, cost: Cost, evidence: EvidenceGrade,
    cases: Int, dimensions: [Dimension.ID], prerequisite: Evidence? = nil,
    condition: LocalizedText, effect: LocalizedText, firstStep: LocalizedText,
    failures: [LocalizedText], topics: [Topic.ID] = []
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.advice = advice
    self.setting = setting
    self.cadence = cadence
    self.hours = hours
    self.cost = cost
    self.evidence = evidence
    self.cases = cases
    self.dimensions = dimensions
    self.prerequisite = prerequisite
    self.condition = condition
    self.effect = effect
    self.firstStep = firstStep
    self.failures = failures
    self.topics = topics
  }
}
