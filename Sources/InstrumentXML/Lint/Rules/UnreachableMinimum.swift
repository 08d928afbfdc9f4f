import Instrument

extension LintRule {
  /// A scale needs more answers than it has items.
  static let unreachableMinimum = LintRule(
    code: "SND027", severity: .error, title: "a scale needs more answers than it has items",
    explanation: """
      A scale whose minimum-answered exceeds the number of its items never has a score.

      Wrong:  <scale id="trust" minimum-answered="4"> with three items
      Right:  <scale id="trust" minimum-answered="2"> with three items
      """
  ) { context in
    context.questionnaires.flatMap { questionnaire -> [Finding] in
      context.assessment.scales(of: questionnaire).compactMap { scale in
        let count = questionnaire.items.filter { $0.membership?.scale == scale.id }.count
        guard let minimum = scale.minimumAnswered, minimum > count, count > 0 else { return nil }
        return Finding(
          place: context.source.place(of: .scale, scale.id),
          message: "The scale “\(scale.id)” needs \(minimum) answers but has \(count) items.",
          remedy: "Lower minimum-answered, or add items.")
      }
    }
  }
}
