import Instrument

extension LintRule {
  /// An indicator looks at an item that doesn't fit it.
  static let indicatorMisfit = LintRule(
    code: "SND035", severity: .error, title: "an indicator looks at an item that doesn't fit it",
    explanation: """
      A difference needs items that can be scored, a consensus single choices, ranking shares
      rankings, stages and breadth ratings that can reach the bound, and an own facet single choices
      whose options are facets, over ratings with facets. All items belong to surveys; those of a pair
      are two and stand in one questionnaire; of a consensus, a ranking or a stage there is one item a
      questionnaire.

      Wrong:  <consensus items="CUL-01"> with CUL-01 a rating
      Right:  <consensus items="OWN-01"> with OWN-01 a single choice
      """
  ) { context in
    var items: [Item.ID: Item] = [:]
    var homes: [Item.ID: Questionnaire.ID] = [:]
    for questionnaire in context.assessment.surveys {
      for item in questionnaire.items {
        items[item.id] = item
        homes[item.id] = questionnaire.id
      }
    }
    let facets = Set(context.assessment.facets.map(\.id))
    return context.assessment.indicators.compactMap { indicator in
      // Names of nothing are another rule's matter.
      let known = indicator.items.filter { id in context.items.contains { $0.id == id } }
      let misfit = known.first { id in
        items[id].map { !fits($0, indicator.rule, facets: facets) } ?? true
      }
      let parted = pairs(of: indicator.rule).first { pair in
        homes[pair.first] != nil && homes[pair.second] != nil
          && (homes[pair.first] != homes[pair.second] || pair.first == pair.second)
      }
      let crowded = lists(of: indicator.rule).lazy.compactMap { list in
        var taken: Set<Questionnaire.ID> = []
        return list.first { id in homes[id].map { !taken.insert($0).inserted } ?? false }
      }.first
      guard let item = misfit ?? parted?.second ?? crowded else { return nil }
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

/// The lists of which each questionnaire may hold one item.
private func lists(of rule: Indicator.Rule) -> [[Item.ID]] {
  switch rule {
  case .consensus(let items), .ranking(let items), .ownFacet(let items, _): [items]
  case .stages(let stages, _): stages.map(\.items)
  case .difference, .breadth: []
  }
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
  // Of one item a breadth is the share of people who rate it high, and no breadth.
  case .breadth(let items, let atLeast): return items.count > 1 && reaches(item, atLeast)
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
