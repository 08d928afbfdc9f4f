/// One statement or question of a questionnaire.
public struct Item: Hashable, Sendable, Identifiable {
  /// A code that outlives every rewording and translation, such as `CUL-03`.
  public typealias ID = String

  /// The direction in which an item measures its construct.
  public enum Keying: String, Hashable, Sendable {
    /// A high rating signals more of the construct.
    case positive
    /// A high rating signals less of the construct, so the rating is reversed before scoring.
    case reverse
  }

  /// How one kind of nonresponse enters the score of a scale.
  public enum NonresponseScoring: Hashable, Sendable {
    /// The item counts as unanswered for this respondent.
    case excluded
    /// The item counts as answered with this rating, before keying.
    case rating(Int)
  }

  /// One kind of nonresponse that the item offers to the respondent.
  public struct OfferedNonresponse: Hashable, Sendable {
    /// The kind on offer; never ``Nonresponse/notAsked``.
    public let kind: Nonresponse
    /// How it enters the score.
    public let scoring: NonresponseScoring

    /// Creates an offered kind of nonresponse.
    public init(kind: Nonresponse, scoring: NonresponseScoring = .excluded) {
      self.kind = kind
      self.scoring = scoring
    }
  }

  /// Why the item is asked, with its source.
  public struct Rationale: Hashable, Sendable {
    /// The reason, in words.
    public let text: LocalizedText
    /// Where the reason comes from, such as a publication; may be empty.
    public let source: String

    /// Creates a rationale.
    public init(text: LocalizedText, source: String = "") {
      self.text = text
      self.source = source
    }
  }

  /// The membership of an item in a scale.
  public struct ScaleMembership: Hashable, Sendable {
    /// The scale that the item belongs to.
    public let scale: Scale.ID
    /// The item's weight within the scale in thousandths; 1000 is the usual weight of one.
    public let weight: Int
    /// The direction in which the item measures the construct.
    public let keying: Keying

    /// Creates a membership.
    public init(scale: Scale.ID, weight: Int = 1000, keying: Keying = .positive) {
      self.scale = scale
      self.weight = weight
      self.keying = keying
    }
  }

  /// The dimension that a rating of a talk speaks about.
  public struct About: Hashable, Sendable {
    /// The dimension.
    public let dimension: Dimension.ID
    /// The direction in which the rating speaks.
    public let keying: Keying

    /// Creates it.
    public init(dimension: Dimension.ID, keying: Keying = .positive) {
      self.dimension = dimension
      self.keying = keying
    }
  }

  /// The item's code.
  public let id: ID
  /// What kind of answer the item takes.
  public let kind: ItemKind
  /// The sentence that the respondent reads.
  public let wording: LocalizedText
  /// What the respondent may read on request; may be empty.
  public let help: LocalizedText
  /// The scale that the item counts towards, or `nil` for an item that isn't scored.
  public let membership: ScaleMembership?
  /// The dimension that a rating of a talk is set beside, or `nil`; never together with a membership,
  /// because a consultant's judgement isn't averaged with what people answered.
  public let about: About?
  /// The roles that are asked; empty means everybody.
  public let audience: Set<Role.ID>
  /// Whether the respondent may not go on without an answer or an offered kind of nonresponse.
  public let isRequired: Bool
  /// The kinds of nonresponse on offer, in the order in which they are shown.
  public let nonresponse: [OfferedNonresponse]
  /// When the item is asked; `nil` means always.
  public let relevance: Condition?
  /// Follow-up questions for an interviewer.
  public let probes: [LocalizedText]
  /// What a good answer looks like in practice; may be empty.
  public let good: LocalizedText
  /// Why the item is asked.
  public let rationale: Rationale?
  /// The sides of the practice that the item belongs to.
  public let facets: [Facet.ID]
  /// The topics of the source documents that the item covers.
  public let topics: [Topic.ID]
  /// The item of earlier versions of the definition that this one measures the same as, if there is
  /// one; the two are compared from wave to wave.
  public let replaces: ID?

  /// Creates an item.
  public init(
    id: ID, kind: ItemKind, wording: LocalizedText, help: LocalizedText = LocalizedText([]),
    membership: ScaleMembership? = nil, about: About? = nil, audience: Set<Role.ID> = [],
    isRequired: Bool = false, nonresponse: [OfferedNonresponse] = [], relevance: Condition? = nil,
    probes: [LocalizedText] = [], good: LocalizedText = LocalizedText([]),
    rationale: Rationale? = nil, facets: [Facet.ID] = [], topics: [Topic.ID] = [],
    replaces: ID? = nil
  ) {
    self.id = id
    self.kind = kind
    self.wording = wording
    self.help = help
    self.membership = membership
    self.about = about
    self.audience = audience
    self.isRequired = isRequired
    self.nonresponse = nonresponse
    self.relevance = relevance
    self.probes = probes
    self.good = good
    self.rationale = rationale
    self.facets = facets
    self.topics = topics
    self.replaces = replaces
  }

  /// Whether a role is asked this item at all.
  public func isFor(_ role: Role.ID) -> Bool { audience.isEmpty || audience.contains(role) }
}
