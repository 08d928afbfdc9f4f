import Instrument

/// What was counted in one group of respondents to one questionnaire; only integers.
///
/// Tallies of parts add up to the tally of the whole, in any order and any split, bit for bit.
/// Everything that is published follows from a tally; nothing follows from a single person.
public struct Tally: Hashable, Sendable {
  /// The number of respondents.
  public internal(set) var respondents: Int
  /// For each column of the codebook, how often each of its codes and each kind of nonresponse was
  /// given: the codes first, then the five kinds in the order of their codes.
  public internal(set) var histograms: [Int]
  /// For each scale, the moments of the respondents' scores.
  public internal(set) var scales: [Moments]
  /// For each scale, sums over the respondents who answered all its items and whose role is asked
  /// all of them.
  public internal(set) var sums: [ScaleSums]
  /// For each dimension, the moments of the respondents' scores.
  public internal(set) var dimensions: [Moments]
  /// For each dimension, 20 bins of respondents' scores, each 5 points wide, the last closed.
  public internal(set) var bins: [Int]
  /// For each dimension, what became of the answers that were asked for.
  public internal(set) var coverage: [Coverage]
  /// For each indicator of the assessment and then for each facet, what was counted.
  public internal(set) var measures: [MeasureTally]
  /// How many responses show signs of careless answering.
  public internal(set) var flags = ResponseFlags()

  /// Creates the tally of nobody, laid out for a plan.
  public init(_ plan: ScoringPlan) {
    respondents = 0
    let width = plan.codebook.columns.reduce(0) { $0 + $1.codes + Self.kinds }
    histograms = [Int](repeating: 0, count: width)
    scales = [Moments](repeating: Moments(), count: plan.scales.count)
    sums = plan.scaleSizes.map { ScaleSums(itemCount: $0) }
    dimensions = [Moments](repeating: Moments(), count: plan.dimensions.count)
    bins = [Int](repeating: 0, count: plan.dimensions.count * Self.binCount)
    coverage = [Coverage](repeating: Coverage(), count: plan.dimensions.count)
    measures = plan.measureWidths.map { MeasureTally(width: $0) }
  }

  /// The number of kinds of nonresponse.
  static let kinds = 5
  /// The number of bins of a histogram of scores.
  static let binCount = 20

  /// Adds the tally of another group.
  ///
  /// - Precondition: Both are laid out for the same plan.
  public mutating func merge(_ other: Tally) {
    precondition(histograms.count == other.histograms.count)
    precondition(dimensions.count == other.dimensions.count && scales.count == other.scales.count)
    respondents += other.respondents
    for index in histograms.indices { histograms[index] += other.histograms[index] }
    for index in scales.indices { scales[index].merge(other.scales[index]) }
    for index in sums.indices { sums[index].merge(other.sums[index]) }
    for index in dimensions.indices { dimensions[index].merge(other.dimensions[index]) }
    for index in bins.indices { bins[index] += other.bins[index] }
    for index in coverage.indices { coverage[index].merge(other.coverage[index]) }
    for index in measures.indices { measures[index].merge(other.measures[index]) }
    flags.merge(other.flags)
  }

  /// The tally of this group and another one.
  public func merging(_ other: Tally) -> Tally {
    var whole = self
    whole.merge(other)
    return whole
  }
}
