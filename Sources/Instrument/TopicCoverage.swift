/// Where a definition takes up the topics of its source documents.
public struct TopicCoverage: Hashable, Sendable {
  /// A part of a definition that takes up a topic.
  public struct Place: Hashable, Sendable {
    /// The topic.
    public let topic: Topic.ID
    /// What kind of part it is.
    public let kind: Kind
    /// The part's name.
    public let part: String
  }

  /// The kinds of parts that can take up a topic.
  public enum Kind: String, Hashable, Sendable {
    /// An item of a questionnaire or of the context profile.
    case item
    /// An indicator.
    case indicator
    /// A gate.
    case gate
    /// A rule that fits the assessment to the organization.
    case contextRule = "context rule"
    /// A finding.
    case finding
    /// A recommendation.
    case recommendation
    /// A practice of the catalogue.
    case practice
  }

  /// The places in the order of the definition, items first.
  public let places: [Place]

  /// Looks through a definition.
  ///
  /// - Complexity: O(*n*) in the number of parts.
  public init(of assessment: Assessment) {
    let forms = assessment.questionnaires + (assessment.context.map { [$0] } ?? [])
    var places: [Place] = []
    func add(_ kind: Kind, _ part: String, _ topics: [Topic.ID]) {
      places += topics.map { Place(topic: $0, kind: kind, part: part) }
    }
    for item in forms.flatMap(\.items) { add(.item, item.id, item.topics) }
    for entry in assessment.indicators { add(.indicator, entry.id, entry.topics) }
    for entry in assessment.gates { add(.gate, entry.id, entry.topics) }
    for entry in assessment.contextRules { add(.contextRule, entry.id, entry.topics) }
    for entry in assessment.findings { add(.finding, entry.id, entry.topics) }
    for entry in assessment.recommendations { add(.recommendation, entry.id, entry.topics) }
    for entry in assessment.practices { add(.practice, entry.id, entry.topics) }
    self.places = places
  }
}
