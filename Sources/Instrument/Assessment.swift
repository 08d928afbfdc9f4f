/// A group of people by their place in the hierarchy, such as staff or executives.
public struct Role: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `middle-management`.
  public typealias ID = String

  /// The role's name in the definition.
  public let id: ID
  /// The name that readers see.
  public let title: LocalizedText

  /// Creates a role.
  public init(id: ID, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// Weighted scales shown as one line of the profile.
public struct Dimension: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `leadership`.
  public typealias ID = String

  /// A scale's share in a dimension.
  public struct Part: Hashable, Sendable {
    /// The scale.
    public let scale: Scale.ID
    /// Its weight within the dimension in thousandths, above 0.
    public let weight: Int

    /// Creates a part.
    public init(scale: Scale.ID, weight: Int = 1000) {
      self.scale = scale
      self.weight = weight
    }
  }

  /// The dimension's name in the definition.
  public let id: ID
  /// The name that readers see.
  public let title: LocalizedText
  /// What the dimension is about, in a sentence.
  public let purpose: LocalizedText
  /// The dimension's weight in the overall readiness in thousandths; 0 leaves it out.
  public let weight: Int
  /// The score that counts as good enough, from 0 to 100, or `nil` without a target.
  public let target: Int?
  /// The scales, each with its weight.
  public let parts: [Part]

  /// Creates a dimension.
  public init(
    id: ID, title: LocalizedText, purpose: LocalizedText = LocalizedText([]), weight: Int = 1000,
    target: Int? = nil, parts: [Part]
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.weight = weight
    self.target = target
    self.parts = parts
  }
}

/// A named band of scores.
public struct Level: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `getting-ready`.
  public typealias ID = String

  /// The level's name in the definition.
  public let id: ID
  /// The name that readers see.
  public let title: LocalizedText
  /// What the level means for a decision, in a sentence; may be empty.
  public let meaning: LocalizedText
  /// The lowest score in the band, from 0 to 100; the band ends where the next begins.
  public let from: Int

  /// Creates a level.
  public init(
    id: ID, title: LocalizedText, meaning: LocalizedText = LocalizedText([]), from: Int
  ) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.from = from
  }
}

/// A dimension that caps the overall level as long as its own score is too low.
public struct Gate: Hashable, Sendable {
  /// The dimension that is looked at.
  public let dimension: Dimension.ID
  /// The gate applies while the dimension's score is below this, from 0 to 100.
  public let below: Int
  /// The highest overall level while the gate applies.
  public let cap: Level.ID
  /// The reason, in a sentence for leaders.
  public let reason: LocalizedText

  /// Creates a gate.
  public init(dimension: Dimension.ID, below: Int, cap: Level.ID, reason: LocalizedText) {
    self.dimension = dimension
    self.below = below
    self.cap = cap
    self.reason = reason
  }
}

/// Questionnaires, dimensions, levels and rules that together assess readiness.
public struct Assessment: Hashable, Sendable, Identifiable {
  /// A stable name, such as `QuickCheck`.
  public typealias ID = String

  /// The assessment's name.
  public let id: ID
  /// The version of the definition, such as `1.0`.
  public let version: String
  /// The languages that the definition promises; the first is the language of last resort.
  public let languages: [Language]
  /// The name that readers see.
  public let title: LocalizedText
  /// What the assessment is for, in a sentence or two.
  public let purpose: LocalizedText
  /// The fewest people behind any number that is shown; at least 2, by default 5.
  public let minimumGroup: Int
  /// The roles that respondents can have, in the order of the definition.
  public let roles: [Role]
  /// The response scales shared by all questionnaires.
  public let responseScales: [ResponseScale]
  /// The dimensions in the order of the profile.
  public let dimensions: [Dimension]
  /// The levels by ascending lower bound; the first starts at 0.
  public let levels: [Level]
  /// The gates.
  public let gates: [Gate]
  /// The rules that turn scores into findings.
  public let findings: [FindingRule]
  /// What to do about findings.
  public let recommendations: [Recommendation]
  /// The questionnaires in the order of the definition.
  public let questionnaires: [Questionnaire]

  /// Creates an assessment.
  public init(
    id: ID, version: String, languages: [Language], title: LocalizedText,
    purpose: LocalizedText = LocalizedText([]), minimumGroup: Int = 5, roles: [Role] = [],
    responseScales: [ResponseScale] = [], dimensions: [Dimension] = [], levels: [Level] = [],
    gates: [Gate] = [], findings: [FindingRule] = [], recommendations: [Recommendation] = [],
    questionnaires: [Questionnaire]
  ) {
    self.id = id
    self.version = version
    self.languages = languages
    self.title = title
    self.purpose = purpose
    self.minimumGroup = minimumGroup
    self.roles = roles
    self.responseScales = responseScales
    self.dimensions = dimensions
    self.levels = levels
    self.gates = gates
    self.findings = findings
    self.recommendations = recommendations
    self.questionnaires = questionnaires
  }

  /// The language of last resort.
  public var defaultLanguage: Language { languages.first ?? Language("en") }

  /// The level that a score belongs to: the last one that starts at or below it.
  ///
  /// - Parameter score: From 0 to 100.
  /// - Returns: `nil` when the assessment has no levels.
  public func level(of score: Double) -> Level? { levels.last { Double($0.from) <= score } }
}
