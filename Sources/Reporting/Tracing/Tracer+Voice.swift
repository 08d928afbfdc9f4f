import Instrument
import Scoring

extension Tracer {
  /// Why a group has one voice, is mixed or divided; nothing where that is withheld.
  func voice(_ line: DimensionProfile) -> [String] {
    guard let voice = line.voice else { return [] }
    let rule = assessment.agreement
    var steps: [String] = []
    if let agreement = line.agreement {
      steps.append(
        "Agreement (rwg(j)): \(VoiceLine.hundredths(agreement)); one voice needs "
          + "\(VoiceLine.hundredths(Double(rule.oneVoice) / 100)) and no camp on both sides.")
    } else {
      steps.append("Too few people answered everything to tell agreement.")
    }
    let camp =
      "A camp is \(rule.camps) % of the people below \(rule.lowBelow), or from "
      + "\(rule.highFrom) up."
    switch voice {
    case .one: steps.append("\(camp) There isn’t one on both sides: one voice.")
    case .mixed:
      steps.append(
        line.agreement == nil
          ? "\(camp) There isn’t one on both sides; whether people speak with one voice is unknown."
          : "\(camp) Neither one voice nor divided: mixed.")
    case .divided:
      steps.append("\(camp) There is one on both sides.")
      steps += divided(line.split, agreement: line.agreement)
      steps.append("So people are divided, and no mean is shown, for it would describe nobody.")
    }
    return steps
  }

  /// What makes camps a division.
  private func divided(_ split: Camps.Shares?, agreement: Double?) -> [String] {
    let rule = assessment.agreement
    guard let split else {
      return agreement == 0
        ? ["Agreement is 0."] : ["They are apart; shares of so few aren’t told."]
    }
    let ends = [rule.lowBelow, rule.highFrom - rule.lowBelow, 100 - rule.highFrom]
    let parts = zip(["low", "between", "high"], zip([split.low, split.middle, split.high], ends))
      .map { name, part -> String in
        // No more digits than in the report, for they would tell how many people these are.
        let percent = Int((part.0 * 100).rounded())
        guard part.1 > 0 else { return "\(percent) % \(name)" }
        let each = VoiceLine.hundredths(Double(percent) / Double(part.1))
        return "\(percent) % \(name) over \(part.1) points, \(each) % a point"
      }
    return [
      "Of \(split.people) people \(parts.joined(separator: "; "))"
        + (agreement == 0
          ? ". Agreement is 0, so they are apart whatever stands between."
          : ". Fewest stand between, point by point, so they are apart.")
    ]
  }
}
