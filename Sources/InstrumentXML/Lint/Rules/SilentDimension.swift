import Instrument

extension LintRule {
  /// A dimension has nothing to say about a result.
  static let silentDimension = LintRule(
    code: "SND033", severity: .warning, title: "a dimension has nothing to say about a result",
    explanation: """
      A reader meets each dimension low, high, or with people who disagree. For each of the three
      there is at least one finding that says what it means for the business.

      Wrong:  findings with score-below and score-at-least, and none with spread-at-least
      Right:  a finding with score-below, one with score-at-least, one with spread-at-least
      """
  ) { context in
    let comparisons = context.assessment.findings.flatMap(\.evidence.comparisons)
    return context.assessment.dimensions.compactMap { dimension in
      var missing = ["score-below", "score-at-least", "spread-at-least"]
      for comparison in comparisons {
        switch comparison {
        case .scoreBelow(dimension.id, _): missing.removeAll { $0 == "score-below" }
        case .scoreAtLeast(dimension.id, _): missing.removeAll { $0 == "score-at-least" }
        case .spreadAtLeast(dimension.id, _): missing.removeAll { $0 == "spread-at-least" }
        default: break
        }
      }
      guard !missing.isEmpty else { return nil }
      return Finding(
        place: context.source.place(of: .dimension, dimension.id),
        message: "No finding on “\(dimension.id)” uses \(missing.joined(separator: ", ")).",
        remedy: "Say what a low, a high and a divided result mean.")
    }
  }
}
