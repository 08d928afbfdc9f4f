import Instrument

extension LintRule {
  /// A rated statement is worded with a negation.
  static let negatedWording = LintRule(
    code: "SND023", severity: .info, title: "a rated statement is worded with a negation",
    explanation: """
      People overlook a "not", and disagreeing with a negated statement takes two turns of the mind.
      Checked in English wordings of scored ratings.

      Wrong:  "Our managers do not listen."
      Right:  "Our managers listen." with keying="positive"
      """
  ) { context in
    context.items.compactMap { item in
      guard case .rating = item.kind, item.membership != nil,
        item.holdsEnglishWord([
          "not", "never", "no", "don't", "doesn't", "isn't", "aren't", "cannot", "can't",
        ])
      else { return nil }
      return Finding(
        place: context.source.place(of: .item, item.id),
        message: "The wording of item \(item.id) holds a negation.",
        remedy: "Say it positively, and turn the keying if need be.")
    }
  }
}
