import Instrument
import Markup

/// Writes how answers are judged: dimensions, levels, gates, findings and recommendations.
struct JudgementWriter {
  let text: TextWriter

  func write(_ dimension: Dimension, to writer: inout MarkupWriter) {
    var attributes: [(MarkupName, String)] = [("id", dimension.id)]
    if dimension.weight != 1000 {
      attributes.append(("weight", TextWriter.decimal(dimension.weight)))
    }
    if let target = dimension.target { attributes.append(("target", "\(target)")) }
    writer.element("dimension", attributes) { element in
      text.write("title", dimension.title, to: &element)
      text.write("purpose", dimension.purpose, to: &element)
      for part in dimension.parts {
        var attributes: [(MarkupName, String)] = [("scale", part.scale)]
        if part.weight != 1000 { attributes.append(("weight", TextWriter.decimal(part.weight))) }
        element.element("part", attributes)
      }
    }
  }

  func write(_ level: Level, to writer: inout MarkupWriter) {
    writer.element("level", [("id", level.id), ("from", "\(level.from)")]) { element in
      text.write("title", level.title, to: &element)
      text.write("meaning", level.meaning, to: &element)
    }
  }

  func write(_ gate: Gate, to writer: inout MarkupWriter) {
    writer.element(
      "gate",
      [("dimension", gate.dimension), ("below", "\(gate.below)"), ("cap", gate.cap)]
    ) { text.write("reason", gate.reason, to: &$0) }
  }

  func write(_ finding: FindingRule, to writer: inout MarkupWriter) {
    var attributes: [(MarkupName, String)] = [("id", finding.id), ("tone", finding.tone.rawValue)]
    if finding.scope != .organization { attributes.append(("scope", finding.scope.rawValue)) }
    writer.element("finding", attributes) { element in
      element.element("when") { when in
        if case .all(let parts) = finding.evidence, parts.count != 1 {
          for part in parts { write(part, to: &when) }
        } else {
          write(finding.evidence, to: &when)
        }
      }
      text.write("statement", finding.statement, to: &element)
      text.write("meaning", finding.meaning, to: &element)
    }
  }

  private func write(_ evidence: FindingRule.Evidence, to writer: inout MarkupWriter) {
    switch evidence {
    case .scoreAtLeast(let id, let value): bound("score-at-least", id, value, to: &writer)
    case .scoreBelow(let id, let value): bound("score-below", id, value, to: &writer)
    case .dontKnowAtLeast(let id, let value): bound("dont-know-at-least", id, value, to: &writer)
    case .spreadAtLeast(let id, let value): bound("spread-at-least", id, value, to: &writer)
    case .all(let parts):
      writer.element("all") { list in for part in parts { write(part, to: &list) } }
    case .any(let parts):
      writer.element("any") { list in for part in parts { write(part, to: &list) } }
    }
  }

  private func bound(
    _ name: MarkupName, _ dimension: Dimension.ID, _ value: Int, to writer: inout MarkupWriter
  ) {
    writer.element(name, [("dimension", dimension), ("value", "\(value)")])
  }

  func write(_ recommendation: Recommendation, to writer: inout MarkupWriter) {
    writer.element(
      "recommendation",
      [
        ("id", recommendation.id),
        ("findings", recommendation.findings.joined(separator: " ")),
        ("horizon", recommendation.horizon.rawValue),
      ]
    ) { element in
      text.write("action", recommendation.action, to: &element)
      text.write("owner", recommendation.owner, to: &element)
      text.write("first-step", recommendation.firstStep, to: &element)
      text.write("effort", recommendation.effort, to: &element)
      text.write("sign", recommendation.sign, to: &element)
    }
  }
}
