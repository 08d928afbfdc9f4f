import Instrument
import Markup

/// Writes how answers are judged: dimensions, levels, gates, rules, findings and
/// recommendations.
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
      for verdict in dimension.verdicts {
        element.element("verdict", [("from", "\(verdict.from)")]) {
          text.write("text", verdict.text, to: &$0)
        }
      }
    }
  }

  func write(_ level: Level, to writer: inout MarkupWriter) {
    writer.element("level", [("id", level.id), ("from", "\(level.from)")]) { element in
      text.write("title", level.title, to: &element)
      text.write("meaning", level.meaning, to: &element)
    }
  }

  func write(_ rule: AgreementRule, to writer: inout MarkupWriter) {
    writer.element(
      "agreement",
      [
        ("one-voice", TextWriter.decimal(rule.oneVoice * 10)), ("camps", "\(rule.camps)"),
        ("low-below", "\(rule.lowBelow)"), ("high-from", "\(rule.highFrom)"),
      ]
    ) { element in
      for source in rule.sources { element.element("source", text: source) }
    }
  }

  func write(_ gate: Gate, to writer: inout MarkupWriter) {
    writer.element("gate", [("id", gate.id), ("cap", gate.cap)]) { element in
      EvidenceWriter.write(gate.evidence, to: &element)
      text.write("reason", gate.reason, to: &element)
      TextWriter.write(topics: gate.topics, to: &element)
    }
  }

  func write(_ rule: ContextRule, to writer: inout MarkupWriter) {
    writer.element("context-rule", [("id", rule.id)]) { element in
      ConditionWriter.write("when", rule.condition, to: &element)
      for case .weight(let dimension, let weight) in rule.changes {
        element.element(
          "weight", [("dimension", dimension), ("value", TextWriter.decimal(weight))])
      }
      for case .target(let dimension, let target) in rule.changes {
        element.element("target", [("dimension", dimension), ("value", "\(target)")])
      }
      text.write("reason", rule.reason, to: &element)
      TextWriter.write(topics: rule.topics, to: &element)
    }
  }

  func write(_ finding: FindingRule, to writer: inout MarkupWriter) {
    var attributes: [(MarkupName, String)] = [("id", finding.id), ("tone", finding.tone.rawValue)]
    if finding.scope != .organization { attributes.append(("scope", finding.scope.rawValue)) }
    writer.element("finding", attributes) { element in
      EvidenceWriter.write(finding.evidence, to: &element)
      text.write("statement", finding.statement, to: &element)
      text.write("meaning", finding.meaning, to: &element)
      TextWriter.write(topics: finding.topics, to: &element)
    }
  }

  func write(_ recommendation: Recommendation, to writer: inout MarkupWriter) {
    var attributes: [(MarkupName, String)] = [
      ("id", recommendation.id),
      ("findings", recommendation.findings.joined(separator: " ")),
      ("horizon", recommendation.horizon.rawValue),
    ]
    if case .stop = recommendation.kind { attributes.append(("kind", "stop")) }
    writer.element("recommendation", attributes) { element in
      text.write("action", recommendation.action, to: &element)
      text.write("owner", recommendation.owner, to: &element)
      text.write("first-step", recommendation.firstStep, to: &element)
      text.write("effort", recommendation.effort, to: &element)
      text.write("sign", recommendation.sign, to: &element)
      if case .stop(let replacement) = recommendation.kind {
        text.write("replacement", replacement, to: &element)
      }
      TextWriter.write(topics: recommendation.topics, to: &element)
    }
  }
}
