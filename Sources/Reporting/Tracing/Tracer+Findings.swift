import Instrument
import Scoring

extension Tracer {
  /// How a finding came about.
  func trace(_ finding: Finding) -> Trace {
    guard let rule = assessment.findings.first(where: { $0.id == finding.rule }) else {
      return Trace(id: finding.id, title: finding.statement, steps: [], sources: [])
    }
    let own = finding.id.split(separator: ".").last.map(String.init) ?? ""
    let prefix = rule.scope == .unit ? own : "dimension"
    return Trace(
      id: finding.id, title: finding.statement,
      steps: [
        "Rule \(rule.id) of the definition: \(words.condition(rule.evidence)).",
        "Measured: \(finding.evidence).",
      ], sources: rule.evidence.dimensions.map { "\(prefix).\($0)" })
  }

  /// What calls for an action.
  func trace(_ action: Action) -> Trace {
    Trace(
      id: action.id, title: action.text,
      steps: action.findings.map { id in
        "Called for by \(id): " + (report.findings.first { $0.id == id }?.statement ?? "")
      }, sources: action.findings)
  }

  /// How the share of people who took part came about.
  func participation(_ id: String) -> Trace {
    let part = report.participation
    let steps: [String] =
      switch (part.answered, part.invited, part.percent) {
      case (nil, _, _): [withheld]
      case (.some(let answered), .some(let invited), .some(let percent)):
        [
          "\(answered) responses are counted.", "The roster lists \(invited) people.",
          "100 · \(answered) ÷ \(invited) = \(percent) %.",
        ]
      case (.some(let answered), _, _):
        ["\(answered) responses are counted.", "The roster doesn’t say how many people there are."]
      }
    return Trace(id: id, title: part.reading.text, steps: steps, sources: [])
  }
}
