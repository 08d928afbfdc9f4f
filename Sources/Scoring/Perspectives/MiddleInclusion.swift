public import Instrument

/// How far the middle layer of an organization is taken along, from what leadership, middle and staff
/// say of the same dimension.
///
/// With the means L, M and S of the three layers:
///
///     index    100 · M ÷ min(L, S), and at most 100
///     leaning  100 · (M − S) ÷ (L − S), between 0 and 100
///
/// The index is 100 where the middle sees at least as much as the lower of the other two, and falls as
/// it sees less than both: then a change reaches leadership and staff and passes the middle by. A
/// worked example: leadership 70, staff 50, middle 40 make 100 · 40 ÷ 50 = 80. Leaning says with whom
/// the middle goes where it lies between the two: 0 with staff, 100 with leadership.
///
/// The index is a convention of this program, without norms; it is for comparing dimensions and waves
/// of one organization. Whether the middle is apart by more than chance is decided by Welch's interval
/// of the gap to the nearer layer (see ``Gap``).
///
/// - Important: Of layers that may be shown only; everything follows from their three means.
public struct MiddleInclusion: Hashable, Sendable {
  /// Where the middle stands.
  public enum Place: Hashable, Sendable {
    /// Below both others by more than chance: the middle is left out.
    case below
    /// Between the others, or no farther apart than chance.
    case between
    /// Above both others by more than chance: the middle is ahead.
    case above
  }

  /// One dimension.
  public struct Line: Hashable, Sendable {
    /// The dimension.
    public let dimension: Dimension.ID
    /// The mean of leadership.
    public let leadership: Double
    /// The mean of the middle layer.
    public let middle: Double
    /// The mean of staff.
    public let staff: Double
    /// Where the middle stands; `nil` when chance can't be told for want of people.
    public let place: Place?
    /// The index, from 0 to 100.
    public let index: Double
    /// With whom the middle goes, from 0 (staff) to 100 (leadership); `nil` when it isn't between the
    /// two, and when these differ by no more than chance.
    public let leaning: Double?

    /// Compares the layers in a dimension, or returns `nil` when one of them has no scores.
    public init?(
      _ dimension: Dimension.ID, leadership: Moments, middle: Moments, staff: Moments
    ) {
      guard let top = leadership.mean, let own = middle.mean, let base = staff.mean else {
        return nil
      }
      self.dimension = dimension
      self.leadership = top
      self.middle = own
      self.staff = base
      let lower = min(top, base)
      index = own >= lower ? 100 : max(100 * own / lower, 0)
      place = Self.place(leadership: leadership, middle: middle, staff: staff)
      if (lower...max(top, base)).contains(own),
        Gap(leadership, staff)?.isBeyondChance ?? false
      {
        leaning = 100 * (own - base) / (top - base)
      } else {
        leaning = nil
      }
    }

    private static func place(leadership: Moments, middle: Moments, staff: Moments) -> Place? {
      guard let top = Gap(middle, leadership), let base = Gap(middle, staff) else { return nil }
      let nearer = abs(top.difference) <= abs(base.difference) ? top : base
      guard (top.difference < 0) == (base.difference < 0), nearer.isBeyondChance else {
        return .between
      }
      return nearer.difference < 0 ? .below : .above
    }
  }

  /// One line a dimension in which all three layers may be shown.
  public let lines: [Line]

  /// The mean of the lines' indices, from 0 to 100; `nil` without lines.
  public var index: Double? {
    lines.isEmpty ? nil : lines.reduce(0) { $0 + $1.index } / Double(lines.count)
  }

  /// Compares the layers in each dimension in which all three may be shown.
  public init(
    leadership: RoleView, middle: RoleView, staff: RoleView, dimensions: [Dimension.ID]
  ) {
    lines = dimensions.enumerated().compactMap { place, dimension in
      guard let top = leadership.scores(in: place), let own = middle.scores(in: place),
        let base = staff.scores(in: place)
      else { return nil }
      return Line(dimension, leadership: top, middle: own, staff: base)
    }
  }
}

extension Gap {
  /// Whether the interval leaves out 0, or, without any variance, the difference isn't 0.
  public var isBeyondChance: Bool {
    interval.map { $0.low > 0 || $0.high < 0 } ?? (difference != 0)
  }
}
