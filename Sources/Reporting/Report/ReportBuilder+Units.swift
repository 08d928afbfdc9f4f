import Instrument
import Scoring

extension ReportBuilder {
  /// The units with their scores, in the order of the tree.
  func units(_ profile: Profile) -> [UnitLine] {
    profile.groups.enumerated().map { place, group in
      UnitLine(
        id: "unit-\(place + 1)", name: group.id ?? "", depth: group.depth,
        shown: group.shown.map { shown in
          line(
            shown,
            entries: shown.dimensions.map {
              entry($0, isAsEverywhere: profile.isAsEverywhere($0.id) ?? false)
            })
        })
    }
  }

  /// What is shown of a unit or role, with its cells.
  func line(_ shown: GroupProfile.Shown, entries: [UnitLine.Entry]) -> UnitLine.Shown {
    UnitLine.Shown(
      respondents: shown.respondents,
      overall: shown.overall.map {
        cell($0.score, level: $0.level, words: levelTitle($0.level) ?? "")
      }, basis: basis(shown), entries: entries)
  }

  func entry(_ line: DimensionProfile, isAsEverywhere: Bool) -> UnitLine.Entry {
    let voice = VoiceLine(line, isAsEverywhere: isAsEverywhere)
    if let measured = line.measured {
      return .measured(
        cell(measured.score, level: measured.level, words: levelWords(measured)), voice)
    }
    return voice.map { .divided($0) } ?? .withheld
  }

  private func cell(_ score: Double, level: Level.ID?, words: String) -> UnitLine.Cell {
    UnitLine.Cell(score: Score(score), level: words, band: band(of: level, score: score))
  }

  /// The shade of a level: levels are spread evenly over five shades; without levels, fifths of the
  /// range.
  func band(of level: Level.ID?, score: Double) -> Int {
    guard let place = assessment.levels.firstIndex(where: { $0.id == level }),
      assessment.levels.count > 1
    else { return Score(score).band }
    let last = Double(assessment.levels.count - 1)
    return 1 + Int((Double(place) * 4 / last).rounded())
  }

  /// The levels with their shades and ranges, for the key of the table.
  var shades: [Shade] {
    assessment.levels.enumerated().map { place, level in
      let next = assessment.levels.dropFirst(place + 1).first?.from
      let range = next.map { "\(level.from) to under \($0)" } ?? "from \(level.from)"
      return Shade(
        band: band(of: level.id, score: Double(level.from)),
        words: "\(context.fill(level.title)): \(range)")
    }
  }
}
