public import Instrument

/// Tells whether evidence holds for what is shown of a group, and by how much.
///
/// It sees only what may be shown, so a finding or a gate never tells of a group that is too small.
public struct EvidenceJudge: Sendable {
  private let dimensions: [Dimension.ID: DimensionProfile.Measured]
  private let indicators: [Indicator.ID: IndicatorProfile]
  private let stages: [Indicator.ID: [Stage.ID]]
  private let unitGaps: [Dimension.ID: Double]
  private let divided: Set<Dimension.ID>

  /// One number or position that was looked at.
  public enum Observation: Hashable, Sendable {
    /// A dimension's score, from 0 to 100.
    case score(Dimension.ID, Double)
    /// The share of "don't know" in a dimension, from 0 to 1.
    case dontKnow(Dimension.ID, Double)
    /// The standard deviation of a dimension, in points.
    case spread(Dimension.ID, Double)
    /// The highest less the lowest score of units, in points.
    case unitGap(Dimension.ID, Double)
    /// That people are divided about a dimension.
    case divided(Dimension.ID)
    /// An indicator's value in points.
    case indicator(Indicator.ID, Double)
    /// An indicator's stage; `nil` before the first.
    case stage(Indicator.ID, Stage.ID?)
    /// The option that leads, with its share from 0 to 1.
    case lead(Indicator.ID, ItemOption.ID, Double)
    /// An option that all chose, or all but one.
    case nearlyAll(Indicator.ID, ItemOption.ID)
    /// An option with its share from 0 to 1.
    case share(Indicator.ID, ItemOption.ID, Double)
  }

  /// What came of looking at evidence that holds.
  public struct Outcome: Hashable, Sendable {
    /// How far the evidence goes beyond its bounds, in points or percent; 0 is just enough.
    public let margin: Double
    /// What was looked at.
    public let observations: [Observation]

    /// The first dimension's score among them.
    public var score: Double? {
      for case .score(_, let score) in observations { return score }
      return nil
    }
  }

  /// Creates a judge for what is shown of a group.
  public init(
    assessment: Assessment, dimensions: [DimensionProfile], indicators: [IndicatorProfile],
    unitGaps: [Dimension.ID: Double] = [:]
  ) {
    self.dimensions = Dictionary(
      dimensions.compactMap { line in line.measured.map { (line.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    self.indicators = Dictionary(
      indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    stages = Dictionary(
      assessment.indicators.compactMap { indicator in
        if case .stages(let stages, _) = indicator.rule {
          (indicator.id, stages.map(\.id))
        } else {
          nil
        }
      }, uniquingKeysWith: { first, _ in first })
    self.unitGaps = unitGaps
    divided = Set(dimensions.filter { $0.voice == .divided }.map(\.id))
  }

  /// Looks at evidence; `nil` when it doesn't hold, wasn't measured or is withheld.
  public func outcome(_ evidence: Evidence) -> Outcome? {
    switch evidence {
    case .scoreAtLeast(let id, let bound):
      return score(id).flatMap { least($0, bound, .score(id, $0)) }
    case .scoreBelow(let id, let bound):
      return score(id).flatMap { below($0, bound, .score(id, $0)) }
    case .dontKnowAtLeast(let id, let bound):
      return dimensions[id]?.dontKnowShare.flatMap {
        least(percent($0), bound, .dontKnow(id, $0))
      }
    case .spreadAtLeast(let id, let bound):
      return dimensions[id]?.standardDeviation.flatMap { least($0, bound, .spread(id, $0)) }
    case .unitGapAtLeast(let id, let bound):
      return unitGaps[id].flatMap { least($0, bound, .unitGap(id, $0)) }
    case .divided(let id):
      return divided.contains(id) ? Outcome(margin: 0, observations: [.divided(id)]) : nil
    case .indicatorAtLeast(let id, let bound):
      return indicators[id]?.points.flatMap { least($0, bound, .indicator(id, $0)) }
    case .indicatorBelow(let id, let bound):
      return indicators[id]?.points.flatMap { below($0, bound, .indicator(id, $0)) }
    case .stageAtLeast(let id, let stage): return compareStage(id, with: stage, isLeast: true)
    case .stageBelow(let id, let stage): return compareStage(id, with: stage, isLeast: false)
    case .leads(let id, let option):
      if indicators[id]?.measured?.value == .nearlyAll(option) {
        return Outcome(margin: 0, observations: [.nearlyAll(id, option)])
      }
      guard let leader = indicators[id]?.leader, leader.id == option else { return nil }
      return Outcome(margin: 0, observations: [.lead(id, option, leader.share)])
    case .shareAtLeast(let id, let option, let bound):
      return share(of: option, in: id).flatMap { least(percent($0), bound, .share(id, option, $0)) }
    case .shareBelow(let id, let option, let bound):
      return share(of: option, in: id).flatMap { below(percent($0), bound, .share(id, option, $0)) }
    case .all(let parts):
      let outcomes = parts.compactMap { outcome($0) }
      guard outcomes.count == parts.count, !parts.isEmpty else { return nil }
      return Outcome(
        margin: outcomes.map(\.margin).min() ?? 0, observations: outcomes.flatMap(\.observations))
    case .any(let parts):
      return parts.compactMap { outcome($0) }.max { $0.margin < $1.margin }
    }
  }

  private func score(_ id: Dimension.ID) -> Double? { dimensions[id]?.score }

  private func share(of option: ItemOption.ID, in id: Indicator.ID) -> Double? {
    switch indicators[id]?.measured?.value {
    case .consensus(_, let shares), .ranking(let shares): shares.first { $0.id == option }?.share
    case .points, .nearlyAll, .stage, nil: nil
    }
  }

  /// A share as it is shown, in whole percent.
  private func percent(_ share: Double) -> Double { (share * 100).rounded() }

  /// Numbers are compared as they are shown, rounded to tenths, so that a reader who compares them
  /// comes to the same result.
  private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  private func least(_ value: Double, _ bound: Int, _ seen: Observation) -> Outcome? {
    let value = tenths(value)
    return value >= Double(bound)
      ? Outcome(margin: value - Double(bound), observations: [seen]) : nil
  }

  private func below(_ value: Double, _ bound: Int, _ seen: Observation) -> Outcome? {
    let value = tenths(value)
    return value < Double(bound)
      ? Outcome(margin: Double(bound) - value, observations: [seen]) : nil
  }

  private func compareStage(
    _ id: Indicator.ID, with stage: Stage.ID, isLeast: Bool
  ) -> Outcome? {
    guard case .stage(let reached, _) = indicators[id]?.measured?.value, let order = stages[id],
      let wanted = order.firstIndex(of: stage)
    else { return nil }
    let position = reached.flatMap { order.firstIndex(of: $0) } ?? -1
    guard (position >= wanted) == isLeast else { return nil }
    return Outcome(margin: 0, observations: [.stage(id, reached)])
  }
}
