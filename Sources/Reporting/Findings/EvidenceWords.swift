import Instrument
import Scoring

/// Puts what was looked at into words.
struct EvidenceWords {
  let assessment: Assessment
  let context: ReportContext

  /// The observations in words, apart by semicolons.
  ///
  /// A score between two bounds is looked at twice and told once.
  func words(for observations: [EvidenceJudge.Observation]) -> String {
    var told: [String] = []
    for text in observations.map(words) where !told.contains(text) { told.append(text) }
    return told.joined(separator: "; ")
  }

  private func words(_ observation: EvidenceJudge.Observation) -> String {
    switch observation {
    case .score(let id, let score): "\(dimension(id)): \(Score(score)) of 100"
    case .dontKnow(let id, let share):
      "\(dimension(id)): “don’t know” in \(Int((share * 100).rounded())) % of answers"
    case .spread(let id, let points):
      "\(dimension(id)): answers spread by \(Score(points)) points"
    case .unitGap(let id, let points):
      "\(dimension(id)): \(Score(points)) points between the highest and the lowest unit"
    case .divided(let id): "\(dimension(id)): people are divided"
    case .indicator(let id, let value): "\(indicator(id)): \(Score(value))\(unit(of: id))"
    case .stage(let id, let stage): "\(indicator(id)): \(self.stage(stage, of: id))"
    case .lead(let id, let option, let share):
      "\(indicator(id)): “\(self.option(option, of: id))” leads with "
        + "\(Int((share * 100).rounded())) %"
    case .nearlyAll(let id, let option):
      "\(indicator(id)): nearly all chose “\(self.option(option, of: id))”"
    case .share(let id, let option, let share):
      "\(indicator(id)): “\(self.option(option, of: id))” has \(Int((share * 100).rounded())) %"
    }
  }

  /// What must be measured for evidence to hold, in words.
  func condition(_ evidence: Evidence) -> String {
    switch evidence {
    case .scoreAtLeast(let id, let bound): "\(dimension(id)) at \(bound) or more"
    case .scoreBelow(let id, let bound): "\(dimension(id)) below \(bound)"
    case .dontKnowAtLeast(let id, let bound):
      "“don’t know” in \(bound) % or more of the answers on \(dimension(id))"
    case .spreadAtLeast(let id, let bound): "answers on \(dimension(id)) spread by \(bound) or more"
    case .unitGapAtLeast(let id, let bound):
      "units \(bound) points or more apart on \(dimension(id))"
    case .divided(let id): "people divided about \(dimension(id))"
    case .indicatorAtLeast(let id, let bound): "\(indicator(id)) at \(bound) or more"
    case .indicatorBelow(let id, let bound): "\(indicator(id)) below \(bound)"
    case .stageAtLeast(let id, let stage):
      "\(indicator(id)) at \(self.stage(stage, of: id)) or later"
    case .stageBelow(let id, let stage): "\(indicator(id)) before \(self.stage(stage, of: id))"
    case .leads(let id, let option):
      "“\(self.option(option, of: id))” first in \(indicator(id))"
    case .shareAtLeast(let id, let option, let bound):
      "“\(self.option(option, of: id))” at \(bound) % or more in \(indicator(id))"
    case .shareBelow(let id, let option, let bound):
      "“\(self.option(option, of: id))” below \(bound) % in \(indicator(id))"
    case .all(let parts): parts.map(part).joined(separator: " and ")
    case .any(let parts): parts.map(part).joined(separator: " or ")
    }
  }

  /// A part of a longer condition, in brackets when it has parts of its own.
  private func part(_ evidence: Evidence) -> String {
    switch evidence {
    case .all(let parts) where parts.count > 1, .any(let parts) where parts.count > 1:
      "(\(condition(evidence)))"
    default: condition(evidence)
    }
  }

  /// What an indicator is counted in.
  private func unit(of id: Indicator.ID) -> String {
    switch assessment.indicators.first(where: { $0.id == id })?.rule {
    case .consensus, .breadth: " of 100"
    case .difference, .ownFacet: " points"
    case .ranking, .stages, nil: ""
    }
  }

  /// The dimension's name for readers.
  func dimension(_ id: Instrument.Dimension.ID) -> String {
    assessment.dimensions.first { $0.id == id }.map { context.fill($0.title) } ?? id
  }

  /// The indicator's name for readers.
  func indicator(_ id: Indicator.ID) -> String {
    assessment.indicators.first { $0.id == id }.map { context.fill($0.title) } ?? id
  }

  /// The name of a stage for readers; `nil` is the time before the first.
  func stage(_ id: Stage.ID?, of indicator: Indicator.ID) -> String {
    guard let id else { return "before the first stage" }
    guard let rule = assessment.indicators.first(where: { $0.id == indicator })?.rule,
      case .stages(let stages, _) = rule, let stage = stages.first(where: { $0.id == id })
    else { return id }
    return "“\(context.fill(stage.title))”"
  }

  /// The label of an option for readers.
  func option(_ id: ItemOption.ID, of indicator: Indicator.ID) -> String {
    let options =
      assessment.indicators.first { $0.id == indicator }?.options(in: assessment) ?? []
    return options.first { $0.id == id }.map { context.fill($0.label) } ?? id
  }
}
