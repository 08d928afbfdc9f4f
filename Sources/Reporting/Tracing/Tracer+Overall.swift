import Instrument
import Scoring

extension Tracer {
  /// How a group's overall readiness came about.
  func overall(_ group: Group, id: String) -> Trace {
    let name = "Overall readiness, \(name(group))"
    guard let shown = shown(group) else {
      return Trace(id: id, title: name, steps: [withheld], sources: [])
    }
    let counting = zip(assessment.dimensions, shown.dimensions).filter { $0.0.weight > 0 }
    let lines = counting.compactMap { dimension, line in
      line.measured.map { (dimension: dimension, score: $0.score) }
    }
    let sources = lines.map { "\(prefix(group)).\($0.dimension.id)" }
    let weight = lines.reduce(0) { $0 + $1.dimension.weight }
    let possible = counting.reduce(0) { $0 + $1.0.weight }
    guard let overall = shown.overall else {
      return Trace(
        id: id, title: name,
        steps: [
          "Dimensions with a score carry \(times(weight)) of the weight of \(times(possible)); "
            + "half of it is needed."
        ], sources: sources)
    }
    let products = lines.map { "\(times($0.dimension.weight)) · \(Score($0.score))" }
    let sum = lines.reduce(0.0) { $0 + Double($1.dimension.weight) / 1000 * $1.score }
    var steps = lines.map {
      "\(title($0.dimension.id)): \(Score($0.score)), weight \(times($0.dimension.weight))."
    }
    let open = counting.filter { $0.1.measured == nil }.map { dimension, line in
      title(dimension.id) + (line.isWithheld ? "" : " (people are divided)")
    }
    if !open.isEmpty { steps.append("Without a score: \(open.joined(separator: ", ")).") }
    steps.append(
      "(\(products.joined(separator: " + "))) ÷ \(times(weight)) = \(Score(sum)) ÷ "
        + "\(times(weight)) = \(Score(overall.score)).")
    if let band = band(overall.levelBeforeGates) { steps.append(band) }
    for gate in assessment.gates where overall.gates.contains(gate.id) {
      steps.append(
        "Gate \(gate.id): \(words.condition(gate.evidence)); "
          + "the level is at most “\(levelTitle(gate.cap))”.")
    }
    let level = overall.level.map { ", “\(levelTitle($0))”" } ?? ""
    return Trace(
      id: id, title: "\(name): \(Score(overall.score)) of 100\(level)", steps: steps,
      sources: sources)
  }

  /// How a gate was judged.
  func trace(_ gate: Gate, id: String) -> Trace {
    let applied = release.byUnit.organization.shown?.overall?.gates.contains(gate.id) ?? false
    return Trace(
      id: id, title: context.fill(gate.reason),
      steps: [
        "Condition: \(words.condition(gate.evidence)).",
        applied
          ? "It holds for the organization, so the level is at most “\(levelTitle(gate.cap))”."
          : "It doesn’t hold for the organization, or can’t be judged, so the gate changes nothing.",
      ], sources: gate.evidence.dimensions.map { "dimension.\($0)" })
  }

  func levelTitle(_ id: Level.ID) -> String {
    assessment.levels.first { $0.id == id }.map { context.fill($0.title) } ?? id
  }

  private func times(_ weight: Int) -> String { "\(Quantity(thousandths: Int64(weight)))" }
}
