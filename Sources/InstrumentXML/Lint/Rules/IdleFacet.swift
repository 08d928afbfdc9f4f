import Instrument

extension LintRule {
  /// No scored item belongs to a facet.
  static let idleFacet = LintRule(
    code: "SND042", severity: .warning, title: "no scored item belongs to a facet",
    explanation: """
      A facet is a side of the practice; its score is the mean of its items that count towards a
      scale. One without such items shows nothing.

      Wrong:  <facet id="technical"> that no item names
      Right:  <rating … facets="technical">
      """
  ) { context in
    let used = Set(context.items.filter { $0.membership != nil }.flatMap(\.facets))
    return context.assessment.facets.filter { !used.contains($0.id) }.map { facet in
      Finding(
        place: context.source.place(of: .facet, facet.id),
        message: "No scored item belongs to the facet “\(facet.id)”.",
        remedy: "Name it in the facets of some items, or remove it.")
    }
  }
}
