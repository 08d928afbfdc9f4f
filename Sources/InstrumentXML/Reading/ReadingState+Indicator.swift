import Instrument
import Markup

extension ReadingState {
  /// Reads one child of `indicators`.
  func indicator(_ element: Element) -> Indicator {
    let id = id(of: element, .indicator)
    let rule: Indicator.Rule
    switch element.name {
    case "difference":
      rule = .difference(element.children(named: "pair").map { pair($0) })
    case "consensus": rule = .consensus(items: names("items", of: .item, in: element))
    case "ranking-shares": rule = .ranking(items: names("items", of: .item, in: element))
    case "stages":
      rule = .stages(
        element.children(named: "stage").map { stage($0, of: id) },
        share: integer("share", in: element) ?? 50)
    case "breadth":
      rule = .breadth(
        items: names("items", of: .item, in: element),
        atLeast: integer("at-least", in: element) ?? 0)
    default:
      rule = .ownFacet(
        items: names("items", of: .item, in: element), over: names("over", of: .item, in: element))
    }
    return Indicator(
      id: id, title: text("title", in: element), purpose: text("purpose", in: element), rule: rule,
      topics: topics(in: element))
  }

  private func pair(_ element: Element) -> Indicator.Pair {
    let first = element[token: "first"] ?? ""
    let second = element[token: "second"] ?? ""
    source.refer(to: .item, first, at: place(element))
    source.refer(to: .item, second, at: place(element))
    return Indicator.Pair(first: first, second: second)
  }

  private func stage(_ element: Element, of indicator: Indicator.ID) -> Stage {
    let id = element[token: "id"] ?? ""
    source.define(.stage, "\(indicator).\(id)", at: place(element))
    return Stage(
      id: id, title: text("title", in: element), items: names("items", of: .item, in: element),
      atLeast: integer("at-least", in: element) ?? 0)
  }
}
