/// How many of the people asked answered, and how to read that.
public struct ResponseRate: Hashable, Sendable {
  /// What a rate means in plain words.
  ///
  /// The bounds are rules of thumb: in published studies of individuals in organizations 53 percent
  /// answer on average, with a standard deviation of 20 (Y. Baruch and B. C. Holtom 2008, "Survey
  /// response rate levels and trends in organizational research", Human Relations 61(8), 1139–1160,
  /// doi:10.1177/0018726708094863); so half is usual, and 75 percent is about one deviation more.
  /// A high rate is no proof that those who kept silent think alike.
  public enum Reading: Hashable, Sendable {
    /// More answers than people: the headcount is wrong.
    case moreThanPeople
    /// At least 75 percent: good.
    case good
    /// At least 60 percent and less than 75: fair.
    case fair
    /// At least 50 percent and less than 60: usual, and to be named as a caution.
    case low
    /// Less than half: the answers are of those who chose to speak.
    case poor
  }

  /// The rate that may be told.
  public enum Told: Hashable, Sendable {
    /// The answers divided by the people.
    case share(Double)
    /// All or nearly all of a small group, without the number: who knows one of them would know who
    /// answered.
    case most
  }

  /// The fewest people of a group whose full rate is told as a number.
  public static let leastPeopleForAll = 10

  /// How many answered.
  public let respondents: Int
  /// How many people there are.
  public let headcount: Int

  /// Creates a rate, or returns `nil` when either is below the minimum group.
  public init?(respondents: Int, headcount: Int, minimumGroup: Int) {
    guard min(respondents, headcount) >= max(minimumGroup, 1) else { return nil }
    self.respondents = respondents
    self.headcount = headcount
  }

  /// The answers divided by the people, from 0; above 1 when the headcount is wrong.
  public var share: Double { Double(respondents) / Double(headcount) }

  /// What may be told of it.
  public var told: Told {
    // All but one are told as all are, or the mark would say that everybody answered.
    headcount < Self.leastPeopleForAll && respondents >= headcount - 1 ? .most : .share(share)
  }

  /// How to read it; bounds are compared in whole answers, so 60 of 100 are exactly 60 percent.
  public var reading: Reading {
    if respondents > headcount { return .moreThanPeople }
    if respondents * 4 >= headcount * 3 { return .good }
    if respondents * 5 >= headcount * 3 { return .fair }
    return respondents * 2 >= headcount ? .low : .poor
  }
}
