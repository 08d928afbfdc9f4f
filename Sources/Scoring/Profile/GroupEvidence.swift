import Instrument

/// What a profile needs of one group: counts over all questionnaires of the assessment.
struct GroupEvidence: Hashable, Sendable {
  /// The number of responses.
  var respondents = 0
  /// For each dimension, the moments of the respondents' scores.
  var dimensions: [Moments]
  /// For each dimension, what became of the answers that were asked for.
  var coverage: [Coverage]
  /// For each indicator and then for each facet, what was counted.
  var measures: [MeasureTally]

  init(_ assessment: Assessment) {
    let dimensionCount = assessment.dimensions.count
    measures =
      assessment.indicators.map { MeasureTally(width: $0.countWidth(in: assessment)) }
      + assessment.facets.map { _ in MeasureTally(width: 0) }
    dimensions = [Moments](repeating: Moments(), count: dimensionCount)
    coverage = [Coverage](repeating: Coverage(), count: dimensionCount)
  }

  mutating func add(_ tally: Tally) {
    respondents += tally.respondents
    for index in dimensions.indices {
      dimensions[index].merge(tally.dimensions[index])
      coverage[index].merge(tally.coverage[index])
    }
    for index in measures.indices { measures[index].merge(tally.measures[index]) }
  }

  mutating func merge(_ other: GroupEvidence) {
    respondents += other.respondents
    for index in dimensions.indices {
      dimensions[index].merge(other.dimensions[index])
      coverage[index].merge(other.coverage[index])
    }
    for index in measures.indices { measures[index].merge(other.measures[index]) }
  }
}
