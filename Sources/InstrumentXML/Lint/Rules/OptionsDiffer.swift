import Instrument

extension LintRule {
  /// Items that are counted together offer different options.
  static let optionsDiffer = LintRule(
    code: "SND036", severity: .error, title: "items counted together offer different options",
    explanation: """
      A consensus, or the shares of a ranking, may be counted over several questionnaires. Then all
      items offer the same options in the same order, or the shares would mean different things.

      Wrong:  OWN-01 with the options marketing, it and OWN-21 with the options it, marketing
      Right:  the same options in the same order in both
      """
  ) { context in
    var options: [Item.ID: [ItemOption.ID]] = [:]
    for item in context.items { options[item.id] = item.kind.options.map(\.id) }
    return context.assessment.indicators.compactMap { indicator in
      switch indicator.rule {
      case .consensus(let items), .ranking(let items):
        let lists = Set(items.compactMap { options[$0] })
        guard lists.count > 1 else { return nil }
        return Finding(
          place: context.source.place(of: .indicator, indicator.id),
          message: "The items of the indicator “\(indicator.id)” offer different options.",
          remedy: "Give all of them the same options in the same order.")
      case .difference, .stages, .breadth, .ownFacet: return nil
      }
    }
  }
}
