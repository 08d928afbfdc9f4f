/// How many people of a group a score is about, as far as it may be told.
///
/// Dimensions are asked of different roles. Where a dimension counts fewer people than answered in its
/// group, the two numbers would tell how many people of the other roles answered, also of roles that are
/// withheld. So a number is exact only when everybody in the group was asked, or all but roles whose
/// numbers are shown; others who aren't counted then answered too little themselves.
public enum RespondentCount: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// So many people.
  case exactly(Int)
  /// So many people or more: 1, 2 or 5 times a power of ten, or the minimum group.
  case atLeast(Int)

  /// Tells a number of people as far as it may be told.
  ///
  /// A bound leaves room for a difference of one to the minimum group, or as much of it as there is. Of a
  /// group smaller than twice the minimum group it isn't told either that all of them were asked, unless
  /// everybody in the organization was: the few numbers that are left elsewhere would nearly tell how
  /// many weren't.
  ///
  /// - Parameters:
  ///   - people: The people who are counted; at least the minimum group.
  ///   - respondents: The people of the group who answered, a number that is shown.
  ///   - asked: Who was asked.
  ///   - minimumGroup: The fewest people behind any number.
  public init(_ people: Int, of respondents: Int, asked: Asked, minimumGroup: Int) {
    let isExact =
      switch asked {
      case .everybody, .allButShownRoles: true
      case .all: respondents >= 2 * minimumGroup
      case .some: false
      }
    if isExact {
      self = .exactly(people)
    } else {
      let most = min(people, respondents - minimumGroup)
      self = .atLeast(max(minimumGroup, Self.step(upTo: most)))
    }
  }

  /// Who of a group was asked what a score is about.
  public enum Asked: Hashable, Sendable {
    /// All of the group, as everybody else in the organization.
    case everybody
    /// All of the group, and others in the organization weren't.
    case all
    /// All of the group but whole roles, and it is shown how many people of each of them answered.
    case allButShownRoles
    /// Others.
    case some
  }

  /// Creates an exact number.
  public init(integerLiteral value: Int) { self = .exactly(value) }

  /// The number, if it is exact.
  public var exact: Int? { if case .exactly(let people) = self { people } else { nil } }

  /// The number that there are at least, if it isn't exact.
  public var bound: Int? { if case .atLeast(let people) = self { people } else { nil } }

  /// The largest 1, 2 or 5 times a power of ten that is at most a number; 0 below 1.
  private static func step(upTo most: Int) -> Int {
    guard most >= 1 else { return 0 }
    var power = 1
    while most / power >= 10 { power *= 10 }
    let lead = most / power
    return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1)
  }
}

extension RespondentCount: CustomStringConvertible {
  /// The number in digits, followed by "+" when there may be more.
  public var description: String {
    switch self {
    case .exactly(let people): "\(people)"
    case .atLeast(let people): "\(people)+"
    }
  }
}
