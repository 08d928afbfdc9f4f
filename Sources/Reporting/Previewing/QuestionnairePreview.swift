public import Instrument

/// What a respondent of a role will meet in a questionnaire, worded, before it takes any form.
public struct QuestionnairePreview: Hashable, Sendable {
  /// The heading.
  public let title: String
  /// What is said first; may be empty.
  public let introduction: String
  /// Whom it is for, in words.
  public let audience: String
  /// The items of the longest path.
  public let items: Int
  /// The minutes of the longest path; see ``AnsweringTime``.
  public let minutes: Int
  /// The sections that the role is asked something in.
  public let sections: [Section]

  /// A part under one heading.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public let title: String
    /// A sentence under it; may be empty.
    public let introduction: String
    /// The items.
    public let entries: [Entry]
  }

  /// One item.
  public struct Entry: Hashable, Sendable {
    /// The item's code.
    public let code: String
    /// What the items of a matrix have in common, at the first of them; else empty.
    public let stem: String
    /// The sentence that the respondent reads.
    public let wording: String
    /// What may be read on request; may be empty.
    public let help: String
    /// When it is asked, in words that follow "asked"; empty for always.
    public let condition: String
    /// The answers to choose from; empty for items without.
    public let answers: [String]
    /// What an item without answers to choose from takes; else empty.
    public let takes: String
    /// The ways not to answer.
    public let ways: [String]
    /// Whether it needs an answer.
    public let isRequired: Bool
  }

  /// Words a questionnaire.
  ///
  /// - Parameters:
  ///   - questionnaire: What is asked.
  ///   - role: Who is asked; `nil` for all items.
  ///   - roles: The roles of the assessment.
  ///   - language: The language to show.
  ///   - practice: What takes the place of `{practice}`.
  public init(
    of questionnaire: Questionnaire, role: Role.ID?, roles: [Role], language: Language,
    practice: String
  ) {
    func fill(_ text: LocalizedText) -> String { text.text(in: language, practice: practice) }
    let time = AnsweringTime(of: questionnaire, role: role, language: language)
    title = fill(questionnaire.title)
    introduction = fill(questionnaire.introduction)
    let shown = roles.filter { entry in
      role.map { entry.id == $0 } ?? questionnaire.isFor(entry.id)
    }
    audience = "For " + shown.map { fill($0.title) }.joined(separator: ", ")
    items = time.items
    minutes = time.minutes
    let words = ItemWords(questionnaire: questionnaire, language: language, practice: practice)
    sections = questionnaire.sections.compactMap { section in
      var entries: [Entry] = []
      for part in section.entries {
        switch part {
        case .item(let item):
          if role.map({ item.isFor($0) }) ?? true { entries.append(words.entry(item, stem: "")) }
        case .matrix(let matrix):
          let rows = matrix.items.filter { item in role.map { item.isFor($0) } ?? true }
          for (place, item) in rows.enumerated() {
            entries.append(words.entry(item, stem: place == 0 ? fill(matrix.stem) : ""))
          }
        }
      }
      guard !entries.isEmpty else { return nil }
      return Section(
        title: fill(section.title), introduction: fill(section.introduction), entries: entries)
    }
  }
}
