import Instrument

extension LintRule {
  /// A number’s least value is above its greatest.
  static let reversedBounds = LintRule(
    code: "SND045", severity: .error, title: "a number’s least value is above its greatest",
    explanation: """
      No answer can lie between the two.

      Wrong:  <number minimum="10" maximum="1">
      Right:  <number minimum="1" maximum="10">
      """
  ) { context in
    context.items.compactMap { item in
      let bounds: ItemKind.Bounds
      switch item.kind {
      case .number(_, let own), .money(let own), .estimate(_, let own): bounds = own
      case .rating, .singleChoice, .multipleChoice, .yesNo, .percentage, .ranking, .freeText:
        return nil
      }
      guard let low = bounds.minimum, let high = bounds.maximum, low > high else { return nil }
      return Finding(
        place: context.source.place(of: .item, item.id),
        message: "Item \(item.id) takes numbers from \(low) up to \(high).",
        remedy: "Exchange minimum and maximum.")
    }
  }
}
