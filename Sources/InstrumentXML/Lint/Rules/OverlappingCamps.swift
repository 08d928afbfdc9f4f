import Instrument

extension LintRule {
  /// Somebody could stand low and high at once.
  static let overlappingCamps = LintRule(
    code: "SND048", severity: .error, title: "somebody could stand low and high at once",
    explanation: """
      A group is divided when many score low and many score high. Scores below low-below are low,
      scores from high-from up are high, so high-from can't be below low-below.

      Wrong:  <agreement one-voice="0.70" camps="25" low-below="60" high-from="40">
      Right:  <agreement one-voice="0.70" camps="25" low-below="40" high-from="60">
      """
  ) { context in
    let rule = context.assessment.agreement
    guard rule.highFrom < rule.lowBelow else { return [] }
    return [
      Finding(
        place: context.source.agreement ?? context.source.main,
        message: "Scores are low below \(rule.lowBelow) and high from \(rule.highFrom).",
        remedy: "Let high-from be at least low-below.")
    ]
  }
}
