import Instrument

extension LintRule {
  /// Verdicts leave a gap or overlap.
  static let unevenVerdicts = LintRule(
    code: "SND040", severity: .error, title: "verdicts leave a gap or overlap",
    explanation: """
      The verdicts of a dimension answer its question for every score: the first starts at 0, and each
      starts above the one before.

      Wrong:  verdicts from 20 and 60
      Right:  verdicts from 0, 40 and 60
      """
  ) { context in
    context.assessment.dimensions.compactMap { dimension in
      let starts = dimension.verdicts.map(\.from)
      let ascends = zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }
      guard !ascends || (starts.first ?? 0) != 0 else { return nil }
      return Finding(
        place: context.source.place(of: .dimension, dimension.id),
        message: "The verdicts of “\(dimension.id)” don't cover the scores from 0 to 100.",
        remedy: "Start the first at 0, and each higher than the one before.")
    }
  }
}
