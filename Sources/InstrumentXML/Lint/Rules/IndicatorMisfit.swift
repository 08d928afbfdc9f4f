import Instrument

extension LintRule {
  /// An indicator looks at an item that doesn't fit it.
  static let indicatorMisfit = LintRule(
    code: "SND035", severity: .error, title: "an indicator looks at an item that doesn't fit it",
    explanation: """
      A difference needs items that can be scored, a consensus single choices, ranking shares
      rankings, stages and breadth ratings that can reach the bound, and an own facet single choices
      whose options are facets, over ratings with facets. Items of a pair stand in one questionnaire,
      those of a context profile in none.

      Wrong:  <consensus items="CUL-01"> with CUL-01 a rating
      Right:  <consensus items="OWN-01"> with OWN-01 a single choice
      """
  ) { context in
    var items: [Item.ID: Item] = [:]
    var homes: [Item.ID: Questionnaire.ID] = [:]
    for questionnaire in context.assessment.questionnaires {
      for item in questionnaire.items {
        items[item.id] = item
        homes[item.id] = questionnaire.id
      }
    }
    let facets = Set(context.assessment.facets.map(\.id))
    return context.assessment.indicators.compactMap { indicator in
      // Names of nothing are another rule's matter.
      let known = indicator.items.filter { id in
        items[id] != nil || context.assessment.context?.items.contains { $0.id == id } == true
      }
      let misfit = known.first { id in
        items[id].map { !fits($0, indicator.rule, facets: facets) } ?? true
      }
      let parted = pairs(of: indicator.rule).first { pair in
        homes[pair.first] != nil && homes[pair.second] != nil
          && homes[pair.first] != homes[pair.second]
      }
      guard let item = misfit ?? parted?.second else { return nil }
      return Finding(
        place: context.source.place(of: .indicator, indicator.id),
        message: "Item \(item) doesn't fit the indicator “\(indicator.id)”.",
        remedy: "Use items of the kind that it needs; see “soundings explain SND035”.")
    }
  }
}

private func pairs(of rule: Indicator.Rule) -> [Indicator.Pair] {
  if case .difference(let pairs) = rule { pairs } else { [] }
}

private func fits(_ item: Item, _ rule: Indicator.Rule, facets: Set<Facet.ID>) -> Bool {
  switch rule {
  case .difference:
    switch item.kind {
    case .rating, .yesNo: return true
    case .singleChoice(let options): return options.allSatisfy { $0.score != nil }
    case .multipleChoice, .number, .money, .percentage, .estimate, .ranking, .freeText:
      return false
    }
  case .consensus:
    if case .singleChoice = item.kind { return true }
    return false
  case .ranking:
    if case .ranking = item.kind { return true }
    return false
  case .stages(let stages, _):
    return stages.filter { $0.items.contains(item.id) }.allSatisfy { reaches(item, $0.atLeast) }
  case .breadth(_, let atLeast): return reaches(item, atLeast)
  case .ownFacet(let choices, _):
    if choices.contains(item.id) {
      guard case .singleChoice(let options) = item.kind else { return false }
      return options.contains { facets.contains($0.id) }
    }
    guard case .rating = item.kind else { return false }
    return !item.facets.isEmpty
  }
}

private func reaches(_ item: Item, _ bound: Int) -> Bool {
  if case .rating(let scale) = item.kind { scale.ratings.contains(bound) } else { false }
}
