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
    let measured = Set(context.items.compactMap { $0.membership?.scale })
    let idle = context.assessment.scales.filter { !measured.contains($0.id) }
      .map { ($0, "has no item") }
    let thin = context.questionnaires.flatMap { questionnaire in
      context.assessment.scales(of: questionnaire).compactMap { scale -> (Scale, String)? in
        let count = questionnaire.items.filter { $0.membership?.scale == scale.id }.count
        if count == 0 { return (scale, "has no item") }
        return count == 1 ? (scale, "has one item in “\(questionnaire.id)”") : nil
      }
    }
    return (idle + thin).map { scale, what in
      Finding(
        place: context.source.place(of: .scale, scale.id),
        message: "The scale “\(scale.id)” \(what).",
        remedy: "Add items that measure the same construct, or remove the scale.")
    }
  }
}
