import Instrument

extension ProfileBuilder {
  /// The overall readiness over the dimensions that have a score.
  ///
  /// The score is Σ w·s ÷ Σ w over those dimensions, which must carry at least half of the weight of
  /// all dimensions. A gate whose evidence holds caps the level; the score itself isn't changed, so a
  /// reader sees both.
  func overall(_ dimensions: [DimensionProfile], _ judge: EvidenceJudge) -> Overall? {
    let levels = assessment.levels
    var sum = 0.0
    var weight = 0
    var possible = 0
    for (dimension, line) in zip(assessment.dimensions, dimensions) {
      possible += dimension.weight
      guard let measured = line.measured else { continue }
      sum += Double(dimension.weight) * measured.score
      weight += dimension.weight
    }
    guard weight > 0, weight * 2 >= possible else { return nil }
    let score = sum / Double(weight)
    let before = assessment.level(of: score).flatMap { level in levels.firstIndex(of: level) }
    var after = before
    var applied: [Gate.ID] = []
    for gate in assessment.gates {
      guard judge.outcome(gate.evidence) != nil,
        let cap = levels.firstIndex(where: { $0.id == gate.cap })
      else { continue }
      applied.append(gate.id)
      after = after.map { min($0, cap) }
    }
    return Overall(
      score: score, level: after.map { levels[$0].id },
      levelBeforeGates: before.map { levels[$0].id }, gates: applied)
  }
}
