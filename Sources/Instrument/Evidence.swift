/// What must have been measured for a finding, a gate or a practice of the catalogue to apply.
///
/// Evidence about something that wasn't measured, or that is withheld, doesn't hold, whichever way
/// it compares.
public indirect enum Evidence: Hashable, Sendable {
  /// The dimension's score is at least this, from 0 to 100.
  case scoreAtLeast(Dimension.ID, Int)
  /// The dimension's score is below this, from 0 to 100.
  case scoreBelow(Dimension.ID, Int)
  /// The share of "don't know" among the answers asked for is at least this percentage.
  case dontKnowAtLeast(Dimension.ID, Int)
  /// The standard deviation of the respondents' scores is at least this, in score points.
  case spreadAtLeast(Dimension.ID, Int)
  /// The highest and the lowest score of the dimension among the units without units below them
  /// differ by at least this, in points; holds only for the organization.
  case unitGapAtLeast(Dimension.ID, Int)
  /// The people of the group are divided about the dimension, so it has no score.
  case divided(Dimension.ID)
  /// The indicator's value is at least this.
  case indicatorAtLeast(Indicator.ID, Int)
  /// The indicator's value is below this.
  case indicatorBelow(Indicator.ID, Int)
  /// The indicator's stage is this one or a later one.
  case stageAtLeast(Indicator.ID, Stage.ID)
  /// The indicator's stage comes before this one.
  case stageBelow(Indicator.ID, Stage.ID)
  /// The option is clearly first: its share of people, or of the points of a ranking, is at least
  /// five of a hundred larger than that of the next one.
  case leads(Indicator.ID, ItemOption.ID)
  /// At least this percentage of the people chose the option, or of the points of a ranking are its.
  case shareAtLeast(Indicator.ID, ItemOption.ID, Int)
  /// Less than this percentage of the people chose the option, or of the points are its.
  case shareBelow(Indicator.ID, ItemOption.ID, Int)
  /// All parts hold.
  case all([Evidence])
  /// At least one part holds.
  case any([Evidence])

  /// The dimensions that the evidence looks at, in the order of the definition.
  public var dimensions: [Dimension.ID] {
    switch self {
    case .scoreAtLeast(let id, _), .scoreBelow(let id, _), .dontKnowAtLeast(let id, _),
      .spreadAtLeast(let id, _), .unitGapAtLeast(let id, _), .divided(let id):
      [id]
    case .indicatorAtLeast, .indicatorBelow, .stageAtLeast, .stageBelow, .leads, .shareAtLeast,
      .shareBelow:
      []
    case .all(let parts), .any(let parts): parts.flatMap(\.dimensions)
    }
  }

  /// The comparisons without `all` and `any` around them, in the order of the definition.
  public var comparisons: [Evidence] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
    default: [self]
    }
  }
}
