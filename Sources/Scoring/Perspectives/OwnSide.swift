public import Instrument

/// In which units people rate the side of the practice nearest to their own work above the others.
///
/// A unit counts when the mean of its people is above 0 by more than chance: by Student's t of one
/// sample, adjusted over all units that are looked at (see ``FalseDiscovery``).
///
/// - Important: Of units whose means may be shown.
public struct OwnSide: Hashable, Sendable {
  /// One unit.
  public struct Line: Hashable, Sendable {
    /// The unit.
    public let unit: Unit.ID
    /// By how many points people rate their own side above the others.
    public let points: Double
  }

  /// The indicator that measures it.
  public let indicator: Indicator.ID
  /// How many units were looked at.
  public let unitCount: Int
  /// The units that see their own side first, the most of them before the others.
  public let lines: [Line]

  /// Looks through units.
  ///
  /// - Parameters:
  ///   - indicator: The indicator.
  ///   - units: Units that hold different people, with what their people's ratings differ by; of fewer
  ///     than two people nothing can be said.
  public init(_ indicator: Indicator.ID, units: [(id: Unit.ID, scores: Moments)]) {
    let known = units.compactMap { unit -> (line: Line, probability: Double)? in
      guard let mean = unit.scores.mean, let deviation = unit.scores.standardDeviation else {
        return nil
      }
      let line = Line(unit: unit.id, points: mean)
      // Where nobody differs from the others there is no chance in it.
      guard deviation > 0 else { return (line, mean == 0 ? 1 : 0) }
      let t = mean / (deviation / Double(unit.scores.count).squareRoot())
      return (
        line, Distribution.twoTailsOfT(t, freedom: Double(unit.scores.count - 1))
      )
    }
    let adjusted = FalseDiscovery.adjusted(known.map(\.probability))
    self.indicator = indicator
    unitCount = known.count
    lines = zip(known, adjusted).filter { $0.line.points > 0 && $1 <= RoleGaps.rate }.map(\.0.line)
      .enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
      .map(\.element)
  }
}
