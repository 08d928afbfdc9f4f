import Instrument

extension LintRule {
  /// A scale is part of no dimension.
  static let unusedScale = LintRule(
    code: "SND028", severity: .warning, title: "a scale is part of no dimension",
    explanation: """
      The scale is measured but shown nowhere, so people answer for nothing.

      Wrong:  a scale "trust" that no <part> names
      Right:  <part scale="trust"/> in a dimension
      """
  ) { context in
    let used = Set(context.assessment.dimensions.flatMap { $0.parts.map(\.scale) })
    let all = context.assessment.scales + context.questionnaires.flatMap(\.scales)
    return all.filter { !used.contains($0.id) }.map { scale in
      Finding(
        place: context.source.place(of: .scale, scale.id),
        message: "The scale “\(scale.id)” is part of no dimension.",
        remedy: "Add it to a dimension, or remove it.")
    }
  }
}
