import Instrument

extension LintRule {
  /// The ratings of a response scale are out of order.
  static let disorderedRatings = LintRule(
    code: "SND013", severity: .error, title: "the ratings of a response scale are out of order",
    explanation: """
      Ratings ascend by one from point to point, so that every step counts the same.

      Wrong:  ratings 1, 2, 4
      Right:  ratings 1, 2, 3
      """
  ) { context in
    context.source.brokenScales.map { scale in
      Finding(
        place: scale.place,
        message: "The ratings of the response scale “\(scale.id)” don't ascend by one.",
        remedy: "Number its points upwards without a gap.")
    }
  }
}
