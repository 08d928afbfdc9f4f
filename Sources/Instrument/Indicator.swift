/// A number or a position that is worked out beside the dimensions, and never enters their scores.
public struct Indicator: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `fear-beyond-experience`.
  public typealias ID = String

  /// How the indicator is worked out.
  public enum Rule: Hashable, Sendable {
    /// For each person the mean of first less second over the pairs of which both are answered, and
    /// the mean of that over the people: from -100 to 100.
    ///
    /// Both are percent of the maximum possible, so items of different length can be compared. At
    /// least half of the pairs that the person's questionnaire holds must be complete.
    case difference([Pair])
    /// How far people choose the same option: 0 when all options are chosen equally often, 100
    /// when everybody chooses the same one.
    ///
    /// 100 · (1 − k/(k − 1) · (1 − Σ pᵢ²)) with the shares pᵢ of the k options; one less the index
    /// of qualitative variation. Source: J. H. Mueller, K. F. Schuessler and H. L. Costner,
    /// Statistical Reasoning in Sociology, 2nd edition, 1970; A. R. Wilcox (1973), "Indices of
    /// qualitative variation and political measurement", Western Political Quarterly 26(2), 325–343,
    /// doi:10.2307/446831.
    case consensus(items: [Item.ID])
    /// For each option of a ranking its share of all points, where the first of k options gets
    /// k − 1 points and the last none: Borda's count, as a percentage of the points given.
    ///
    /// Source: J.-C. de Borda, "Mémoire sur les élections au scrutin", 1781.
    case ranking(items: [Item.ID])
    /// The last of several stages, one built on the other, that a share of the people has reached.
    ///
    /// A person has reached a stage when its item and those of all earlier stages are rated high
    /// enough. People who left an item of the stages unanswered aren't counted.
    case stages([Stage], share: Int)
    /// For each person the percentage of the items, among those answered, that are rated at least
    /// this high, and the mean of that over the people: from 0 to 100.
    ///
    /// At least half of the items that the person's questionnaire holds must be answered.
    case breadth(items: [Item.ID], atLeast: Int)
    /// For each person how much higher the items of the facet nearest to their own work are rated
    /// than those of the other facets, and the mean of that over the people: from -100 to 100.
    ///
    /// The item is a single choice whose options have the names of facets; `over` are rating items
    /// with facets. A large value means that people see their own side of the practice only.
    case ownFacet(items: [Item.ID], over: [Item.ID])
  }

  /// Two items that ask for the same thing in two ways, such as what is feared and what happened.
  public struct Pair: Hashable, Sendable {
    /// The item whose score counts positively.
    public let first: Item.ID
    /// The item whose score is subtracted.
    public let second: Item.ID

    /// Creates a pair.
    public init(first: Item.ID, second: Item.ID) {
      self.first = first
      self.second = second
    }
  }

  /// The indicator's name in the definition.
  public let id: ID
  /// The name that readers see.
  public let title: LocalizedText
  /// What the indicator tells, in a sentence; may be empty.
  public let purpose: LocalizedText
  /// How it is worked out.
  public let rule: Rule
  /// The topics of the source documents that the indicator covers.
  public let topics: [Topic.ID]

  /// Creates an indicator.
  public init(
    id: ID, title: LocalizedText, purpose: LocalizedText = LocalizedText([]), rule: Rule,
    topics: [Topic.ID] = []
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.rule = rule
    self.topics = topics
  }

  /// The items that the indicator looks at, in the order of the definition.
  public var items: [Item.ID] {
    switch rule {
    case .difference(let pairs): pairs.flatMap { [$0.first, $0.second] }
    case .consensus(let items), .ranking(let items), .breadth(let items, _): items
    case .stages(let stages, _): stages.flatMap(\.items)
    case .ownFacet(let items, let over): items + over
    }
  }
}

/// One of several stages of getting used to a practice, each built on the one before.
public struct Stage: Hashable, Sendable, Identifiable {
  /// A name unique in the indicator, such as `comfortable`.
  public typealias ID = String

  /// The stage's name in the definition.
  public let id: ID
  /// The name that readers see.
  public let title: LocalizedText
  /// The rating items that decide, one a questionnaire.
  public let items: [Item.ID]
  /// The lowest rating with which the stage is reached.
  public let atLeast: Int

  /// Creates a stage.
  public init(id: ID, title: LocalizedText, items: [Item.ID], atLeast: Int) {
    self.id = id
    self.title = title
    self.items = items
    self.atLeast = atLeast
  }
}
