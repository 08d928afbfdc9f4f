import Instrument

extension LintRule {
  /// Weights leave nothing to weigh.
  static let noWeight = LintRule(
    code: "SND018", severity: .error, title: "weights leave nothing to weigh",
    explanation: """
      When all dimensions, or all scales of a dimension, weigh nothing, no score can be worked out.

      Wrong:  <dimension …><part scale="openness" weight="0"/></dimension>
      Right:  <dimension …><part scale="openness"/></dimension>
      """
  ) { context in
    let assessment = context.assessment
    var findings: [Finding] = []
    if !assessment.dimensions.isEmpty, assessment.dimensions.allSatisfy({ $0.weight == 0 }) {
      findings.append(
        Finding(
          place: context.source.main, message: "All dimensions have the weight 0.",
          remedy: "Give at least one dimension a weight above 0."))
    }
    for dimension in assessment.dimensions where dimension.parts.contains(where: { $0.weight == 0 })
    {
      findings.append(
        Finding(
          place: context.source.place(of: .dimension, dimension.id),
          message: "A scale of the dimension “\(dimension.id)” has the weight 0.",
          remedy: "Give it a weight above 0, or remove it."))
    }
    return findings
  }
}
