/// The mean of an organization in which each part counts by its people and not by its answers.
///
/// With strata h of Nₕ people, nₕ scores, mean ȳₕ and variance sₕ², and weights Wₕ = Nₕ ÷ N:
///
///     mean      Σ Wₕ · ȳₕ
///     variance  Σ Wₕ² · (1 − nₕ ÷ Nₕ) · sₕ² ÷ nₕ
///
/// Source: W. G. Cochran, Sampling Techniques, 3rd edition, 1977, sections 5.3, 5.4 and 5A.9; the
/// variance is that for the numbers of answers that came (D. Holt and T. M. F. Smith 1979, "Post
/// stratification", Journal of the Royal Statistical Society A 142(1), 33–46, doi:10.2307/2344652).
///
/// - **A stratum without scores** is taken to be like those beside it: its people are shared out among
///   the strata under the same parent by their people, and where the parent has none either, among
///   those under the next one. ``uncoveredShare`` says how many people that concerns; the interval
///   doesn't allow for their being different.
/// - **A stratum with one score** has no variance of its own; it gets that of all strata together,
///   Σ (nₕ − 1) · sₕ² ÷ Σ (nₕ − 1).
/// - **Fewer people than scores** can't be; such a stratum has as many people as scores.
///
/// Strata of units and roles, where headcounts by role are known, are a node of 0 people for each unit
/// and the roles below it.
///
/// - Important: The mean of all answers and this one are two equations about the same strata. Two that
///   are withheld could be worked out from both. So a stratum has to be a set of people that may be
///   shown: a group that is shown, or all who are left beside such groups, taken together.
public struct PostStratification: Hashable, Sendable {
  /// A part of the organization, or a node that holds parts together.
  public struct Stratum: Hashable, Sendable {
    /// The scores.
    public let moments: Moments
    /// The people; 0 for a node that only holds others together.
    public let headcount: Int
    /// The position of the node above it, which comes before it; `nil` at the top.
    public let parent: Int?

    /// Creates a stratum.
    public init(_ moments: Moments = Moments(), headcount: Int, parent: Int? = nil) {
      self.moments = moments
      self.headcount = headcount
      self.parent = parent
    }
  }

  /// The mean in points from 0 to 100.
  public let mean: Double
  /// The variance of the mean, or `nil` when no stratum has two scores.
  public let variance: Double?
  /// The degrees of freedom of the variance, after Satterthwaite (Cochran 1977, section 5.4); `nil`
  /// without a variance above 0.
  public let freedom: Double?
  /// The range of the mean with 95 percent confidence; `nil` without a variance.
  public let interval: Interval?
  /// The people.
  public let people: Int
  /// The scores.
  public let respondents: Int
  /// The share of people in strata without scores, from 0 to 1.
  public let uncoveredShare: Double

  /// Works out the mean, or returns `nil` without scores and for strata that don't come after their
  /// parents.
  ///
  /// - Complexity: O(*n*) in the number of strata.
  public init?(_ strata: [Stratum]) {
    for (position, stratum) in strata.enumerated() {
      guard stratum.headcount >= 0, stratum.parent.map({ (0..<position).contains($0) }) ?? true
      else { return nil }
    }
    let heads = strata.map { Double(max($0.headcount, $0.moments.count)) }
    let total = heads.reduce(0, +)
    respondents = strata.reduce(0) { $0 + $1.moments.count }
    guard respondents > 0, let people = Int(exactly: total),
      let weights = Self.weights(strata, heads: heads)
    else { return nil }
    self.people = people
    uncoveredShare =
      zip(strata, heads).reduce(0.0) { $0 + ($1.0.moments.count == 0 ? $1.1 : 0) } / total
    mean = zip(strata, weights).reduce(0.0) { $0 + $1.1 * ($1.0.moments.mean ?? 0) }

    let spread = strata.reduce(into: (squares: 0.0, freedom: 0)) { sum, stratum in
      guard let deviation = stratum.moments.standardDeviation else { return }
      sum.squares += deviation * deviation * Double(stratum.moments.count - 1)
      sum.freedom += stratum.moments.count - 1
    }
    guard spread.freedom > 0 else {
      (variance, freedom, interval) = (nil, nil, nil)
      return
    }
    var sum = 0.0
    var denominator = 0.0
    for (stratum, weight) in zip(strata, weights) where stratum.moments.count > 0 {
      let count = Double(stratum.moments.count)
      let own = stratum.moments.standardDeviation
      let square = own.map { $0 * $0 } ?? spread.squares / Double(spread.freedom)
      let part = weight * weight * max(1 - count / (weight * total), 0) * square / count
      sum += part
      denominator += part * part / (own == nil ? Double(spread.freedom) : count - 1)
    }
    variance = sum
    guard sum > 0 else {
      freedom = nil
      interval = Interval(low: mean, high: mean)
      return
    }
    let freedom = sum * sum / denominator
    let half = Distribution.quantileOfT(twoTails: 0.05, freedom: freedom) * sum.squareRoot()
    self.freedom = freedom
    interval = Interval(low: mean - half, high: mean + half)
  }

  /// For each stratum with scores its share of all people, those of strata without scores shared out;
  /// 0 for the others.
  private static func weights(_ strata: [Stratum], heads: [Double]) -> [Double]? {
    // Of each node with all below it: all people, and those of strata with scores.
    var people = heads
    var covered = zip(strata, heads).map { $0.moments.count > 0 ? $1 : 0 }
    for position in strata.indices.reversed() {
      guard let parent = strata[position].parent else { continue }
      people[parent] += people[position]
      covered[parent] += covered[position]
    }
    // What each node's parts with scores are to stand for, from the top down.
    let top = strata.indices.filter { strata[$0].parent == nil }
    let all = top.reduce(0.0) { $0 + people[$1] }
    let reached = top.filter { covered[$0] > 0 }.reduce(0.0) { $0 + people[$1] }
    guard reached > 0 else { return nil }
    var below = [Double](repeating: 0, count: strata.count)
    for position in strata.indices where covered[position] > 0 {
      if let parent = strata[position].parent { below[parent] += people[position] }
    }
    var factors = [Double](repeating: 0, count: strata.count)
    for position in strata.indices where covered[position] > 0 {
      let stratum = strata[position]
      let own = stratum.moments.count > 0 ? heads[position] : 0
      let above = stratum.parent.map { factors[$0] } ?? all / reached
      // The node stands for its people times what the node above passes on; its own people without
      // scores and nodes below without any are shared out among the rest.
      factors[position] = above * people[position] / (own + below[position])
    }
    return strata.indices.map { position in
      strata[position].moments.count > 0 ? factors[position] * heads[position] / all : 0
    }
  }
}
