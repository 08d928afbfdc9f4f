import Instrument
import Scoring

extension ReportBuilder {
  /// A level in words: two of them where the interval of the mean spans a border.
  func levelWords(_ measured: DimensionProfile.Measured) -> String {
    guard measured.levelLow != measured.levelHigh, let low = levelTitle(measured.levelLow),
      let high = levelTitle(measured.levelHigh)
    else { return levelTitle(measured.level) ?? "" }
    return "between \(low) and \(high)"
  }

  /// How far the means can be trusted, in sentences.
  ///
  /// Bounds: alpha 0.70 for comparing groups, J. C. Nunnally and I. H. Bernstein, Psychometric Theory,
  /// 3rd edition, 1994; ICC(2) 0.70, P. D. Bliese (2000).
  func trust(_ profile: Profile) -> [Report.Statement] {
    var texts: [String] = []
    let known = profile.trust.scales.filter { $0.reliability.respondents >= Self.fewestForAlpha }
    if !known.isEmpty {
      let good = known.filter { hundredths($0) >= 70 }.count
      let weak = known.filter { hundredths($0) < 60 }
        .sorted { hundredths($0) < hundredths($1) }.prefix(Self.mostNamed)
      texts.append(
        "Do the items of a scale go together? For \(good) of \(known.count) scales that "
          + "\(Self.fewestForAlpha) people or more answered in full they do (Cronbach’s alpha of "
          + "0.70 or more; scales of two items often fall a little short)."
          + (weak.isEmpty
            ? "" : " Read with care: \(weak.map(words).joined(separator: ", "))."))
    }
    let telling = profile.trust.units.filter { ($0.variance.reliabilityOfMeans ?? 0) >= 0.7 }
    if !profile.trust.units.isEmpty {
      let names = telling.map { title(of: $0.dimension) }
      texts.append(
        "Do units really differ? "
          + (names.isEmpty
            ? "In no dimension can the means of units be told apart reliably; small differences "
              + "between units are chance as far as anybody can tell."
            : "Reliably in \(names.joined(separator: ", ")) (ICC(2) of 0.70 or more)"
              + (telling.count == profile.trust.units.count
                ? "." : "; elsewhere small differences between units may be chance."))
      )
    }
    return numbered("trust", texts)
  }

  /// The fewest people for whom alpha tells more than chance.
  private static let fewestForAlpha = 30
  /// The most scales that are named.
  private static let mostNamed = 5

  private func hundredths(_ entry: Trust.ScaleReliability) -> Int {
    Int((entry.reliability.alpha * 100).rounded())
  }

  private func words(_ entry: Trust.ScaleReliability) -> String {
    let scales = assessment.scales + assessment.questionnaires.flatMap(\.scales)
    let construct = scales.first { $0.id == entry.scale }.map { context.fill($0.construct) }
    let alpha = hundredths(entry)
    let number = alpha < 0 ? "below 0" : alpha < 10 ? "0.0\(alpha)" : "0.\(alpha)"
    return "“\(construct ?? entry.scale)” (\(entry.questionnaire), \(number))"
  }

  func title(of id: Instrument.Dimension.ID) -> String {
    EvidenceWords(assessment: assessment, context: context).dimension(id)
  }
}
