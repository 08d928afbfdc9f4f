public import Instrument

/// How many people of a group stand low, in the middle and high; only integers.
///
/// Camps of parts add up to the camps of the whole.
public struct Camps: Hashable, Sendable {
  /// The people whose score is below the rule's lower edge.
  public private(set) var low: Int
  /// The people between the camps.
  public private(set) var middle: Int
  /// The people whose score is at the rule's upper edge or above.
  public private(set) var high: Int

  /// The fewest people whose split may be told in shares.
  ///
  /// Among fewer, a share is a head: whoever knows how most of the others think knows the rest.
  public static let fewestForShares = 10

  /// Creates camps from counts.
  public init(low: Int = 0, middle: Int = 0, high: Int = 0) {
    self.low = low
    self.middle = middle
    self.high = high
  }

  /// Counts the camps of a histogram of scores.
  ///
  /// - Parameters:
  ///   - bins: 20 counts of scores, each bin 5 points wide, the lowest first.
  ///   - rule: Where the camps end and begin; multiples of 5, so that no bin lies across an edge.
  public init(bins: some Collection<Int>, rule: AgreementRule) {
    self.init()
    for (place, count) in bins.enumerated() {
      switch place * 5 {
      case ..<rule.lowBelow: low += count
      case rule.highFrom...: high += count
      default: middle += count
      }
    }
  }

  /// Adds those of another group.
  public mutating func merge(_ other: Camps) {
    low += other.low
    middle += other.middle
    high += other.high
  }

  /// All people.
  public var people: Int { low + middle + high }

  /// Whether there is a camp on both sides: each holds at least the rule's share of the people.
  public func areOnBothSides(_ rule: AgreementRule) -> Bool {
    people > 0 && min(low, high) * 100 >= rule.camps * people
  }

  /// Whether people stand more thinly between the camps than in either of them, as in two hills with
  /// a valley: fewer people a point of the score.
  ///
  /// Camps that touch leave nothing between them, so nothing tells whether they are apart.
  public func areApart(_ rule: AgreementRule) -> Bool {
    let between = rule.highFrom - rule.lowBelow
    return middle * rule.lowBelow < low * between
      && middle * (100 - rule.highFrom) < high * between
  }

  /// The shares of low, middle and high, or `nil` where they would tell how somebody answered: for
  /// fewer than ten people, and when all or all but one stand in one place.
  ///
  /// - Parameter told: How many people they are, as far as it may be told.
  /// - Returns: The shares.
  public func shares(of told: RespondentCount) -> Shares? {
    guard people >= Self.fewestForShares, max(low, middle, high) < people - 1 else { return nil }
    let size = Double(people)
    return Shares(
      people: told, low: Double(low) / size, middle: Double(middle) / size,
      high: Double(high) / size)
  }

  /// Camps as shares of the people, from 0 to 1.
  public struct Shares: Hashable, Sendable {
    /// All people, as far as it may be told; at least ``Camps/fewestForShares``.
    public let people: RespondentCount
    /// The share of the lower camp.
    public let low: Double
    /// The share between the camps.
    public let middle: Double
    /// The share of the upper camp.
    public let high: Double

    /// Creates shares.
    public init(people: RespondentCount, low: Double, middle: Double, high: Double) {
      self.people = people
      self.low = low
      self.middle = middle
      self.high = high
    }
  }
}
