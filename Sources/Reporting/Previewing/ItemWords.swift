import Instrument

/// Words the items of a questionnaire for a preview.
struct ItemWords {
  let questionnaire: Questionnaire
  let language: Language
  let practice: String

  /// One item in words.
  func entry(_ item: Item, stem: String) -> QuestionnairePreview.Entry {
    QuestionnairePreview.Entry(
      code: item.id, stem: stem, wording: fill(item.wording), help: fill(item.help),
      condition: item.relevance.map { "only when " + words($0) } ?? "",
      answers: answers(item.kind), takes: takes(item.kind),
      ways: item.nonresponse.map { phrases.name(of: $0.kind) }, isRequired: item.isRequired)
  }

  private func fill(_ text: LocalizedText) -> String { text.text(in: language, practice: practice) }

  private func answers(_ kind: ItemKind) -> [String] {
    switch kind {
    case .rating(let scale):
      scale.points.map { point in
        let anchor = fill(point.anchor)
        return "\(point.rating) \(fill(point.label))" + (anchor.isEmpty ? "" : ": \(anchor)")
      }
    case .yesNo: [phrases.text(.yes), phrases.text(.no)]
    case .singleChoice, .multipleChoice, .ranking: kind.options.map { fill($0.label) }
    case .number, .money, .percentage, .estimate, .freeText: []
    }
  }

  private func takes(_ kind: ItemKind) -> String {
    let expectation = phrases.expectation(kind)
    let what = expectation.prefix(1).uppercased() + expectation.dropFirst()
    return switch kind {
    case .number(let unit, _), .estimate(let unit, _): "\(what) (\(fill(unit)))"
    case .money, .percentage, .freeText, .multipleChoice, .ranking: what
    case .rating, .singleChoice, .yesNo: ""
    }
  }

  private var phrases: Phrases { Phrases(language) }

  /// A condition in words that follow "only when".
  private func words(_ condition: Condition) -> String {
    switch condition {
    case .all(let parts): parts.map(part).joined(separator: " and ")
    case .any(let parts): parts.map(part).joined(separator: " or ")
    case .is(let item, let code): "\(item) is “\(label(code, of: item))”"
    case .isNot(let item, let code): "\(item) isn't “\(label(code, of: item))”"
    case .atLeast(let item, let bound): "\(item) is \(bound) or more"
    case .atMost(let item, let bound): "\(item) is \(bound) or less"
    case .answered(let item): "\(item) is answered"
    case .oneOf(let item, let codes):
      "\(item) is one of " + codes.map { "“\(label($0, of: item))”" }.joined(separator: ", ")
    }
  }

  /// A part of a longer condition, in brackets when it has parts of its own.
  private func part(_ condition: Condition) -> String {
    switch condition {
    case .all(let parts) where parts.count > 1, .any(let parts) where parts.count > 1:
      "(\(words(condition)))"
    default: words(condition)
    }
  }

  private func label(_ code: String, of item: Item.ID) -> String {
    let kind = questionnaire.items.first { $0.id == item }?.kind
    return kind?.options.first { $0.id == code }.map { fill($0.label) } ?? code
  }
}
