/// A rule that fits an assessment to the organization: what counts more here, and what is enough.
///
/// It looks at the context profile, which the consultant fills in once for an engagement.
public struct ContextRule: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `regulated`.
  public typealias ID = String

  /// What a rule changes.
  public enum Change: Hashable, Sendable {
    /// The dimension gets this weight, in thousandths.
    case weight(Dimension.ID, Int)
    /// The dimension gets this target, from 0 to 100.
    case target(Dimension.ID, Int)

    /// The dimension that is changed.
    public var dimension: Dimension.ID {
      switch self {
      case .weight(let id, _), .target(let id, _): id
      }
    }

    /// Whether another change is about the same thing, so that the later one decides.
    public func isSameMatter(as other: Change) -> Bool {
      switch (self, other) {
      case (.weight(let left, _), .weight(let right, _)): left == right
      case (.target(let left, _), .target(let right, _)): left == right
      case (.weight, .target), (.target, .weight): false
      }
    }
  }

  /// The rule's name in the definition.
  public let id: ID
  /// The rule fires when this holds for the answers of the context profile.
  public let condition: Condition
  /// What it changes; of several rules about the same thing the last one that fires decides.
  public let changes: [Change]
  /// Why, in a sentence for leaders.
  public let reason: LocalizedText
  /// The topics of the source documents that the rule covers.
  public let topics: [Topic.ID]

  /// Creates a rule.
  public init(
    id: ID, condition: Condition, changes: [Change], reason: LocalizedText, topics: [Topic.ID] = []
  ) {
    self.id = id
    self.condition = condition
    self.changes = changes
    self.reason = reason
    self.topics = topics
  }
}

extension Assessment {
  /// The assessment as it applies to an organization, with the rules that fired.
  ///
  /// - Parameter context: The answers of the context profile; without any, no rule fires. Answers
  ///   to items that are no longer asked don't count.
  /// - Returns: The assessment with changed weights and targets, and the rules that fired in the
  ///   order of the definition.
  public func fitted(to context: [Item.ID: Answer]) -> (
    assessment: Assessment, fired: [ContextRule]
  ) {
    let asked = self.context?.answersAsked(of: context) ?? context
    let fired = contextRules.filter { $0.condition.holds(for: asked) }
    guard !fired.isEmpty else { return (self, []) }
    var weights: [Dimension.ID: Int] = [:]
    var targets: [Dimension.ID: Int] = [:]
    for change in fired.flatMap(\.changes) {
      switch change {
      case .weight(let id, let weight): weights[id] = weight
      case .target(let id, let target): targets[id] = target
      }
    }
    let changed = dimensions.map { dimension in
      dimension.with(
        weight: weights[dimension.id] ?? dimension.weight,
        target: targets[dimension.id] ?? dimension.target)
    }
    return (replacing(dimensions: changed), fired)
  }
}
