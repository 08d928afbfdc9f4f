import Instrument

extension ProfileBuilder {
  /// The overall readiness over the dimensions that have a score.
  ///
  /// The score is Σ w·s ÷ Σ w over those dimensions, which must carry at least half of the weight of
  /// all dimensions. A gate whose dimension scores below its bound caps the level; the score itself
  /// isn't changed, so a reader sees both.
  func overall(_ dimensions: [DimensionProfile]) -> Overall? {
    var sum = 0.0
    var weight = 0
    var possible = 0
    for (dimension, line) in zip(definitions, dimensions) {
      possible += dimension.weight
      guard let measured = line.measured else { continue }
      sum += Double(dimension.weight) * measured.score
      weight += dimension.weight
    }
    guard weight > 0, weight * 2 >= possible else { return nil }
    let score = sum / Double(weight)
    let before = levels.lastIndex { Double($0.from) <= score }
    var after = before
    var applied: [Dimension.ID] = []
    for gate in gates {
      guard let measured = dimensions.first(where: { $0.id == gate.dimension })?.measured,
        measured.score < Double(gate.below),
        let cap = levels.firstIndex(where: { $0.id == gate.cap })
      else { continue }
      applied.append(gate.dimension)
      after = after.map { min($0, cap) }
    }
    return Overall(
      score: score, level: after.map { levels[$0].id },
      levelBeforeGates: before.map { levels[$0].id }, gates: applied)
  }
}
