import Instrument

/// What a profile needs of one group: counts over all questionnaires of the assessment.
struct GroupEvidence: Hashable, Sendable {
  /// The number of responses.
  var respondents = 0
  /// For each dimension, the moments of the respondents' scores.
  var dimensions: [Moments]
  /// For each dimension, where the respondents' scores stand.
  var camps: [Camps]
  /// Sums of ratings from which agreement follows, laid out by ``VoicePlan``; empty for nobody.
  var ratings: [Int] = []
  /// For each dimension, what became of the answers that were asked for.
  var coverage: [Coverage]
  /// Signs of careless answering.
  var flags = ResponseFlags()
  /// For each indicator, each facet, and each part of a facet in which roles are compared, what was
  /// counted.
  var measures: [MeasureTally]

  init(_ assessment: Assessment, _ shared: SharedFacets) {
    let dimensionCount = assessment.dimensions.count
    measures =
      assessment.indicators.map { MeasureTally(width: $0.countWidth(in: assessment)) }
      + assessment.facets.map { _ in MeasureTally(width: 0) }
      + shared.parts.map { _ in MeasureTally(width: 0) }
    camps = [Camps](repeating: Camps(), count: dimensionCount)
    dimensions = [Moments](repeating: Moments(), count: dimensionCount)
    coverage = [Coverage](repeating: Coverage(), count: dimensionCount)
  }

  /// Adds what was counted of people who answered a questionnaire.
  mutating func add(_ tally: Tally, of questionnaire: Questionnaire.ID, _ voices: VoicePlan) {
    respondents += tally.respondents
    flags.merge(tally.flags)
    voices.add(tally, of: questionnaire, to: &ratings)
    for index in dimensions.indices {
      dimensions[index].merge(tally.dimensions[index])
      let bins = tally.bins[(index * Tally.binCount)..<((index + 1) * Tally.binCount)]
      camps[index].merge(Camps(bins: bins, rule: voices.rule))
      coverage[index].merge(tally.coverage[index])
    }
    for index in measures.indices { measures[index].merge(tally.measures[index]) }
  }

  mutating func merge(_ other: GroupEvidence) {
    respondents += other.respondents
    flags.merge(other.flags)
    if ratings.isEmpty {
      ratings = other.ratings
    } else {
      for index in other.ratings.indices { ratings[index] += other.ratings[index] }
    }
    for index in dimensions.indices {
      camps[index].merge(other.camps[index])
      dimensions[index].merge(other.dimensions[index])
      coverage[index].merge(other.coverage[index])
    }
    for index in measures.indices { measures[index].merge(other.measures[index]) }
  }
}
