import Instrument
import Markup

extension ReadingState {
  /// The children of an element as one condition: a single one as it is, several joined by "all".
  func condition(in element: Element) -> Condition {
    let parts = element.children.map { condition($0) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func condition(_ element: Element) -> Condition {
    let item = element[token: "item"] ?? ""
    if !item.isEmpty { source.refer(to: .item, item, at: place(element)) }
    let value = element[token: "value"]?.normalizedSpace ?? ""
    let bound = Quantity(decimal: value) ?? Quantity(thousandths: 0)
    switch element.name {
    case "all": return .all(element.children.map { condition($0) })
    case "any": return .any(element.children.map { condition($0) })
    case "is": return .is(item, value)
    case "is-not": return .isNot(item, value)
    case "at-least": return .atLeast(item, bound)
    case "at-most": return .atMost(item, bound)
    case "answered": return .answered(item)
    default:
      let values = (element[token: "values"] ?? "").split(whereSeparator: \.isWhitespace)
      return .oneOf(item, values.map(String.init))
    }
  }
}
