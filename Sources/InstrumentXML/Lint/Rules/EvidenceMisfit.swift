import Instrument

extension LintRule {
  /// Evidence asks an indicator, or a unit, for something that it doesn't have.
  static let evidenceMisfit = LintRule(
    code: "SND037", severity: .error, title: "evidence asks for something that isn't there",
    explanation: """
      Differences, consensus, breadth and own facets have a value; stages have a stage; consensus and
      ranking shares have options that can lead. A gap between units exists only in the organization
      as a whole.

      Wrong:  <indicator-at-least indicator="adoption" value="50"/> with adoption made of stages
      Right:  <stage-at-least indicator="adoption" stage="comfortable"/>
      """
  ) { context in
    var indicators: [Indicator.ID: Indicator] = [:]
    for indicator in context.assessment.indicators { indicators[indicator.id] = indicator }
    var options: [Item.ID: [ItemOption.ID]] = [:]
    for item in context.items { options[item.id] = item.kind.options.map(\.id) }

    func isWrong(_ comparison: Evidence, isWhole: Bool) -> Bool {
      switch comparison {
      case .unitGapAtLeast: return !isWhole
      case .indicatorAtLeast(let id, _), .indicatorBelow(let id, _):
        switch indicators[id]?.rule {
        case .stages, .ranking: return true
        case .difference, .consensus, .breadth, .ownFacet, nil: return false
        }
      case .stageAtLeast(let id, _), .stageBelow(let id, _):
        guard let rule = indicators[id]?.rule else { return false }
        if case .stages = rule { return false }
        return true
      case .leads(let id, let option), .shareAtLeast(let id, let option, _),
        .shareBelow(let id, let option, _):
        switch indicators[id]?.rule {
        case .consensus(let items), .ranking(let items):
          return !items.contains { options[$0]?.contains(option) == true }
        case nil: return false
        case .difference, .stages, .breadth, .ownFacet: return true
        }
      case .scoreAtLeast, .scoreBelow, .dontKnowAtLeast, .spreadAtLeast, .divided: return false
      case .all, .any: return false
      }
    }
    return context.evidence.compactMap { entry in
      guard entry.evidence.comparisons.contains(where: { isWrong($0, isWhole: entry.isWhole) })
      else { return nil }
      return Finding(
        place: entry.place, message: "The evidence of this part can never hold.",
        remedy: "Compare each indicator by what it has; see “soundings explain SND037”.")
    }
  }
}
