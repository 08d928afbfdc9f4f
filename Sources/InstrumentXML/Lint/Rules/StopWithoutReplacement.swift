import Instrument

extension LintRule {
  /// A recommendation ends something without a replacement.
  static let stopWithoutReplacement = LintRule(
    code: "SND032", severity: .error, title: "something ends without a replacement",
    explanation: """
      Whoever is told to stop something asks what to do instead. A recommendation with kind="stop"
      names what takes the place of what ends.

      Wrong:  <recommendation kind="stop" …> without <replacement>
      Right:  <recommendation kind="stop" …> … <replacement>One page a month</replacement>
      """
  ) { context in
    context.assessment.recommendations.compactMap { recommendation in
      guard case .stop(let replacement) = recommendation.kind, replacement.isEmpty else {
        return nil
      }
      return Finding(
        place: context.source.place(of: .recommendation, recommendation.id),
        message: "The recommendation “\(recommendation.id)” ends something without a replacement.",
        remedy: "Say in <replacement> what takes its place.")
    }
  }
}
