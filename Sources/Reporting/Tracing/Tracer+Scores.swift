import Foundation
import Instrument
import Scoring

extension Tracer {
  /// How a dimension's score in a group came about.
  func score(_ group: Group, _ dimension: Instrument.Dimension.ID, id: String) -> Trace {
    let name = "\(title(dimension)), \(name(group))"
    guard let shown = shown(group),
      let place = assessment.dimensions.firstIndex(where: { $0.id == dimension })
    else { return Trace(id: id, title: name, steps: [withheld], sources: []) }
    let line = shown.dimensions[place]
    guard let measured = line.measured else {
      return line.isWithheld
        ? Trace(id: id, title: name, steps: [withheld], sources: [])
        : Trace(id: id, title: "\(name): divided", steps: voice(line), sources: [])
    }
    var steps = group == .organization ? items(of: assessment.dimensions[place]) : []
    steps += persons(assessment.dimensions[place], respondents: shown.respondents, measured)
    steps += interval(
      measured, headcount: shown.headcount, respondents: shown.respondents)
    if let band = band(measured.level) { steps.append(band) }
    if measured.levelLow != measured.levelHigh, let low = measured.levelLow,
      let high = measured.levelHigh
    {
      steps.append(
        "The interval reaches from “\(levelTitle(low))” to “\(levelTitle(high))”, so the report says "
          + "between the two.")
    }
    steps += voice(line)
    if let target = line.target {
      let gap = Score(tenths: Score(measured.score).tenths - target * 10)
      steps.append("Target: \(Score(measured.score)) − \(target) = \(gap).")
    }
    return Trace(
      id: id, title: "\(name): \(Score(measured.score)) of 100", steps: steps, sources: [])
  }

  /// What the organization gave to each item of a dimension.
  private func items(of dimension: Instrument.Dimension) -> [String] {
    let scales = Set(dimension.parts.map(\.scale))
    let sums = release.items.filter { scales.contains($0.scale) }
    return sums.map { sum in
      let turned = sum.isReversed ? ", turned round" : ""
      let weight =
        sum.weight == 1000 ? "" : ", counts \(Quantity(thousandths: Int64(sum.weight))) times"
      return "\(sum.item) (\(sum.questionnaire)\(turned)\(weight)): \(sum.people) people gave "
        + "\(sum.steps) of \(sum.people) · \(sum.range) = \(sum.people * sum.range) steps; "
        + "100 · \(sum.steps) ÷ \(sum.people * sum.range) = \(Score(sum.score))."
    }
  }

  /// From persons to the group.
  private func persons(
    _ dimension: Instrument.Dimension, respondents: Int, _ measured: DimensionProfile.Measured
  ) -> [String] {
    let weights = dimension.parts.map { part in
      "\(part.scale) \(Quantity(thousandths: Int64(part.weight)))"
    }
    let parts =
      dimension.parts.count > 1
      ? " Scales count by their weights: \(weights.joined(separator: ", "))." : ""
    let people =
      switch measured.respondents {
      case .exactly(let count):
        [
          "\(count) people have a score.",
          "The sum of their scores, divided by \(count), is \(Score(measured.score)).",
        ]
      case .atLeast(let count):
        [
          "Of \(respondents) people who answered, \(count) or more have a score. How many exactly isn’t "
            + "told, because it could show how few of the others there are.",
          "The sum of their scores, divided by their number, is \(Score(measured.score)).",
        ]
      }
    return [
      "A person’s score is the mean of the items that they answered, each as a share of the most "
        + "that it allows, from 0 to 100; too few answered items give no score.\(parts)"
    ] + people
  }

  /// From the spread to the interval.
  private func interval(
    _ measured: DimensionProfile.Measured, headcount: Int?, respondents: Int
  ) -> [String] {
    guard let interval = measured.interval, let deviation = measured.standardDeviation else {
      return []
    }
    guard let size = measured.respondents.exact else {
      return [
        "Interval (95 %): \(Score(interval.low)) to \(Score(interval.high)), by Student’s t as "
          + "for \(measured.respondents.bound ?? 0) people, the fewest that they may be, so it is rather "
          + "too wide."
      ]
    }
    let t = Distribution.quantileOfT(twoTails: 0.05, freedom: Double(size - 1))
    let plain = t * deviation / Double(size).squareRoot()
    // The ends of the range cut an interval off, on one side only unless it is all of the range.
    let half = max(interval.high - measured.score, measured.score - interval.low)
    // The correction applies only where everybody was asked, which shows in the interval itself.
    let isCorrected = headcount.map { $0 >= size && half < plain - 1e-9 } ?? false
    let share = isCorrected ? " · √(1 − \(size) ÷ \(headcount ?? size))" : ""
    return [
      "Interval (95 %): \(Score(measured.score)) ± \(thousandths(t)) · \(Score(deviation)) ÷ "
        + "√\(size)\(share) = \(Score(interval.low)) to \(Score(interval.high)); \(thousandths(t)) "
        + "is Student’s t for \(size - 1) degrees of freedom, \(Score(deviation)) the standard "
        + "deviation of the scores."
    ]
  }

  private func thousandths(_ value: Double) -> String {
    let rounded = Int((value * 1000).rounded())
    let rest = "\(rounded % 1000)"
    return "\(rounded / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}
