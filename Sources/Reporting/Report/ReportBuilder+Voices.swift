import Instrument
import Scoring

extension ReportBuilder {
  /// Whether people agree, in sentences: those of the organization, those within its units, and how
  /// one tells.
  func voices(_ profile: Profile) -> [Report.Statement] {
    guard let shown = profile.organization.shown else { return [] }
    let known = shown.dimensions.filter { $0.voice != nil && !$0.isAgreementUnknown }
    let named = Dictionary(grouping: known) { $0.voice }
      .mapValues { lines in lines.map { title(of: $0.id) }.joined(separator: ", ") }
    guard !named.isEmpty else { return [] }
    var parts: [String] = []
    if let one = named[.one] {
      parts.append("In the organization as a whole people speak with one voice about \(one).")
    }
    if let mixed = named[.mixed] {
      parts.append("Answers are mixed on \(mixed): there the mean is a compromise between people.")
    }
    if let divided = named[.divided] {
      parts.append(
        "People are divided about \(divided): a mean would describe nobody, so this report shows how "
          + "many stand on either side instead.")
    }
    let rule = assessment.agreement
    let bound = VoiceLine.hundredths(Double(rule.oneVoice) / 100)
    return numbered(
      "voice",
      [parts.joined(separator: " ")] + profile.trust.units.map { units($0, in: profile) } + [
        "One voice is an agreement of \(bound) or more without a camp on each side. Agreement (rwg(j)) "
          + "is 0 when answers differ as much as if nobody agreed on anything, and 1 when all are the "
          + "same. A camp is \(rule.camps) % of the people below \(rule.lowBelow), or from "
          + "\(rule.highFrom) up. ICC(1) is the share of the differences between people that are "
          + "differences between units; ICC(2) says how reliable the means of units are."
      ])
  }

  /// How the units speak about one dimension, and whether that tells anything about them.
  ///
  /// Bounds: ICC(1) of 0.05, 0.10 and 0.25 as small, medium and large, J. M. LeBreton and J. L. Senter
  /// (2008), Organizational Research Methods 11(4), 815–852; ICC(2) 0.70, P. D. Bliese (2000).
  private func units(_ entry: Trust.UnitDifference, in profile: Profile) -> String {
    let share = max(entry.variance.shareBetween(size: entry.variance.harmonicSize) ?? 0, 0)
    let percent = Int((share * 100).rounded())
    let reading =
      switch percent {
      case 25...: "a large part"
      case 10...: "a clear part"
      case 5...: "a small part"
      default: "hardly any"
      }
    let start =
      "\(title(of: entry.dimension)): \(counts(entry.dimension, profile)). \(percent) % of the "
      + "differences between people are differences between units, \(reading) "
      + "(ICC(1) \(VoiceLine.hundredths(Double(percent) / 100)))"
    guard entry.isReal else {
      let isAsEverywhere = profile.isAsEverywhere(entry.dimension) == true
      return start + ", no more than chance would make, so units shouldn’t be ranked"
        + (isAsEverywhere ? ", and a unit with one voice speaks as everybody does." : ".")
    }
    guard let means = entry.variance.reliabilityOfMeans else { return start + "." }
    return start + ", more than chance would make. The means of units are "
      + (means >= 0.7 ? "reliable" : "not reliable enough to rank them")
      + " (ICC(2) \(VoiceLine.hundredths(means)))."
  }

  /// How many of the units that have none below them speak how.
  private func counts(_ dimension: Instrument.Dimension.ID, _ profile: Profile) -> String {
    let lines = profile.groups.ends.compactMap { place in
      profile.groups[place].shown?.dimensions.first { $0.id == dimension && $0.voice != nil }
    }
    let counts = Voice.allCases.map { voice in
      (voice: voice, count: lines.filter { $0.voice == voice && !$0.isAgreementUnknown }.count)
    }
    let parts = counts.filter { $0.count > 0 }.map { entry in
      switch entry.voice {
      case .one: "\(entry.count) \(entry.count == 1 ? "speaks" : "speak") with one voice"
      case .mixed: "\(entry.count) \(entry.count == 1 ? "is" : "are") mixed"
      case .divided: "\(entry.count) \(entry.count == 1 ? "is" : "are") divided"
      }
    }
    let unknown = lines.filter(\.isAgreementUnknown).count
    let known = lines.compactMap(\.agreement).sorted()
    let middle =
      known.isEmpty
      ? ""
      : "; agreement is \(VoiceLine.hundredths(known[known.count / 2])) or more in half of them"
    return
      "of \(lines.count) units, \((parts + (unknown > 0 ? ["of \(unknown) it is unknown"] : [])).joined(separator: ", "))\(middle)"
  }
}
