import Instrument

extension LintRule {
  /// A risk says what is wrong but not what to do.
  static let riskWithoutRecommendation = LintRule(
    code: "SND030", severity: .warning, title: "a risk says what is wrong but not what to do",
    explanation: """
      A leader who reads that something is weak asks what to do first. Every finding with tone="risk"
      is named by at least one recommendation.

      Wrong:  <finding id="culture-low" tone="risk"> that no recommendation names
      Right:  <recommendation findings="culture-low" …>
      """
  ) { context in
    let answered = Set(context.assessment.recommendations.flatMap(\.findings))
    return context.assessment.findings.filter { $0.tone == .risk && !answered.contains($0.id) }
      .map { finding in
        Finding(
          place: context.source.place(of: .finding, finding.id),
          message: "No recommendation answers the risk “\(finding.id)”.",
          remedy: "Name it in the findings of a recommendation.")
      }
  }
}
