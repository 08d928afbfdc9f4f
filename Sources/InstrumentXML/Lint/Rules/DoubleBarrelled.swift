import Instrument

extension LintRule {
  /// A rated statement may ask two things at once.
  static let doubleBarrelled = LintRule(
    code: "SND022", severity: .info, title: "a rated statement may ask two things at once",
    explanation: """
      Whoever agrees with one half and not with the other can't answer. The words "and" and "or" are
      a sign of this, not a proof. Checked in English wordings of scored ratings.

      Wrong:  "Our leaders are open and well informed."
      Right:  "Our leaders are open." – and a second item about being informed
      """
  ) { context in
    context.items.compactMap { item in
      guard case .rating = item.kind, item.membership != nil, item.holdsEnglishWord(["and", "or"])
      else {
        return nil
      }
      return Finding(
        place: context.source.place(of: .item, item.id),
        message: "Item \(item.id) may ask two things at once.",
        remedy: "Ask one thing, or check that “and” or “or” joins words and not ideas.")
    }
  }
}
