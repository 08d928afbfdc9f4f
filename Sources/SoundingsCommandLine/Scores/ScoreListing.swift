import Instrument
import Reporting
import Scoring

/// The scores in lines that a person reads; words and no columns, so a screen reader can too.
struct ScoreListing {
  let profile: Profile
  let assessment: Assessment
  let language: Language

  /// The lines.
  var lines: [String] {
    let lines =
      profile.groups.flatMap { group(of: $0, name: group($0)) }
      + group(of: profile.organization, name: "All together")
    let note =
      "Withheld: fewer than \(profile.minimumGroup) people answered, or a smaller group would follow from "
      + "the number; which of the two isn’t told."
    return lines + (lines.contains { $0.contains(": withheld: ") } ? [note] : [])
  }

  private func group(_ group: GroupProfile) -> String {
    let indent = String(repeating: "  ", count: group.depth)
    return indent + (group.id ?? "")
  }

  private func group(of group: GroupProfile, name: String) -> [String] {
    guard let shown = group.shown else {
      return ["\(name): withheld: fewer than \(profile.minimumGroup) answers."]
    }
    let rate: String? =
      switch shown.rate {
      case .share(let share): " (\(percent(share)) of \(shown.headcount ?? 0))"
      case .most: " (nearly all)"
      case nil: nil
      }
    let overall =
      shown.overall.map { " Overall \(Score($0.score)), \(level($0.level))\(basis(shown))." } ?? ""
    let dimensions = shown.dimensions.map { line -> String in
      let dimension = assessment.dimensions.first { $0.id == line.id }
      let title = dimension?.title.text(in: language) ?? ""
      if line.voice == .divided {
        let split = line.split.map {
          ": \(percent($0.low)) low, \(percent($0.middle)) between, \(percent($0.high)) high"
        }
        return "    \(title): divided, so no mean\(split ?? "")"
      }
      guard let measured = line.measured else {
        if profile.breakdown == .role, let role = group.id, let dimension,
          !assessment.asks(role, about: dimension)
        {
          return "    \(title): not asked of this role"
        }
        return "    \(title): withheld: fewer than \(profile.minimumGroup) answers"
      }
      return "    \(title): \(Score(measured.score)), \(levels(measured))"
        + voice(line, isUnit: group.id != nil)
    }
    return ["\(name): \(shown.respondents) answers\(rate ?? "").\(overall)"] + dimensions
      + indicators(shown)
  }

  /// On how many of the dimensions that count an overall score rests, unless on all.
  private func basis(_ shown: GroupProfile.Shown) -> String {
    let counting = zip(assessment.dimensions, shown.dimensions).filter { $0.0.weight > 0 }
    let present = counting.filter { $0.1.measured != nil }.count
    return present == counting.count ? "" : ", on \(present) of \(counting.count) dimensions"
  }

  private func indicators(_ shown: GroupProfile.Shown) -> [String] {
    zip(assessment.indicators, shown.indicators).map { indicator, line in
      let title = indicator.title.text(in: language)
      guard let measured = line.measured else {
        return "    \(title): withheld: fewer than \(profile.minimumGroup) answers"
      }
      switch measured.value {
      case .points(let points), .consensus(let points, _): return "    \(title): \(Score(points))"
      case .nearlyAll(let id):
        let option = indicator.options(in: assessment).first { $0.id == id }?.label
        return "    \(title): nearly all chose “\(option?.text(in: language) ?? id)”"
      case .ranking:
        let options = indicator.options(in: assessment)
        let first = options.first { $0.id == line.leader?.id }?.label.text(in: language)
        return "    \(title): " + (first.map { "\($0) first" } ?? "no clear order")
      case .stage(let stage, _):
        guard case .stages(let stages, _) = indicator.rule,
          let reached = stages.first(where: { $0.id == stage })
        else { return "    \(title): before the first stage" }
        return "    \(title): \(reached.title.text(in: language))"
      }
    }
  }

  /// A level, or the two between which chance can't decide.
  private func levels(_ measured: DimensionProfile.Measured) -> String {
    measured.levelLow == measured.levelHigh
      ? level(measured.level)
      : "between \(level(measured.levelLow)) and \(level(measured.levelHigh))"
  }

  private func voice(_ line: DimensionProfile, isUnit: Bool) -> String {
    switch line.voice {
    case .one:
      isUnit && profile.isAsEverywhere(line.id) == true
        ? ", one voice as everywhere" : ", one voice"
    case .mixed: line.agreement == nil ? ", agreement unknown" : ", mixed"
    case .divided, nil: ""
    }
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private func level(_ id: Level.ID?) -> String {
    assessment.levels.first { $0.id == id }?.title.text(in: language) ?? "no level"
  }
}
