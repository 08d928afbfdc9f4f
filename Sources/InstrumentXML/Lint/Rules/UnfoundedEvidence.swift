import Instrument

extension LintRule {
  /// A practice claims evidence without a case.
  static let unfoundedEvidence = LintRule(
    code: "SND041", severity: .warning, title: "a practice claims evidence without a case",
    explanation: """
      A practice of the catalogue whose effect was measured, or seen elsewhere, has at least one case.
      Evidence of different strength must not look alike.

      Wrong:  <practice evidence="comparable" …> without cases
      Right:  <practice evidence="comparable" cases="2" …>, or evidence="belief"
      """
  ) { context in
    context.assessment.practices.filter { $0.evidence <= .comparable && $0.cases == 0 }
      .map { practice in
        Finding(
          place: context.source.place(of: .practice, practice.id),
          message: "The practice “\(practice.id)” claims evidence but has no case.",
          remedy: "Give the number of cases, or a lower grade of evidence.")
      }
  }
}
