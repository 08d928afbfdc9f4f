import Instrument

extension LintRule {
  /// An option of a scored item has no score.
  static let optionWithoutScore = LintRule(
    code: "SND012", severity: .error, title: "an option of a scored item has no score",
    explanation: """
      An item that counts towards a scale must say what each option is worth, from 0 to 100 for a
      single choice. An option without a score would silently count as unanswered.

      Wrong:  <single-choice id="OWN-01" scale="ownership"> … <option id="nobody">
      Right:  <single-choice id="OWN-01" scale="ownership"> … <option id="nobody" score="0">
      """
  ) { context in
    context.items.flatMap { item -> [Finding] in
      guard item.membership != nil else { return [] }
      switch item.kind {
      case .singleChoice(let options), .multipleChoice(let options, .sum):
        return options.filter { $0.score == nil }.map { option in
          Finding(
            place: context.source.place(of: .item, item.id),
            message: "Option “\(option.id)” of the scored item \(item.id) has no score.",
            remedy: "Add score=\"…\" to the option.")
        }
      case .rating, .multipleChoice, .yesNo, .number, .money, .percentage, .estimate, .ranking,
        .freeText:
        return []
      }
    }
  }
}
