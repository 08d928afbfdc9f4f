import Instrument
import Markup
import Scoring

/// The values that templates are filled with; every one is text or a list of such values.
struct ReportView {
  let report: Report

  /// The values by the names that templates use; `Reports/README.md` lists them.
  var values: [String: Any] {
    ownValues.merging(perspectives) { own, _ in own }.merging(interviews) { own, _ in own }
      .merging(sides) { own, _ in own }.merging(ownWords) { own, _ in own }
  }

  private var ownValues: [String: Any] {
    let header = report.header
    let verdict = report.verdict
    return [
      "language": header.language, "organization": header.organization,
      "practice": header.practice, "assessment": header.assessment,
      "definition": header.definition, "fingerprint": header.fingerprint, "date": header.date,
      "software": header.software, "synthetic": header.isSynthetic,
      "edition": header.edition.map { "wave \($0.wave), release \($0.release)" } ?? "",
      "release": header.edition.map { "\($0.release)" } ?? "",
      "hasEdition": header.edition != nil,
      "verdict": statement(verdict.sentence), "level": verdict.level ?? "",
      "hasLevel": verdict.level != nil, "levelMeaning": verdict.meaning,
      "hasScore": verdict.score != nil, "score": verdict.score.map { "\($0)" } ?? "",
      "band": verdict.score.map { _ in "\(verdict.band)" } ?? "",
      "gates": verdict.isHeldDown ? verdict.gates.map(statement) : [],
      "weakest": verdict.weakest.map { [statement($0)] } ?? [],
      "advice": report.advice.map(finding), "hasAdvice": !report.advice.isEmpty,
      "hasGates": verdict.isHeldDown,
      "missing": verdict.missing.map { [statement($0)] } ?? [], "question": header.question,
      "shades": report.shades.map { ["band": "\($0.band)", "words": $0.words] },
      "hasShortfalls": !report.shortfalls.isEmpty,
      "shortfalls": report.shortfalls.prefix(3).map { ["text": shortfall($0)] },
      "hasDivided": !divided.isEmpty, "divided": divided.joined(separator: ", "),
      "furthest": report.shortfalls.first?.title ?? "",
      "participation": participation,
      "dimensions": report.dimensions.map(dimension), "unitTables": unitTables,
      "hasUnits": !report.units.isEmpty, "strengths": report.strengths.map(finding),
      "hasStrengths": !report.strengths.isEmpty, "risks": report.risks.map(finding),
      "hasRisks": !report.risks.isEmpty, "findings": report.findings.map(finding),
      "hasFindings": !report.findings.isEmpty,
      "topActions": report.firstActions.map(action),
      "actions": mainActions.map(action),
      "hasMoreActions": report.actions.count > Self.mostActions,
      "moreActions": "\(report.actions.count - Self.mostActions)",
      "hasActions": !report.actions.isEmpty, "indicators": report.indicators.map(measure),
      "hasIndicators": !report.indicators.isEmpty, "facets": report.facets.map(measure),
      "hasFacets": !report.facets.isEmpty, "roadmap": report.roadmap.map(step),
      "hasRoadmap": !report.roadmap.isEmpty, "warnings": report.warnings.map(step),
      "hasWarnings": !report.warnings.isEmpty, "fitted": report.fitted.map(statement),
      "hasFitted": !report.fitted.isEmpty, "voices": report.voices.map(statement),
      "hasVoices": !report.voices.isEmpty,
      "trust": report.trust.map(statement), "sample": report.perspectives.sample.map(statement),
      "hasSample": !report.perspectives.sample.isEmpty,
      "hasTrust": !report.trust.isEmpty, "method": report.method.map(statement),
      "limits": report.limits.map(statement), "disclosure": statement(report.disclosure),
      "withheldMark": report.withheldMark,
    ]
  }

  private var participation: [String: Any] {
    let part = report.participation
    return [
      "isShown": part.answered != nil,
      "answered": part.answered.map { "\($0)" } ?? report.withheldMark,
      "hasInvited": part.invited != nil, "invited": part.invited.map { "\($0)" } ?? "",
      "hasPercent": part.percent != nil, "percent": part.percent.map { "\($0)" } ?? "",
      "reading": part.reading.text, "id": part.reading.id,
    ]
  }

  /// The recommendations on the page: those of the first page and then the most urgent others, in
  /// the order of their urgency.
  private var mainActions: [Action] {
    let first = report.firstActions
    let rest = report.actions.filter { !first.contains($0) }
    let chosen = Set((first + rest).prefix(Self.mostActions).map(\.id))
    return report.actions.filter { chosen.contains($0.id) }
  }

  /// The most recommendations on the page; the XML has all of them.
  static let mostActions = 8

  /// The names of the dimensions that count and about which people are divided.
  private var divided: [String] {
    report.dimensions.filter { $0.counts && $0.voice?.voice == .divided }.map(\.title)
  }

  private func shortfall(_ line: DimensionLine) -> String {
    "\(line.title): \(line.measured?.score.description ?? "") of \(line.target ?? 0)"
  }

  private func statement(_ statement: Report.Statement) -> [String: Any] {
    ["id": statement.id, "text": statement.text]
  }

  private func dimension(_ line: DimensionLine) -> [String: Any] {
    var values: [String: Any] = [
      "id": "dimension.\(line.id)", "title": line.title, "purpose": line.purpose,
      "target": line.target.map { "\($0)" } ?? "–", "measured": false,
      "isBeside": !line.counts, "verdict": line.verdict, "hasVerdict": !line.verdict.isEmpty,
    ]
    values["isDivided"] = line.measured == nil && line.voice != nil
    values["isMixed"] = line.voice?.isMixed ?? false
    values["voice"] = line.voice?.words ?? ""
    values["agreement"] = line.voice.map { $0.agreement.isEmpty ? "–" : $0.agreement } ?? "–"
    values["split"] = line.voice?.splitWords ?? ""
    values["hasSplit"] = line.voice?.split != nil
    values["splitSVG"] = SplitBar.picture(line)?.markup ?? ""
    values["respondents"] = line.voice?.split.map { "\($0.people)" } ?? "–"
    guard let measured = line.measured else { return values }
    values["measured"] = true
    values["score"] = "\(measured.score)"
    values["interval"] = measured.interval
    values["level"] = measured.level
    values["isFew"] = measured.isOfFewerThanHalf
    values["isEnough"] = measured.isEnough
    values["gap"] = measured.gap.map { $0.tenths > 0 ? "+\($0)" : "\($0)" } ?? "–"
    values["spread"] = measured.spread.map { "\($0)" } ?? "–"
    values["respondents"] = "\(measured.respondents)"
    values["coverage"] = measured.coverage.map { "\($0) %" } ?? "–"
    values["dontKnow"] = measured.dontKnow.map { "\($0) %" } ?? "–"
    values["barSVG"] = DimensionBar.picture(line)?.markup ?? ""
    return values
  }

  private func finding(_ finding: Finding) -> [String: Any] {
    [
      "id": finding.id, "statement": finding.statement, "meaning": finding.meaning,
      "evidence": finding.evidence, "isRisk": finding.tone == .risk,
      "tone": finding.tone.rawValue.prefix(1).uppercased() + finding.tone.rawValue.dropFirst(),
      "toneClass": finding.tone.rawValue,
    ]
  }

  private func action(_ action: Action) -> [String: Any] {
    return [
      "id": action.id, "text": action.text, "owner": action.owner, "firstStep": action.firstStep,
      "effort": action.effort, "sign": action.sign, "when": word(action.horizon),
      "because": because(action), "hasBecause": !because(action).isEmpty,
      "replacement": action.replacement, "hasReplacement": !action.replacement.isEmpty,
    ]
  }

  /// The first finding that calls for an action.
  private func because(_ action: Action) -> String {
    report.findings.first { action.findings.contains($0.id) }?.statement ?? ""
  }

  private func word(_ horizon: Recommendation.Horizon) -> String {
    switch horizon {
    case .now: "Now"
    case .next: "Next"
    case .later: "Later"
    }
  }

  private func measure(_ line: IndicatorLine) -> [String: Any] {
    let shares = line.measured?.shares ?? []
    return [
      "id": line.id, "title": line.title, "purpose": line.purpose,
      "measured": line.measured != nil, "value": line.measured?.value ?? "",
      "respondents": line.measured.map { "\($0.respondents)" } ?? "–",
      "hasShares": !shares.isEmpty,
      "shares": shares.map { "\($0.label) \($0.percent) %" }.joined(separator: " · "),
    ]
  }

  private func step(_ step: RoadmapStep) -> [String: Any] {
    [
      "id": step.id, "when": word(step.horizon), "title": step.title,
      "description": step.description, "rhythm": step.rhythm, "cost": step.cost,
      "evidence": step.evidence, "condition": step.condition, "effect": step.effect,
      "firstStep": step.firstStep, "failures": step.failures.map { ["text": $0] },
      "reasons": step.reasons.joined(separator: ", "), "hasReasons": !step.reasons.isEmpty,
    ]
  }
}
