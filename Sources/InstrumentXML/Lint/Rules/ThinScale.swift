import Instrument

extension LintRule {
  /// A scale has fewer than two items.
  static let thinScale = LintRule(
    code: "SND019", severity: .warning, title: "a scale has fewer than two items",
    explanation: """
      One item can't show whether it measures its construct reliably; without any, the scale never has
      a score. Source: J. C. Nunnally and I. H. Bernstein, Psychometric Theory, 3rd edition, 1994.

      Wrong:  a scale that only CUL-01 counts towards
      Right:  a scale of three or more items
      """
  ) { context in
    context.assessment.questionnaires.flatMap { questionnaire -> [Finding] in
      questionnaire.scales.compactMap { scale in
        let count = questionnaire.items.filter { $0.membership?.scale == scale.id }.count
        guard count < 2 else { return nil }
        return Finding(
          place: context.source.place(of: .scale, scale.id),
          message: "The scale “\(scale.id)” has \(count == 0 ? "no item" : "one item").",
          remedy: "Add items that measure the same construct, or remove the scale.")
      }
    }
  }
}
