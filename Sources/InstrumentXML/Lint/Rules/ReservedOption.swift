import Instrument

extension LintRule {
  /// An option is named like a kind of nonresponse.
  static let reservedOption = LintRule(
    code: "SND043", severity: .error, title: "an option is named like a kind of nonresponse",
    explanation: """
      In a table of responses the words skipped, not-applicable, dont-know, prefer-not-to-say and
      not-asked say why there is no answer. An option of such a name couldn't be told from that.

      Wrong:  <option id="skipped">
      Right:  <option id="left-out">
      """
  ) { context in
    context.items.flatMap { item -> [Finding] in
      item.kind.options.filter { Nonresponse(rawValue: $0.id) != nil }.map { option in
        Finding(
          place: context.source.place(of: .item, item.id),
          message: "Option “\(option.id)” of item \(item.id) is named like a kind of nonresponse.",
          remedy: "Give it another name.")
      }
    }
  }
}
