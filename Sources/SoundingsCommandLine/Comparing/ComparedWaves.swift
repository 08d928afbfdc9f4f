import EngagementStore
import Instrument
import Scoring

/// Two waves of an engagement, compared.
struct ComparedWaves {
  /// The earlier wave.
  let before: Wave
  /// The later wave.
  let after: Wave
  /// The definition of the later wave.
  let assessment: Assessment
  /// The definition of the earlier wave.
  let former: Assessment
  /// What came of it.
  let comparison: WaveComparison

  /// Compares two waves by what each publishes.
  ///
  /// - Parameters:
  ///   - first: The engagement at the earlier wave.
  ///   - second: The engagement at the later wave.
  ///   - say: Takes what is to be said of answers that aren't counted.
  /// - Throws: A ``Failure`` with ``ExitStatus/refused`` when one of them is still open.
  init(_ first: OpenEngagement, _ second: OpenEngagement, say: (String) -> Void) throws {
    before = first.wave
    after = second.wave
    former = first.assessment
    assessment = second.assessment
    let items = ComparableItems(before: first.assessment, after: second.assessment)
    let sides = try [(first, items.before), (second, items.after)].map { engagement, reduced in
      let run = try ScoringRun(engagement)
      if let late = run.late.sentence { say("Wave \(engagement.wave.id): \(late)") }
      return WaveComparison.Side(
        published: run.profile(.unit),
        onComparable: try ScoringRun(engagement, scoring: reduced).profile(.unit))
    }
    comparison = WaveComparison(items, before: sides[0], after: sides[1])
  }

  /// The name of a dimension of either version.
  func title(of dimension: Instrument.Dimension.ID) -> String {
    let all = assessment.dimensions + former.dimensions
    return all.first { $0.id == dimension }?.title.text(in: assessment.defaultLanguage) ?? dimension
  }
}
