import Instrument

extension LintRule {
  /// A skip rule looks at its own item or a later one.
  static let skipRuleLooksAhead = LintRule(
    code: "SND015", severity: .error, title: "a skip rule looks at its own item or a later one",
    explanation: """
      A skip rule can only look at what was asked before. One that looks ahead makes a cycle, or hides
      an item for ever.

      Wrong:  RSK-02 is asked when RSK-03 is answered
      Right:  RSK-03 is asked when RSK-02 is answered
      """
  ) { context in
    context.questionnaires.flatMap { questionnaire -> [Finding] in
      let items = questionnaire.items
      var earlier: Set<Item.ID> = []
      return items.flatMap { item -> [Finding] in
        defer { earlier.insert(item.id) }
        let ahead = (item.relevance?.items ?? []).filter { used in
          !earlier.contains(used) && items.contains { $0.id == used }
        }
        return ahead.map { used in
          Finding(
            place: context.source.place(of: .item, item.id),
            message: used == item.id
              ? "Item \(item.id) is asked depending on itself."
              : "Item \(item.id) is asked depending on \(used), which comes later.",
            remedy: "Move \(item.id) behind it, or change the skip rule.")
        }
      }
    }
  }
}
