import Instrument

extension LintRule {
  /// An item counts towards a scale but can't be scored.
  static let unscorableItem = LintRule(
    code: "SND014", severity: .error, title: "an item counts towards a scale but can't be scored",
    explanation: """
      Ratings, yes/no, single choices and multiple choices that are scored by count or sum can count
      towards a scale. Numbers, amounts, estimates, rankings and texts can't: their range isn't fixed.

      Wrong:  <free-text id="CUL-09" scale="openness">
      Right:  <free-text id="CUL-09">
      """
  ) { context in
    context.items.compactMap { item in
      guard item.membership != nil else { return nil }
      switch item.kind {
      case .rating, .singleChoice, .yesNo, .multipleChoice(_, .count), .multipleChoice(_, .sum):
        return nil
      case .multipleChoice, .number, .money, .percentage, .estimate, .ranking, .freeText:
        return Finding(
          place: context.source.place(of: .item, item.id),
          message: "Item \(item.id) counts towards a scale, but items of its kind can't be scored.",
          remedy: "Remove its scale, or give a multiple choice scoring=\"count\" or \"sum\".")
      }
    }
  }
}
