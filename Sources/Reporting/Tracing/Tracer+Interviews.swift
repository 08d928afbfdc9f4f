import Instrument
import Scoring

extension Tracer {
  /// How the gap between talks and the survey came about.
  func trace(_ gap: InterviewGap, id: String) -> Trace {
    let (talks, survey) = (gap.interviews, gap.survey)
    let means = (talks: Score(talks.mean ?? 0), survey: Score(survey.mean ?? 0))
    let difference = Score(tenths: means.talks.tenths - means.survey.tenths)
    var steps = [
      "A talk’s score is the mean of what the consultant rated about it\(items(gap.dimension)), each "
        + "from 0 for the least that its response scale allows to 100 for the most; where a rating was "
        + "overridden, the override counts. Several talks with one person count once, by their mean.",
      "\(talks.count) people were talked with about it. The sum of their scores, divided by "
        + "\(talks.count), is \(means.talks).",
      "\(people(gap)) have a score in the survey; their mean is \(means.survey).",
      "Gap: \(means.talks) − \(means.survey) = \(difference).",
    ]
    steps += welch(gap)
    switch gap.seesLess {
    case .interviews: steps.append("That is beyond chance: the interviews see less.")
    case .survey: steps.append("That is beyond chance: the survey sees less.")
    case nil: steps.append("Chance could make that, so the report doesn’t say who sees less.")
    }
    return Trace(
      id: id, title: "\(title(gap.dimension)), interviews less survey: \(difference) points",
      steps: steps, sources: ["dimension.\(gap.dimension)"])
  }

  /// How many people of the survey a gap is about, as far as the report tells it.
  private func told(_ gap: InterviewGap) -> RespondentCount? {
    release.byUnit.organization.shown?.dimensions.first { $0.id == gap.dimension }?.measured?
      .respondents
  }

  private func people(_ gap: InterviewGap) -> String {
    switch told(gap) {
    case .exactly(let count): "\(count) people"
    case .atLeast(let count): "\(count) people or more"
    case nil: "Those who answered"
    }
  }

  /// From the spreads to the interval and to what chance makes.
  ///
  /// The formula holds the number of people of the survey, which would follow from its other parts, too.
  private func welch(_ gap: InterviewGap) -> [String] {
    guard let talks = gap.interviews.standardDeviation, let survey = gap.survey.standardDeviation
    else { return [] }
    guard let interval = gap.gap.interval, let freedom = gap.gap.freedom,
      let probability = gap.gap.probability, let adjusted = gap.adjusted
    else { return ["Nobody differs from anybody on either side, so chance has no part in it."] }
    let t = Distribution.quantileOfT(twoTails: 0.05, freedom: freedom)
    let compared = release.comparisons.interviews.gaps.count
    let allowing =
      "allowing for all \(compared) that are compared (Benjamini and Hochberg), \(chance(adjusted)). "
      + "Beyond chance is at most 0.05."
    guard told(gap)?.exact != nil else {
      let range = "\(Score(interval.low)) to \(Score(interval.high))"
      return [
        "Interval (95 %, Welch): \(range). How many people of the survey it is about isn’t told, because "
          + "it could show how few of the others there are.",
        "Chance alone can make such a gap; \(allowing)",
      ]
    }
    let effect = gap.gap.corrected.map { " Hedges’ g: \(places($0, 2))." } ?? ""
    return [
      "Interval (95 %, Welch): the gap ± \(places(t, 3)) · √(\(Score(talks))² ÷ "
        + "\(gap.interviews.count) + \(Score(survey))² ÷ \(gap.survey.count)) = "
        + "\(Score(interval.low)) to \(Score(interval.high)); \(places(t, 3)) is Student’s t for "
        + "\(places(freedom, 1)) degrees of freedom, the two others are the standard deviations.\(effect)",
      "Chance alone makes such a gap with a probability of \(chance(probability)); \(allowing)",
    ]
  }

  /// The codes of the ratings that speak about a dimension, after a space and in brackets.
  private func items(_ dimension: Instrument.Dimension.ID) -> String {
    let items = assessment.questionnaires.filter { $0.use == .interview }.flatMap(\.items)
      .filter { $0.about?.dimension == dimension }
      .map { $0.id + ($0.about?.keying == .reverse ? " turned round" : "") }
    return items.isEmpty ? "" : " (\(items.joined(separator: ", ")))"
  }

  private func chance(_ probability: Double) -> String {
    probability < 0.0005 ? "less than 0.001" : places(probability, 3)
  }

  /// A number with so many places, whatever the language of the machine.
  private func places(_ value: Double, _ count: Int) -> String {
    let unit = (0..<count).reduce(1) { unit, _ in unit * 10 }
    let rounded = Int((abs(value) * Double(unit)).rounded())
    let rest = "\(rounded % unit)"
    let sign = value < 0 && rounded > 0 ? "−" : ""
    return "\(sign)\(rounded / unit)."
      + String(repeating: "0", count: count - rest.count) + rest
  }
}
