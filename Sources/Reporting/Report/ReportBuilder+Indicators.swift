import Instrument
import Scoring

extension ReportBuilder {
  /// The indicators of the organization.
  func indicators(_ organization: GroupProfile) -> [IndicatorLine] {
    let words = EvidenceWords(assessment: assessment, context: context)
    return assessment.indicators.enumerated().map { index, indicator in
      let line = organization.shown?.indicators.dropFirst(index).first
      return IndicatorLine(
        id: indicator.id, title: context.fill(indicator.title),
        purpose: context.fill(indicator.purpose),
        measured: line.flatMap { measured($0, indicator, words) })
    }
  }

  /// The facets of the organization.
  func facets(_ organization: GroupProfile) -> [IndicatorLine] {
    assessment.facets.enumerated().map { index, facet in
      let line = organization.shown?.facets.dropFirst(index).first
      return IndicatorLine(
        id: facet.id, title: context.fill(facet.title), purpose: "",
        measured: line?.measured.flatMap { measured in
          line?.points.map {
            IndicatorLine.Measured(
              value: "\(Score($0))", shares: [], respondents: measured.respondents)
          }
        })
    }
  }

  private func measured(
    _ line: IndicatorProfile, _ indicator: Indicator, _ words: EvidenceWords
  ) -> IndicatorLine.Measured? {
    guard let measured = line.measured else { return nil }
    var shares = line.shares.map { share in
      IndicatorLine.Share(
        label: label(share.id, indicator, words), percent: Int((share.share * 100).rounded()))
    }
    let value: String
    switch measured.value {
    case .points(let points):
      if case .breadth = indicator.rule {
        value = "\(Score(points)) of 100"
      } else {
        let score = Score(points)
        value = (score.tenths > 0 ? "+" : "") + "\(score) points"
      }
    case .consensus(let index, _): value = "\(Score(index)) of 100"
    case .nearlyAll(let option): value = "nearly all: “\(label(option, indicator, words))”"
    case .ranking: value = line.leader.map { label($0.id, indicator, words) } ?? "no clear order"
    case .stage(let stage, _): value = words.stage(stage, of: indicator.id)
    }
    if case .stage = measured.value {
    } else {
      shares = shares.enumerated()
        .sorted { ($1.element.percent, $0.offset) < ($0.element.percent, $1.offset) }
        .map(\.element)
    }
    return IndicatorLine.Measured(value: value, shares: shares, respondents: measured.respondents)
  }

  private func label(_ id: String, _ indicator: Indicator, _ words: EvidenceWords) -> String {
    if case .stages(let stages, _) = indicator.rule {
      return stages.first { $0.id == id }.map { context.fill($0.title) } ?? id
    }
    return words.option(id, of: indicator.id)
  }
}
