import Instrument
import Markup
import Scoring

/// Writes a report as XML, for other programs.
public enum ReportXML {
  /// The document, which obeys `report.xsd`.
  public static func document(_ report: Report) -> [UInt8] {
    var writer = MarkupWriter()
    let header = report.header
    writer.element(
      "report",
      [
        ("organization", header.organization), ("practice", header.practice),
        ("definition", header.definition), ("fingerprint", header.fingerprint),
        ("date", header.date), ("software", header.software), ("language", header.language),
        ("synthetic", header.isSynthetic ? "true" : "false"),
      ]
        + (header.edition.map { [("wave", "\($0.wave)"), ("release", "\($0.release)")] } ?? [])
    ) { root in
      root.element("title", text: header.assessment)
      root.element("question", text: header.question)
      verdict(report.verdict, to: &root)
      participation(report.participation, to: &root)
      root.element("dimensions") { list in
        for line in report.dimensions { dimension(line, report, to: &list) }
      }
      root.element("units") { list in
        for line in report.units {
          group("unit", [("depth", "\(line.depth)")], line, report, to: &list)
        }
      }
      perspectives(report.perspectives, report, to: &root)
      sides(report.perspectives.sides, report, to: &root)
      root.element("findings") { list in
        for finding in report.findings {
          list.element(
            "finding", [("id", finding.id), ("tone", finding.tone.rawValue)]
          ) { element in
            element.element("statement", text: finding.statement)
            element.element("meaning", text: finding.meaning)
            element.element("evidence", text: finding.evidence)
          }
        }
      }
      root.element("actions") { list in
        for action in report.actions { self.action(action, to: &list) }
      }
      indicators("indicators", report.indicators, report, to: &root)
      indicators("facets", report.facets, report, to: &root)
      root.element("roadmap") { list in
        for step in report.roadmap { roadmapStep("step", step, to: &list) }
        for step in report.warnings { roadmapStep("avoid", step, to: &list) }
      }
      ownWords(report.words, to: &root)
      sample(report.perspectives, to: &root)
      statements("fitted", report.fitted, to: &root)
      statements("voices", report.voices, to: &root)
      statements("trust", report.trust, to: &root)
      statements("method", report.method, to: &root)
      statements("limits", report.limits, to: &root)
      root.element("disclosure", [("id", report.disclosure.id)], text: report.disclosure.text)
    }
    return writer.finished()
  }

  private static func verdict(_ verdict: Verdict, to writer: inout MarkupWriter) {
    var attributes: [(MarkupName, String)] = []
    if let level = verdict.level { attributes.append(("level", level)) }
    if let score = verdict.score { attributes.append(("score", decimal(score))) }
    writer.element("verdict", attributes) { element in
      element.element("sentence", [("id", verdict.sentence.id)], text: verdict.sentence.text)
      if !verdict.meaning.isEmpty { element.element("meaning", text: verdict.meaning) }
      if let missing = verdict.missing {
        element.element("missing", [("id", missing.id)], text: missing.text)
      }
      for gate in verdict.gates { element.element("gate", [("id", gate.id)], text: gate.text) }
    }
  }

  private static func participation(
    _ participation: Participation, to writer: inout MarkupWriter
  ) {
    var attributes: [(MarkupName, String)] = []
    if let answered = participation.answered { attributes.append(("answered", "\(answered)")) }
    if let invited = participation.invited { attributes.append(("invited", "\(invited)")) }
    if let percent = participation.percent { attributes.append(("percent", "\(percent)")) }
    writer.element("participation", attributes) { element in
      let reading = participation.reading
      element.element("reading", [("id", reading.id)], text: reading.text)
    }
  }

  private static func dimension(
    _ line: DimensionLine, _ report: Report, to writer: inout MarkupWriter
  ) {
    var attributes: [(MarkupName, String)] = [("id", "dimension.\(line.id)")]
    if let target = line.target { attributes.append(("target", "\(target)")) }
    if let measured = line.measured {
      attributes.append(("score", decimal(measured.score)))
      attributes.append(("level", measured.level))
      attributes.append(self.attribute(measured.respondents))
      if !measured.interval.isEmpty { attributes.append(("interval", measured.interval)) }
      if let gap = measured.gap { attributes.append(("gap", decimal(gap))) }
      if let spread = measured.spread { attributes.append(("spread", decimal(spread))) }
      if let coverage = measured.coverage { attributes.append(("coverage", "\(coverage)")) }
      if let dontKnow = measured.dontKnow { attributes.append(("dont-know", "\(dontKnow)")) }
    } else if let split = line.voice?.split {
      attributes.append(self.attribute(split.people))
    } else if line.voice == nil {
      attributes.append(("withheld", report.withheldMark))
    }
    if let voice = line.voice { attributes += self.attributes(voice) }
    writer.element("dimension", attributes) { element in
      element.element("title", text: line.title)
      element.element("purpose", text: line.purpose)
      if !line.verdict.isEmpty { element.element("verdict", text: line.verdict) }
    }
  }

  /// Writes a unit, a role, or a role within a unit.
  static func group(
    _ name: MarkupName, _ own: [(MarkupName, String)], _ line: UnitLine, _ report: Report,
    to writer: inout MarkupWriter
  ) {
    var attributes: [(MarkupName, String)] = [("id", line.id), ("name", line.name)] + own
    guard let shown = line.shown else {
      attributes.append(("withheld", report.withheldMark))
      writer.element(name, attributes)
      return
    }
    attributes.append(("respondents", "\(shown.respondents)"))
    if let overall = shown.overall {
      attributes.append(("score", decimal(overall.score)))
      attributes.append(("level", overall.level))
      if !shown.basis.isEmpty { attributes.append(("basis", shown.basis)) }
    }
    writer.element(name, attributes) { element in
      for (dimension, entry) in zip(report.dimensions, shown.entries) {
        var attributes: [(MarkupName, String)] = [
          ("id", "\(line.id).\(dimension.id)"), ("dimension", dimension.id),
        ]
        switch entry {
        case .measured(let cell, let voice):
          attributes.append(("score", decimal(cell.score)))
          attributes.append(("level", cell.level))
          if let voice { attributes += self.attributes(voice) }
        case .divided(let voice): attributes += self.attributes(voice)
        case .withheld: attributes.append(("withheld", report.withheldMark))
        case .notAsked: attributes.append(("asked", "false"))
        }
        element.element("cell", attributes)
      }
    }
  }

  /// How many people a score is about.
  static func attribute(_ respondents: RespondentCount) -> (MarkupName, String) {
    switch respondents {
    case .exactly(let people): ("respondents", "\(people)")
    case .atLeast(let people): ("respondents-at-least", "\(people)")
    }
  }

  /// How far people agree, and where those stand who are divided.
  private static func attributes(_ line: VoiceLine) -> [(MarkupName, String)] {
    var attributes: [(MarkupName, String)] = [("voice", line.voice.rawValue)]
    if !line.agreement.isEmpty { attributes.append(("agreement", line.agreement)) }
    if line.isAsEverywhere { attributes.append(("as-everywhere", "true")) }
    if let split = line.split {
      attributes += [
        ("low", "\(split.low)"), ("middle", "\(split.middle)"), ("high", "\(split.high)"),
      ]
    }
    return attributes
  }

  private static func action(_ action: Action, to writer: inout MarkupWriter) {
    writer.element(
      "action",
      [
        ("id", action.id), ("horizon", action.horizon.rawValue),
        ("findings", action.findings.joined(separator: " ")),
      ]
    ) { element in
      element.element("text", text: action.text)
      element.element("owner", text: action.owner)
      element.element("first-step", text: action.firstStep)
      element.element("effort", text: action.effort)
      element.element("sign", text: action.sign)
      if !action.replacement.isEmpty {
        element.element("replacement", text: action.replacement)
      }
    }
  }

  static func statements(
    _ name: MarkupName, _ statements: [Report.Statement],
    attributes: [(MarkupName, String)] = [], to writer: inout MarkupWriter
  ) {
    writer.element(name, attributes) { list in
      for statement in statements {
        list.element("statement", [("id", statement.id)], text: statement.text)
      }
    }
  }

  /// A number with an ASCII minus, as XML Schema writes decimals.
  static func decimal(_ score: Score) -> String {
    score.description.replacing("−", with: "-")
  }
}
