import Instrument
import Scoring

/// Whether the evidence of a rule holds for a group, and by how much.
struct EvidenceJudge {
  /// What was measured of the group, by dimension.
  let measured: [Dimension.ID: DimensionProfile.Measured]
  /// The dimensions' names for readers.
  let titles: [Dimension.ID: String]

  /// What came of looking at the evidence.
  struct Outcome {
    /// How far the evidence goes beyond its bounds, in points or percent; 0 is just enough.
    let margin: Double
    /// The numbers, in words.
    let words: [String]
    /// The first score that was looked at.
    let score: Double?
  }

  /// Looks at the evidence; `nil` when it doesn't hold or wasn't measured.
  func outcome(_ evidence: FindingRule.Evidence) -> Outcome? {
    switch evidence {
    case .scoreAtLeast(let id, let bound):
      return number(id, \.score).flatMap { score in
        compare(score - Double(bound), "\(title(id)): \(Score(score)) of 100", score)
      }
    case .scoreBelow(let id, let bound):
      guard let score = number(id, \.score), score < Double(bound) else { return nil }
      return compare(Double(bound) - score, "\(title(id)): \(Score(score)) of 100", score)
    case .dontKnowAtLeast(let id, let bound):
      guard let share = measured[id]?.dontKnowShare else { return nil }
      let percent = Int((share * 100).rounded())
      return compare(
        share * 100 - Double(bound), "\(title(id)): “don’t know” in \(percent) % of answers",
        number(id, \.score))
    case .spreadAtLeast(let id, let bound):
      guard let spread = measured[id]?.standardDeviation else { return nil }
      return compare(
        spread - Double(bound), "\(title(id)): answers spread by \(Score(spread)) points",
        number(id, \.score))
    case .all(let parts):
      let outcomes = parts.compactMap { outcome($0) }
      guard outcomes.count == parts.count, let first = outcomes.first else { return nil }
      return Outcome(
        margin: outcomes.map(\.margin).min() ?? 0, words: outcomes.flatMap(\.words),
        score: first.score)
    case .any(let parts):
      return parts.compactMap { outcome($0) }.max { $0.margin < $1.margin }
    }
  }

  private func number(
    _ id: Dimension.ID, _ path: KeyPath<DimensionProfile.Measured, Double>
  ) -> Double? {
    measured[id]?[keyPath: path]
  }

  private func title(_ id: Dimension.ID) -> String { titles[id] ?? id }

  private func compare(_ margin: Double, _ words: String, _ score: Double?) -> Outcome? {
    margin >= 0 ? Outcome(margin: margin, words: [words], score: score) : nil
  }
}
