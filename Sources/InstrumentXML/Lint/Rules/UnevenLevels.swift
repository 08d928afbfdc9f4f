import Instrument

extension LintRule {
  /// Levels leave a gap, overlap or can't be reached.
  static let unevenLevels = LintRule(
    code: "SND017", severity: .error, title: "levels leave a gap, overlap or can't be reached",
    explanation: """
      Levels are bands of scores from 0 to 100: the first starts at 0, and each starts above the one
      before. A level that starts at 100 or shares its start with another can hardly be reached.

      Wrong:  levels from 10, 40 and 40
      Right:  levels from 0, 40 and 70
      """
  ) { context in
    let levels = context.assessment.levels
    var findings: [Finding] = []
    if let first = levels.first, first.from != 0 {
      findings.append(
        Finding(
          place: context.source.place(of: .level, first.id),
          message: "The first level starts at \(first.from), so lower scores have no level.",
          remedy: "Let the first level start at 0."))
    }
    for (lower, upper) in zip(levels, levels.dropFirst()) where upper.from <= lower.from {
      findings.append(
        Finding(
          place: context.source.place(of: .level, upper.id),
          message: "Level “\(upper.id)” doesn't start above “\(lower.id)”.",
          remedy: "Order the levels by their starts, each higher than the one before."))
    }
    if let last = levels.last, last.from >= 100 {
      findings.append(
        Finding(
          place: context.source.place(of: .level, last.id),
          message: "Only a perfect score reaches level “\(last.id)”.",
          remedy: "Let the top level start below 100."))
    }
    return findings
  }
}
