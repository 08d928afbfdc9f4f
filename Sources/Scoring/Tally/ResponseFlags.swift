import Instrument

/// How many responses show signs of careless answering; only counts, never a person.
///
/// A flagged response is counted like any other. A sign is no proof: it is a reason to look at the
/// questionnaire and at how it was introduced.
///
/// - **Straight-lining.** At least ten items that are ratings and belong to a scale were answered, all
///   with the same place on the response scale, although they belong to two scales or more, or
///   although some are keyed one way and some the other.
/// - **Mostly don't know.** "Don't know" was given to more than half of the items that were asked.
///
/// Source: the longest string of identical answers, in A. W. Meade and S. B. Craig (2012),
/// "Identifying careless responses in survey data", Psychological Methods 17(3), 437–455,
/// doi:10.1037/a0028085, and J. A. DeSimone, P. D. Harms and A. J. DeSimone (2015), "Best practice
/// recommendations for data screening", Journal of Organizational Behavior 36(2), 171–181,
/// doi:10.1002/job.1962. They name no general length; all of ten or more is the strictest reading.
public struct ResponseFlags: Hashable, Sendable {
  /// The fewest answered ratings for straight-lining.
  public static let leastRatings = 10

  /// How many responses had enough answered ratings to be looked at for straight-lining.
  public private(set) var comparable = 0
  /// How many of these were straight lines.
  public private(set) var straightLines = 0
  /// How many responses were "don't know" for the most part.
  public private(set) var mostlyDontKnow = 0

  /// Creates the flags of nobody.
  public init() {}

  /// Adds those of another group.
  public mutating func merge(_ other: ResponseFlags) {
    comparable += other.comparable
    straightLines += other.straightLines
    mostlyDontKnow += other.mostlyDontKnow
  }

  /// A sign of careless answering.
  public enum Sign: Hashable, Sendable, CaseIterable {
    /// One rating for everything.
    case straightLines
    /// "Don't know" for the most part.
    case mostlyDontKnow
  }

  /// The signs that more than a tenth of a group shows, which is as many as are usual among those who
  /// answer without interest (Meade and Craig 2012: 10 to 12 percent).
  ///
  /// The counts themselves aren't told: a few who are flagged could be known to those around them. So
  /// a sign needs as many people as the minimum group, and says no more than that it is there.
  ///
  /// - Parameters:
  ///   - respondents: The number of respondents that the flags are of.
  ///   - minimumGroup: The fewest people behind any number.
  /// - Returns: The signs in the order of their declaration.
  public func notable(of respondents: Int, minimumGroup: Int) -> [Sign] {
    Sign.allCases.filter { sign in
      let (part, whole) =
        switch sign {
        case .straightLines: (straightLines, comparable)
        case .mostlyDontKnow: (mostlyDontKnow, respondents)
        }
      return part >= max(minimumGroup, 1) && part * 10 > whole
    }
  }

  /// Adds one response.
  mutating func add(_ row: UnsafeBufferPointer<UInt8>, _ plan: Plan) {
    var asked = 0
    var unknown = 0
    for column in plan.firstColumns {
      let code = row[column]
      asked += code == Plan.notAsked ? 0 : 1
      unknown += code == Plan.dontKnow ? 1 : 0
    }
    if unknown * 2 > asked { mostlyDontKnow += 1 }

    var answered = 0
    var first: UInt8 = 255
    var isLine = true
    for rating in plan.ratings {
      let code = row[rating.column]
      guard code < 251 else { continue }
      if answered == 0 { first = code } else if code != first { isLine = false }
      answered += 1
      // Most responses end here, after a few items more than it takes.
      if !isLine, answered >= Self.leastRatings { break }
    }
    guard answered >= Self.leastRatings else { return }
    comparable += 1
    if isLine, plan.isTelling(row) { straightLines += 1 }
  }

  /// Which columns the flags are read off, worked out once.
  struct Plan: Hashable, Sendable {
    struct Rating: Hashable, Sendable {
      let column: Int
      /// The position of the item's scale among those of the ratings.
      let scale: Int
      let isReversed: Bool
    }

    static let notAsked = Code.of(.notAsked)
    static let dontKnow = Code.of(.dontKnow)

    /// The first column of every item.
    let firstColumns: [Int]
    /// The ratings that belong to a scale.
    let ratings: [Rating]

    init(_ codebook: Codebook) {
      firstColumns = codebook.items.compactMap(\.columns.first)
      var scales: [Scale.ID] = []
      ratings = codebook.items.compactMap { entry -> Rating? in
        guard case .rating = entry.item.kind, let membership = entry.item.membership,
          let column = entry.columns.first
        else { return nil }
        let known = scales.firstIndex(of: membership.scale)
        if known == nil { scales.append(membership.scale) }
        return Rating(
          column: column, scale: known ?? scales.count - 1,
          isReversed: membership.keying == .reverse)
      }
    }

    /// Whether the answered ratings are of two scales or keyed both ways, so that one rating for all
    /// of them is no view that somebody would have.
    func isTelling(_ row: UnsafeBufferPointer<UInt8>) -> Bool {
      var first: Rating?
      for rating in ratings where row[rating.column] < 251 {
        guard let known = first else {
          first = rating
          continue
        }
        if known.scale != rating.scale || known.isReversed != rating.isReversed { return true }
      }
      return false
    }
  }
}
