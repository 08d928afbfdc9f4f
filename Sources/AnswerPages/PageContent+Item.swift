import Instrument

extension PageContent {
  /// One item with what it takes and offers.
  func json(of item: Item, stem: LocalizedText?, scales: inout PageScales) -> JSONValue {
    var scale: Int?
    if case .rating(let points) = item.kind { scale = scales.place(of: points) }
    let bounds = item.kind.bounds
    return .members([
      "id": .string(item.id), "kind": .string(item.kind.pageName),
      "wording": text(item.wording), "help": textIfAny(item.help),
      "stem": stem.flatMap { textIfAny($0) },
      "scale": scale.map { .number($0) },
      "options": item.kind.options.isEmpty ? nil : .array(item.kind.options.map { option($0) }),
      "unit": item.kind.unit.flatMap { textIfAny($0) },
      "minimum": bounds?.minimum.map { .string($0.description) },
      "maximum": bounds?.maximum.map { .string($0.description) },
      "takes": takes(item.kind),
      "audience": item.audience.isEmpty ? nil : .strings(item.audience.sorted()),
      "required": item.isRequired ? .bool(true) : nil,
      "nonresponse": item.nonresponse.isEmpty
        ? nil : .strings(item.nonresponse.map(\.kind.rawValue)),
      "relevance": item.relevance.map { json(of: $0) },
    ])
  }

  private func option(_ option: ItemOption) -> JSONValue {
    .members(["id": .string(option.id), "label": text(option.label)])
  }

  /// What a kind of number takes, in words that fit after "Give"; `nil` for other kinds.
  private func takes(_ kind: ItemKind) -> JSONValue? {
    let one: ItemKind
    switch kind {
    case .number, .money, .percentage: one = kind
    case .estimate(let unit, let bounds): one = .number(unit: unit, bounds: bounds)
    case .rating, .singleChoice, .multipleChoice, .yesNo, .ranking, .freeText: return nil
    }
    return byLanguage { .string(Phrases($0).expectation(one)) }
  }

  /// A skip rule as an object with one member: the comparison and what it compares.
  private func json(of condition: Condition) -> JSONValue {
    switch condition {
    case .all(let parts): .members(["all": .array(parts.map { json(of: $0) })])
    case .any(let parts): .members(["any": .array(parts.map { json(of: $0) })])
    case .is(let item, let code): .members(["is": .strings([item, code])])
    case .isNot(let item, let code): .members(["is-not": .strings([item, code])])
    case .atLeast(let item, let bound): .members(["at-least": .strings([item, bound.description])])
    case .atMost(let item, let bound): .members(["at-most": .strings([item, bound.description])])
    case .answered(let item): .members(["answered": .strings([item])])
    case .oneOf(let item, let codes):
      .members(["one-of": .array([.string(item), .strings(codes)])])
    }
  }
}

extension ItemKind {
  /// The name of the kind in the page's script, as in a definition.
  fileprivate var pageName: String {
    switch self {
    case .rating: "rating"
    case .singleChoice: "single-choice"
    case .multipleChoice: "multiple-choice"
    case .yesNo: "yes-no"
    case .number: "number"
    case .money: "money"
    case .percentage: "percentage"
    case .estimate: "estimate"
    case .ranking: "ranking"
    case .freeText: "free-text"
    }
  }

  fileprivate var bounds: Bounds? {
    switch self {
    case .number(_, let bounds), .money(let bounds), .estimate(_, let bounds): bounds
    case .rating, .singleChoice, .multipleChoice, .yesNo, .percentage, .ranking, .freeText: nil
    }
  }

  fileprivate var unit: LocalizedText? {
    switch self {
    case .number(let unit, _), .estimate(let unit, _): unit
    case .rating, .singleChoice, .multipleChoice, .yesNo, .money, .percentage, .ranking, .freeText:
      nil
    }
  }
}
