import Instrument
import Scoring

/// Draws a roadmap from the catalogue of practices.
///
/// For each dimension below its target, the furthest below first and again from the start, the best
/// practice that helps it and isn't taken yet becomes a step. The best one recurs rather than
/// happens once, takes less time in a quarter, costs less and is better supported, in this order: small steps
/// that come back change habits, a single large one is forgotten. A practice whose prerequisite
/// isn't measured or doesn't hold is left out.
struct RoadmapBuilder {
  let assessment: Assessment
  let context: ReportContext

  /// The most steps, a third for each horizon.
  static let mostSteps = 6
  /// The most things to avoid.
  static let mostWarnings = 3
  /// The target of a dimension that has none.
  static let usualTarget = 60

  /// The steps in the order of their beginning, and what to avoid.
  func roadmap(for organization: GroupProfile) -> (steps: [RoadmapStep], warnings: [RoadmapStep]) {
    guard let shown = organization.shown else { return ([], []) }
    let weak = weakDimensions(shown)
    let judge = EvidenceJudge(
      assessment: assessment, dimensions: shown.dimensions, indicators: shown.indicators,
      unitGaps: shown.unitGaps)
    let fitting = assessment.practices.filter { practice in
      practice.prerequisite.map { judge.outcome($0) != nil } ?? true
    }
    var open = fitting.filter { $0.advice == .do }.sorted { rank($0) < rank($1) }
    var chosen: [CatalogPractice] = []
    var isFound = true
    while isFound, chosen.count < Self.mostSteps {
      isFound = false
      for dimension in weak where chosen.count < Self.mostSteps {
        guard let index = open.firstIndex(where: { $0.dimensions.contains(dimension) }) else {
          continue
        }
        chosen.append(open.remove(at: index))
        isFound = true
      }
    }
    let horizons = Recommendation.Horizon.allCases
    let steps = chosen.enumerated().map { place, practice in
      step(practice, horizons[place * horizons.count / Self.mostSteps], weak)
    }
    let warnings =
      fitting
      .filter { practice in
        practice.advice == .avoid && practice.dimensions.contains { weak.contains($0) }
      }
      .prefix(Self.mostWarnings).map { step($0, .now, weak) }
    return (steps, warnings)
  }

  /// The dimensions below their targets, the furthest below first.
  private func weakDimensions(_ shown: GroupProfile.Shown) -> [Instrument.Dimension.ID] {
    let gaps = shown.dimensions.enumerated().compactMap { place, line in
      line.measured.map { measured in
        (
          line.id, Score(measured.score).tenths - (line.target ?? Self.usualTarget) * 10, place
        )
      }
    }
    return gaps.filter { $0.1 < 0 }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
  }

  private func rank(_ practice: CatalogPractice) -> Rank {
    Rank(
      isSingle: practice.cadence == .once,
      hours: practice.hours.thousandths * timesAQuarter(practice.cadence),
      cost: CatalogPractice.Cost.allCases.firstIndex(of: practice.cost) ?? 0,
      evidence: EvidenceGrade.allCases.firstIndex(of: practice.evidence) ?? 0, id: practice.id)
  }

  /// How often it is done in a quarter of thirteen weeks of five days.
  private func timesAQuarter(_ cadence: CatalogPractice.Cadence) -> Int64 {
    switch cadence {
    case .once, .quarterly: 1
    case .monthly: 3
    case .weekly: 13
    case .daily: 65
    }
  }

  private struct Rank: Comparable {
    let isSingle: Bool
    let hours: Int64
    let cost: Int
    let evidence: Int
    let id: String

    static func < (left: Rank, right: Rank) -> Bool {
      if left.isSingle != right.isSingle { return right.isSingle }
      return (left.hours, left.cost, left.evidence, left.id)
        < (right.hours, right.cost, right.evidence, right.id)
    }
  }

  private func step(
    _ practice: CatalogPractice, _ horizon: Recommendation.Horizon,
    _ weak: [Instrument.Dimension.ID]
  ) -> RoadmapStep {
    let words = EvidenceWords(assessment: assessment, context: context)
    return RoadmapStep(
      id: "step.\(practice.id)", horizon: horizon, title: context.fill(practice.title),
      description: context.fill(practice.description), rhythm: PracticeWords.rhythm(practice),
      cost: PracticeWords.cost(practice.cost), evidence: PracticeWords.evidence(practice),
      condition: context.fill(practice.condition), effect: context.fill(practice.effect),
      firstStep: context.fill(practice.firstStep),
      failures: practice.failures.map { context.fill($0) },
      reasons: practice.dimensions.filter { weak.contains($0) }.map { words.dimension($0) })
  }
}
