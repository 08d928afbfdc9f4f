import Instrument
import Markup

extension ReadingState {
  /// Reads the root of `assessment.xml`.
  func assessment(
    _ root: Element, languages: [Language], shared: [ResponseScale],
    questionnaires: [Questionnaire]
  ) -> Assessment {
    Assessment(
      id: root[attribute: "id"] ?? "", version: root[attribute: "version"] ?? "",
      languages: languages, title: text("title", in: root), purpose: text("purpose", in: root),
      minimumGroup: integer("minimum-group", in: root) ?? 5,
      roles: entries("roles", in: root) {
        Role(id: id(of: $0, .role), title: text("title", in: $0))
      },
      responseScales: shared, dimensions: entries("dimensions", in: root, dimension),
      levels: entries("levels", in: root, level), gates: entries("gates", in: root, gate),
      findings: entries("findings", in: root, finding),
      recommendations: entries("recommendations", in: root, recommendation),
      questionnaires: questionnaires)
  }

  private func entries<Value>(
    _ name: String, in root: Element, _ read: (Element) -> Value
  ) -> [Value] {
    (root.firstChild(named: name)?.children ?? []).map(read)
  }

  private func dimension(_ element: Element) -> Dimension {
    Dimension(
      id: id(of: element, .dimension), title: text("title", in: element),
      purpose: text("purpose", in: element), weight: weight(in: element),
      target: integer("target", in: element),
      parts: element.children(named: "part").map { part in
        let scale = part[attribute: "scale"] ?? ""
        source.refer(to: .scale, scale, at: place(part))
        return Dimension.Part(scale: scale, weight: weight(in: part))
      })
  }

  private func level(_ element: Element) -> Level {
    Level(
      id: id(of: element, .level), title: text("title", in: element),
      meaning: text("meaning", in: element), from: integer("from", in: element) ?? 0)
  }

  private func gate(_ element: Element) -> Gate {
    let dimension = element[attribute: "dimension"] ?? ""
    let cap = element[attribute: "cap"] ?? ""
    source.refer(to: .dimension, dimension, at: place(element))
    source.refer(to: .level, cap, at: place(element))
    return Gate(
      dimension: dimension, below: integer("below", in: element) ?? 0, cap: cap,
      reason: text("reason", in: element))
  }

  private func finding(_ element: Element) -> FindingRule {
    let when = (element.firstChild(named: "when")?.children ?? []).map { evidence($0) }
    return FindingRule(
      id: id(of: element, .finding),
      tone: element[attribute: "tone"].flatMap { FindingRule.Tone(rawValue: $0) } ?? .risk,
      scope: element[attribute: "scope"].flatMap { FindingRule.Scope(rawValue: $0) }
        ?? .organization,
      evidence: when.count == 1 ? when[0] : .all(when), statement: text("statement", in: element),
      meaning: text("meaning", in: element))
  }

  private func evidence(_ element: Element) -> FindingRule.Evidence {
    let dimension = element[attribute: "dimension"] ?? ""
    if !dimension.isEmpty { source.refer(to: .dimension, dimension, at: place(element)) }
    let value = integer("value", in: element) ?? 0
    return switch element.name {
    case "all": .all(element.children.map { evidence($0) })
    case "any": .any(element.children.map { evidence($0) })
    case "score-at-least": .scoreAtLeast(dimension, value)
    case "score-below": .scoreBelow(dimension, value)
    case "dont-know-at-least": .dontKnowAtLeast(dimension, value)
    default: .spreadAtLeast(dimension, value)
    }
  }

  private func recommendation(_ element: Element) -> Recommendation {
    Recommendation(
      id: id(of: element, .recommendation), findings: names("findings", of: .finding, in: element),
      horizon: element[attribute: "horizon"].flatMap { Recommendation.Horizon(rawValue: $0) }
        ?? .next,
      action: text("action", in: element), owner: text("owner", in: element),
      firstStep: text("first-step", in: element), effort: text("effort", in: element),
      sign: text("sign", in: element))
  }
}
