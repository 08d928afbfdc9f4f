import Instrument
import Markup

extension ReadingState {
  /// Reads the root of `assessment.xml`.
  func assessment(
    _ root: Element, languages: [Language], shared: [ResponseScale],
    context: Questionnaire?, practices: [CatalogPractice], questionnaires: [Questionnaire]
  ) -> Assessment {
    Assessment(
      id: root[token: "id"] ?? "", version: root[token: "version"] ?? "",
      languages: languages, title: text("title", in: root), purpose: text("purpose", in: root),
      question: text("question", in: root),
      minimumGroup: integer("minimum-group", in: root) ?? 5,
      roles: entries("roles", in: root) {
        Role(
          id: id(of: $0, .role), title: text("title", in: $0),
          layer: $0[token: "layer"].flatMap { Role.Layer(rawValue: $0) })
      },
      facets: entries("facets", in: root) {
        Facet(id: id(of: $0, .facet), title: text("title", in: $0))
      },
      responseScales: shared, scales: scales(in: root),
      dimensions: entries("dimensions", in: root, dimension),
      indicators: entries("indicators", in: root, indicator),
      levels: entries("levels", in: root, level), agreement: agreement(in: root),
      gates: entries("gates", in: root, gate),
      contextRules: entries("context-rules", in: root, contextRule),
      findings: entries("findings", in: root, finding),
      recommendations: entries("recommendations", in: root, recommendation),
      context: context, practices: practices, questionnaires: questionnaires)
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
        let scale = part[token: "scale"] ?? ""
        source.refer(to: .scale, scale, at: place(part))
        return Dimension.Part(scale: scale, weight: weight(in: part))
      },
      verdicts: element.children(named: "verdict").map { verdict in
        Dimension.Verdict(
          from: integer("from", in: verdict) ?? 0, text: text("text", in: verdict))
      })
  }

  private func level(_ element: Element) -> Level {
    Level(
      id: id(of: element, .level), title: text("title", in: element),
      meaning: text("meaning", in: element), from: integer("from", in: element) ?? 0)
  }

  /// The agreement that the definition asks for, or the usual one.
  private func agreement(in root: Element) -> AgreementRule {
    let usual = AgreementRule.standard
    guard let element = root.firstChild(named: "agreement") else { return usual }
    source.agreement = place(element)
    return AgreementRule(
      oneVoice: quantity("one-voice", in: element).map { Int($0.thousandths / 10) }
        ?? usual.oneVoice,
      camps: integer("camps", in: element) ?? usual.camps,
      lowBelow: integer("low-below", in: element) ?? usual.lowBelow,
      highFrom: integer("high-from", in: element) ?? usual.highFrom,
      sources: element.children(named: "source").map(\.text.normalizedSpace))
  }

  private func gate(_ element: Element) -> Gate {
    let id = id(of: element, .gate)
    let cap = element[token: "cap"] ?? ""
    source.refer(to: .level, cap, at: place(element))
    return Gate(
      id: id, evidence: evidence(in: element.firstChild(named: "when")), cap: cap,
      reason: text("reason", in: element), topics: topics(in: element))
  }

  private func contextRule(_ element: Element) -> ContextRule {
    let id = id(of: element, .contextRule)
    return ContextRule(
      id: id,
      condition: element.firstChild(named: "when").map { condition(in: $0) } ?? .all([]),
      changes: element.children.compactMap { child in
        let dimension = child[token: "dimension"] ?? ""
        switch child.name {
        case "weight":
          source.refer(to: .dimension, dimension, at: place(child))
          return .weight(dimension, weight(in: child, named: "value"))
        case "target":
          source.refer(to: .dimension, dimension, at: place(child))
          return .target(dimension, integer("value", in: child) ?? 0)
        default: return nil
        }
      },
      reason: text("reason", in: element), topics: topics(in: element))
  }

  private func finding(_ element: Element) -> FindingRule {
    return FindingRule(
      id: id(of: element, .finding),
      tone: element[token: "tone"].flatMap { FindingRule.Tone(rawValue: $0) } ?? .risk,
      scope: element[token: "scope"].flatMap { FindingRule.Scope(rawValue: $0) }
        ?? .organization,
      evidence: evidence(in: element.firstChild(named: "when")),
      statement: text("statement", in: element), meaning: text("meaning", in: element),
      topics: topics(in: element))
  }

  private func recommendation(_ element: Element) -> Recommendation {
    Recommendation(
      id: id(of: element, .recommendation), findings: names("findings", of: .finding, in: element),
      horizon: element[token: "horizon"].flatMap { Recommendation.Horizon(rawValue: $0) }
        ?? .next,
      kind: element[token: "kind"] == "stop"
        ? .stop(replacement: text("replacement", in: element)) : .start,
      action: text("action", in: element), owner: text("owner", in: element),
      firstStep: text("first-step", in: element), effort: text("effort", in: element),
      sign: text("sign", in: element), topics: topics(in: element))
  }
}
