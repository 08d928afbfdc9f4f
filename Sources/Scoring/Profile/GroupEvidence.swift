/// What a profile needs of one group: counts over all questionnaires of the assessment.
struct GroupEvidence: Hashable, Sendable {
  /// The number of responses.
  var respondents = 0
  /// For each dimension, the moments of the respondents' scores.
  var dimensions: [Moments]
  /// For each dimension, what became of the answers that were asked for.
  var coverage: [Coverage]

  init(dimensionCount: Int) {
    dimensions = [Moments](repeating: Moments(), count: dimensionCount)
    coverage = [Coverage](repeating: Coverage(), count: dimensionCount)
  }

  mutating func add(_ tally: Tally) {
    respondents += tally.respondents
    for index in dimensions.indices {
      dimensions[index].merge(tally.dimensions[index])
      coverage[index].merge(tally.coverage[index])
    }
  }

  mutating func merge(_ other: GroupEvidence) {
    respondents += other.respondents
    for index in dimensions.indices {
      dimensions[index].merge(other.dimensions[index])
      coverage[index].merge(other.coverage[index])
    }
  }
}
