public import Instrument

/// Whether a sample heard only some of the organization, or only one voice.
///
/// Every warning is about people who may be shown, or about the roster: a group that is withheld is
/// neither named nor are its answers counted, so nothing tells whether nobody or too few answered.
public struct EchoChamber: Hashable, Sendable {
  /// A way to divide the organization.
  public enum Breakdown: Hashable, Sendable {
    /// By units that have none below them.
    case unit
    /// By roles.
    case role
  }

  /// One group of a breakdown.
  public struct Group: Hashable, Sendable {
    /// The unit's or role's name.
    public let id: String
    /// The people of the group.
    public let headcount: Int
    /// How many of them answered, or `nil` when the group is withheld.
    public let respondents: Int?

    /// Creates a group.
    public init(id: String, headcount: Int, respondents: Int?) {
      self.id = id
      self.headcount = headcount
      self.respondents = respondents
    }
  }

  /// A reason not to take the answers for the organization.
  public enum Warning: Hashable, Sendable {
    /// More than a tenth of the people are in groups that can't be shown; their share, from 0 to 1.
    case unheard(Breakdown, share: Double)
    /// The group's people answered less than four fifths as often as all, and by more than chance.
    ///
    /// The share of the group that answered, and that of all.
    case underrepresented(Breakdown, id: String, share: Double, all: Double)
    /// Only volunteers were asked, who are for it or against it more often than others.
    case volunteers
    /// At least ten people hardly differ: the standard deviation is at most a sixth of what answers
    /// without any agreement would have.
    case hardlyDiffers(Dimension.ID, standardDeviation: Double)
  }

  /// How people came to be asked; `nil` when nobody knows.
  public let recruitment: Recruitment?
  /// The warnings: how people were asked, groups in the order given, then dimensions.
  public let warnings: [Warning]

  /// The largest share of people in groups that can't be shown without a warning.
  public static let mostUnheard = 0.1
  /// The fewest people whose scores can differ suspiciously little.
  public static let leastPeople = 10

  /// Checks a sample.
  ///
  /// - Parameters:
  ///   - recruitment: How people came to be asked, or `nil` when nobody knows.
  ///   - respondents: The answers of the organization.
  ///   - headcount: Its people, or `nil` when nobody knows.
  ///   - groups: For each breakdown groups that hold different people and whose headcounts are known.
  ///   - dimensions: Scores of the organization that may be shown.
  ///   - minimumGroup: The fewest people behind any number.
  public init(
    recruitment: Recruitment?, respondents: Int, headcount: Int?,
    groups: [(breakdown: Breakdown, groups: [Group])],
    dimensions: [(id: Dimension.ID, scores: Moments)], minimumGroup: Int
  ) {
    self.recruitment = recruitment
    var warnings: [Warning] = recruitment == .volunteers ? [.volunteers] : []
    for (breakdown, groups) in groups {
      let people = groups.reduce(0) { $0 + $1.headcount }
      let unheard = groups.reduce(0) { $0 + ($1.respondents == nil ? $1.headcount : 0) }
      let share = people > 0 ? Double(unheard) / Double(people) : 0
      if unheard >= minimumGroup, share > Self.mostUnheard {
        warnings.append(.unheard(breakdown, share: share))
      }
      guard let headcount, headcount > 0 else { continue }
      let all = Double(respondents) / Double(headcount)
      for group in groups where group.headcount >= minimumGroup {
        guard let own = group.respondents, own >= minimumGroup,
          let share = Self.share(own, of: group.headcount, below: all)
        else { continue }
        warnings.append(.underrepresented(breakdown, id: group.id, share: share, all: all))
      }
    }
    for (id, scores) in dimensions {
      if let deviation = scores.standardDeviation, Self.hardlyDiffers(scores) {
        warnings.append(.hardlyDiffers(id, standardDeviation: deviation))
      }
    }
    self.warnings = warnings
  }

  /// The share of a group that answered when it is far below that of all, else `nil`.
  ///
  /// Far is less than four fifths, borrowed from the rule for selection rates in the Uniform Guidelines
  /// on Employee Selection Procedures (29 CFR 1607.4 D, 1978), and beyond chance when Wilson's interval
  /// with 95 percent confidence lies below.
  private static func share(_ part: Int, of whole: Int, below all: Double) -> Double? {
    guard let interval = Interval.ofShare(part, of: whole) else { return nil }
    let share = Double(part) / Double(whole)
    return share < 0.8 * all && interval.high < all ? share : nil
  }

  /// Whether people agree too well to be true.
  ///
  /// Answers without any agreement, whose mean is m of 100, would have the variance m · (100 − m) ÷ 3:
  /// that of the uniform distribution in the middle, and less towards the ends, where there is less
  /// room (a beta distribution with as much weight as the uniform one). A sixth of its standard
  /// deviation leaves 1 ÷ 36 of the variance, an agreement of 0.97 in the sense of r*wg*; 0.91 and more
  /// is called very strong by J. M. LeBreton and J. L. Senter (2008), doi:10.1177/1094428106296642,
  /// table 3. Ten people drawn from a deviation twice as large get there in one of a hundred cases.
  private static func hardlyDiffers(_ scores: Moments) -> Bool {
    guard scores.count >= leastPeople, let mean = scores.mean,
      let deviation = scores.standardDeviation
    else { return false }
    let null = max(mean * (100 - mean), 0) / 3
    return deviation * deviation <= null / 36
  }
}
