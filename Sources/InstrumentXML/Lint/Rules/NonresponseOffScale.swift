import Instrument

extension LintRule {
  /// A kind of nonresponse is scored off the scale.
  static let nonresponseOffScale = LintRule(
    code: "SND029", severity: .error, title: "a kind of nonresponse is scored off the scale",
    explanation: """
      When "don't know" or another kind of nonresponse is scored as a rating, that rating must be one
      that the item offers. Only ratings can score nonresponse.

      Wrong:  <nonresponse kind="dont-know" rating="0"/> on a response scale of 1 to 5
      Right:  <nonresponse kind="dont-know" rating="1"/>
      """
  ) { context in
    context.items.flatMap { item -> [Finding] in
      item.nonresponse.compactMap { offered in
        guard case .rating(let rating) = offered.scoring else { return nil }
        if case .rating(let scale) = item.kind, scale.ratings.contains(rating) { return nil }
        return Finding(
          place: context.source.place(of: .item, item.id),
          message:
            "Item \(item.id) scores a kind of nonresponse as a rating that it doesn't offer.",
          remedy: "Use a rating of its response scale, or none.")
      }
    }
  }
}
