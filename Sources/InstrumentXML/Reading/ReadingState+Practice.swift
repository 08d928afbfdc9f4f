import Instrument
import Markup

extension ReadingState {
  /// Reads the root of a catalogue of practices.
  func practices(_ root: Element) -> [CatalogPractice] { root.children.map { practice($0) } }

  private func practice(_ element: Element) -> CatalogPractice {
    CatalogPractice(
      id: id(of: element, .practice), title: text("title", in: element),
      description: text("description", in: element), advice: word("advice", in: element) ?? .do,
      setting: word("setting", in: element) ?? .both,
      cadence: word("cadence", in: element) ?? .once,
      hours: quantity("hours", in: element) ?? Quantity(thousandths: 0),
      cost: word("cost", in: element) ?? .none, evidence: word("evidence", in: element) ?? .belief,
      cases: integer("cases", in: element) ?? 0,
      dimensions: names("helps", of: .dimension, in: element).reduce(into: []) { list, name in
        if !list.contains(name) { list.append(name) }
      },
      prerequisite: element.firstChild(named: "when").map { evidence(in: $0) },
      condition: text("condition", in: element), effect: text("effect", in: element),
      firstStep: text("first-step", in: element),
      failures: element.children(named: "failure").map { text("text", in: $0) },
      topics: topics(in: element))
  }

  private func word<Value: RawRepresentable<String>>(
    _ attribute: String, in element: Element
  ) -> Value? {
    element[token: attribute].flatMap { Value(rawValue: $0) }
  }
}
