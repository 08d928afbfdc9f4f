import Instrument
import Markup

/// Writes indicators.
struct IndicatorWriter {
  let text: TextWriter

  func write(_ indicator: Indicator, to writer: inout MarkupWriter) {
    let (name, special) = form(of: indicator.rule)
    let id: [(MarkupName, String)] = [("id", indicator.id)]
    writer.element(name, id + special) { element in
      text.write("title", indicator.title, to: &element)
      text.write("purpose", indicator.purpose, to: &element)
      switch indicator.rule {
      case .difference(let pairs):
        for pair in pairs {
          element.element("pair", [("first", pair.first), ("second", pair.second)])
        }
      case .stages(let stages, _):
        for stage in stages { write(stage, to: &element) }
      case .consensus, .ranking, .breadth, .ownFacet: break
      }
      TextWriter.write(topics: indicator.topics, to: &element)
    }
  }

  private func write(_ stage: Stage, to writer: inout MarkupWriter) {
    writer.element(
      "stage",
      [
        ("id", stage.id), ("items", stage.items.joined(separator: " ")),
        ("at-least", "\(stage.atLeast)"),
      ]
    ) { text.write("title", stage.title, to: &$0) }
  }

  private func form(of rule: Indicator.Rule) -> (MarkupName, [(MarkupName, String)]) {
    switch rule {
    case .difference: ("difference", [])
    case .consensus(let items): ("consensus", [("items", items.joined(separator: " "))])
    case .ranking(let items): ("ranking-shares", [("items", items.joined(separator: " "))])
    case .stages(_, let share): ("stages", share == 50 ? [] : [("share", "\(share)")])
    case .breadth(let items, let bound):
      ("breadth", [("items", items.joined(separator: " ")), ("at-least", "\(bound)")])
    case .ownFacet(let items, let over):
      (
        "own-facet",
        [("items", items.joined(separator: " ")), ("over", over.joined(separator: " "))]
      )
    }
  }
}
