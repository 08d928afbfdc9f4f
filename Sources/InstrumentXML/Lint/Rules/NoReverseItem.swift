import Instrument

extension LintRule {
  /// A long scale has no reverse-keyed item.
  static let noReverseItem = LintRule(
    code: "SND021", severity: .info, title: "a long scale has no reverse-keyed item",
    explanation: """
      When all items of a scale point the same way, a respondent who agrees with everything gets a high
      score. One or two items worded the other way make this visible.

      Wrong:  eight items, all keyed positively
      Right:  six keyed positively and two with keying="reverse"
      """
  ) { context in
    context.questionnaires.flatMap { questionnaire -> [Finding] in
      context.assessment.scales(of: questionnaire).compactMap { scale in
        let items = questionnaire.items.compactMap(\.membership).filter { $0.scale == scale.id }
        guard items.count >= 6, !items.contains(where: { $0.keying == .reverse }) else {
          return nil
        }
        return Finding(
          place: context.source.place(of: .scale, scale.id),
          message: "None of the \(items.count) items of the scale “\(scale.id)” is reverse-keyed.",
          remedy: "Consider wording one or two the other way round.")
      }
    }
  }
}
