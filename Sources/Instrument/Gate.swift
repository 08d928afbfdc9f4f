/// Evidence that caps the overall level as long as it holds.
public struct Gate: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `culture-first`.
  public typealias ID = String

  /// The gate's name in the definition.
  public let id: ID
  /// The gate applies while this holds; what is withheld, or wasn’t measured, doesn’t.
  public let evidence: Evidence
  /// The highest overall level while the gate applies.
  public let cap: Level.ID
  /// The reason, in a sentence for leaders.
  public let reason: LocalizedText
  /// The topics of the source documents that the gate covers.
  public let topics: [Topic.ID]

  /// Creates a gate.
  public init(
    id: ID, evidence: Evidence, cap: Level.ID, reason: LocalizedText, topics: [Topic.ID] = []
  ) {
    self.id = id
    self.evidence = evidence
    self.cap = cap
    self.reason = reason
    self.topics = topics
  }
}
