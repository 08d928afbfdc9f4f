/// How much of the differences between people are differences between their units.
///
/// A one-way analysis of variance with random units, from each unit's number, sum and sum of squares.
///
/// Source: P. D. Bliese (2000), "Within-group agreement, non-independence, and reliability", in K. J.
/// Klein and S. W. J. Kozlowski (eds.), Multilevel Theory, Research, and Methods in Organizations,
/// 349–381. For unequal units the size that ICC(1) is worked out for has to be chosen: the mean, or the
/// harmonic mean, which weighs small units more.
public struct GroupVariance: Hashable, Sendable {
  /// The mean square between units.
  public let between: Double
  /// The mean square within units.
  public let within: Double
  /// The degrees of freedom between units: their number less one.
  public let betweenFreedom: Int
  /// The degrees of freedom within units: people less units.
  public let withinFreedom: Int
  /// The mean number of people in a unit.
  public let meanSize: Double
  /// The harmonic mean of the numbers of people.
  public let harmonicSize: Double

  /// Works out the analysis over units that have scores.
  ///
  /// - Returns: `nil` for fewer than two units, or no more people than units.
  /// - Complexity: O(*u*) in the number of units.
  public init?(_ units: [Moments]) {
    let groups = units.filter { $0.count > 0 }
    let people = groups.reduce(0) { $0 + $1.count }
    guard groups.count > 1, people > groups.count else { return nil }
    let whole = groups.reduce(into: Moments()) { $0.merge($1) }
    // Deviations from the grand mean of all, so that squares don't cancel.
    let mean = whole.mean ?? 0
    let betweenSum = groups.reduce(0.0) { sum, group in
      let distance = (group.mean ?? 0) - mean
      return sum + Double(group.count) * distance * distance
    }
    let withinSum = groups.reduce(0.0) { sum, group in
      let deviation = group.standardDeviation ?? 0
      return sum + deviation * deviation * Double(group.count - 1)
    }
    betweenFreedom = groups.count - 1
    withinFreedom = people - groups.count
    between = betweenSum / Double(betweenFreedom)
    within = withinSum / Double(withinFreedom)
    meanSize = Double(people) / Double(groups.count)
    harmonicSize =
      Double(groups.count) / groups.reduce(0.0) { $0 + 1 / Double($1.count) }
  }

  /// The F ratio, or `nil` when people within units don't differ at all.
  public var ratio: Double? { within > 0 ? between / within : nil }

  /// ICC(1), the share of variance between units, for a size of units.
  public func shareBetween(size: Double) -> Double? {
    let denominator = between + (size - 1) * within
    return denominator > 0 ? (between - within) / denominator : nil
  }

  /// ICC(2), how reliable the means of units are: (MSB − MSW) ÷ MSB.
  public var reliabilityOfMeans: Double? { between > 0 ? (between - within) / between : nil }

  /// The probability of an F ratio at least this large when units don't differ.
  public var probability: Double? {
    ratio.map {
      Distribution.upperTailOfF(
        $0, numerator: Double(betweenFreedom), denominator: Double(withinFreedom))
    }
  }
}
