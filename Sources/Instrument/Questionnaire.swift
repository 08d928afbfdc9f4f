/// A set of items that together measure one construct.
public struct Scale: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `learning-humility`.
  public typealias ID = String

  /// The scale's name in the definition.
  public let id: ID
  /// What the scale measures, in the reader's words.
  public let construct: LocalizedText
  /// The fewest answered items for which a respondent gets a score, or `nil` for half of the items
  /// that the respondent's role is asked, rounded up.
  public let minimumAnswered: Int?

  /// Creates a scale.
  public init(id: ID, construct: LocalizedText, minimumAnswered: Int? = nil) {
    self.id = id
    self.construct = construct
    self.minimumAnswered = minimumAnswered
  }
}

/// Rating items that share one stem and one response scale and are shown together.
public struct Matrix: Hashable, Sendable, Identifiable {
  /// A name unique in the questionnaire.
  public typealias ID = String

  /// The matrix's name in the definition.
  public let id: ID
  /// What all rows have in common, such as "How far do you agree?".
  public let stem: LocalizedText
  /// The rows; each is a rating item on the same response scale.
  public let items: [Item]

  /// Creates a matrix.
  public init(id: ID, stem: LocalizedText, items: [Item]) {
    self.id = id
    self.stem = stem
    self.items = items
  }
}

/// A part of a questionnaire under one heading.
public struct Section: Hashable, Sendable, Identifiable {
  /// A name unique in the questionnaire.
  public typealias ID = String

  /// What a section lists: single items, or matrices of them.
  public enum Entry: Hashable, Sendable {
    /// One item.
    case item(Item)
    /// Several rating items under one stem.
    case matrix(Matrix)
  }

  /// The section's name in the definition.
  public let id: ID
  /// The heading that respondents see.
  public let title: LocalizedText
  /// A sentence under the heading; may be empty.
  public let introduction: LocalizedText
  /// What the section lists, in the order of asking.
  public let entries: [Entry]

  /// Creates a section.
  public init(
    id: ID, title: LocalizedText, introduction: LocalizedText = LocalizedText([]),
    entries: [Entry]
  ) {
    self.id = id
    self.title = title
    self.introduction = introduction
    self.entries = entries
  }

  /// All items in the order of asking, those of matrices included.
  public var items: [Item] {
    entries.flatMap { entry in
      switch entry {
      case .item(let item): [item]
      case .matrix(let matrix): matrix.items
      }
    }
  }
}

/// One ordered list of items for an audience.
public struct Questionnaire: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `staff`.
  public typealias ID = String

  /// What the answers are for.
  public enum Use: String, Hashable, Sendable {
    /// Respondents answer for themselves; their answers are counted together.
    case survey
    /// A consultant keeps notes and ratings of a talk; they are never averaged with answers of
    /// respondents.
    case interview
  }

  /// The questionnaire's name in the definition.
  public let id: ID
  /// What the answers are for.
  public let use: Use
  /// The languages that the questionnaire promises; empty means those of the assessment.
  public let languages: [Language]
  /// The heading that respondents see.
  public let title: LocalizedText
  /// What is said before the first item; may be empty.
  public let introduction: LocalizedText
  /// The roles that the questionnaire is for; empty means everybody.
  public let audience: Set<Role.ID>
  /// The response scales that the questionnaire's items may refer to, in the order of the
  /// definition, those shared by the assessment not included.
  public let responseScales: [ResponseScale]
  /// The scales that the questionnaire measures.
  public let scales: [Scale]
  /// The sections in the order of asking.
  public let sections: [Section]

  /// Creates a questionnaire.
  public init(
    id: ID, use: Use = .survey, languages: [Language] = [], title: LocalizedText,
    introduction: LocalizedText = LocalizedText([]), audience: Set<Role.ID> = [],
    responseScales: [ResponseScale] = [], scales: [Scale] = [],
    sections: [Section]
  ) {
    self.id = id
    self.use = use
    self.languages = languages
    self.title = title
    self.introduction = introduction
    self.audience = audience
    self.responseScales = responseScales
    self.scales = scales
    self.sections = sections
  }

  /// All items in the order of asking.
  public var items: [Item] { sections.flatMap(\.items) }

  /// The answers to items that are asked, given those before them.
  ///
  /// - Parameters:
  ///   - answers: All answers.
  ///   - role: The respondent's role; `nil` when no item depends on it.
  /// - Returns: Without answers to items for other roles, and to those that a skip rule leaves out.
  /// - Complexity: O(*n*) in the number of items.
  public func answersAsked(
    of answers: [Item.ID: Answer], role: Role.ID? = nil
  ) -> [Item.ID: Answer] {
    var seen: [Item.ID: Answer] = [:]
    for item in items
    where (role.map { item.isFor($0) } ?? true) && (item.relevance?.holds(for: seen) ?? true) {
      seen[item.id] = answers[item.id]
    }
    return seen
  }

  /// Whether the questionnaire is for a role.
  public func isFor(_ role: Role.ID) -> Bool { audience.isEmpty || audience.contains(role) }
}
