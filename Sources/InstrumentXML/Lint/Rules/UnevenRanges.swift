import Instrument

extension LintRule {
  /// Items of too many lengths are scored together.
  static let unevenRanges = LintRule(
    code: "SND044", severity: .error, title: "items of too many lengths are scored together",
    explanation: """
      The items of a scale, a facet or a difference are brought to a common multiple of their lengths
      so that scores stay exact. Many different lengths make that number too large to count with.

      Wrong:  nine ratings of 197, 199, 211, 223, 227, 229, 233, 239 and 241 points in one scale
      Right:  ratings of 5 or 7 points
      """
  ) { context in
    var groups: [(name: String, place: SourceMap.Place, items: [Item])] = []
    for questionnaire in context.questionnaires {
      for scale in context.assessment.scales(of: questionnaire) {
        groups.append(
          (
            "scale “\(scale.id)”", context.source.place(of: .scale, scale.id),
            questionnaire.items.filter { $0.membership?.scale == scale.id }
          ))
      }
      for facet in context.assessment.facets {
        groups.append(
          (
            "facet “\(facet.id)”", context.source.place(of: .facet, facet.id),
            questionnaire.items.filter { $0.facets.contains(facet.id) }
          ))
      }
    }
    for indicator in context.assessment.indicators {
      let names = Set(indicator.items)
      groups.append(
        (
          "indicator “\(indicator.id)”", context.source.place(of: .indicator, indicator.id),
          context.items.filter { names.contains($0.id) }
        ))
    }
    return groups.filter { !isCountable($0.items) }.map { group in
      Finding(
        place: group.place, message: "The items of the \(group.name) have too many lengths.",
        remedy: "Use items of the same length.")
    }
  }
}

/// Whether the common multiple of the items' ranges stays below a billion.
private func isCountable(_ items: [Item]) -> Bool {
  var multiple = 1
  for range in items.compactMap({ scoredRange($0.kind) }) where range > 0 {
    var (greater, lesser) = (multiple, range)
    while lesser != 0 { (greater, lesser) = (lesser, greater % lesser) }
    let (product, overflow) = (multiple / greater).multipliedReportingOverflow(by: range)
    guard !overflow, product < 1_000_000_000 else { return false }
    multiple = product
  }
  return true
}

private func scoredRange(_ kind: ItemKind) -> Int? {
  switch kind {
  case .rating(let scale): scale.points.count - 1
  case .singleChoice: 100
  case .yesNo: 1
  case .multipleChoice(let options, .count): options.count
  case .multipleChoice(let options, .sum): options.reduce(0) { $0 + abs($1.score ?? 0) }
  case .multipleChoice, .number, .money, .percentage, .estimate, .ranking, .freeText: nil
  }
}
