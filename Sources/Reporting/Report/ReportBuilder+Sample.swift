import Instrument
import Scoring

extension ReportBuilder {
  /// What speaks for and against taking the answers for the organization, in sentences.
  func sample(_ release: Release) -> [Report.Statement] {
    guard release.byUnit.organization.shown != nil else { return [] }
    let comparisons = release.comparisons
    var texts = recruitment(comparisons.sample.recruitment)
    texts += comparisons.sample.warnings.map(sentence)
    if let weighted = weighted(comparisons, release.byUnit.organization) { texts.append(weighted) }
    texts += flags(comparisons.flags)
    return numbered("sample", texts)
  }

  /// How people came to be asked; of volunteers a warning tells.
  private func recruitment(_ recruitment: Recruitment?) -> [String] {
    switch recruitment {
    case .everybody: ["Everybody was asked."]
    case .chance:
      ["Those who were asked were drawn by chance."]
    case .volunteers, nil: []
    }
  }

  private func sentence(_ warning: EchoChamber.Warning) -> String {
    switch warning {
    case .unheard(let breakdown, let share):
      let groups = breakdown == .unit ? "units" : "roles"
      return
        "\(percent(share)) of the people are in \(groups) that can’t be shown. What they think "
        + "isn’t in the picture of single \(groups)."
    case .underrepresented(_, let id, let share, let all):
      return
        "Of \(id) \(percent(share)) answered, of all \(percent(all)). Ask there before deciding "
        + "for them."
    case .volunteers:
      return
        "Only those who wanted to took part: they are for it or against it more often than others."
    case .hardlyDiffers(let id, let deviation):
      return "\(title(of: id)): the answers hardly differ (spread \(Score(deviation))). So much "
        + "agreement is rare; ask how the answers came about."
    }
  }

  /// The points by which a mean must change to be named.
  private static let telling = 20

  /// Whether it matters that some units answered more than others.
  private func weighted(_ comparisons: Comparisons, _ organization: GroupProfile) -> String? {
    let changes = assessment.dimensions.enumerated().compactMap { index, dimension -> Change? in
      guard let weighted = comparisons.weighted[dimension.id],
        let plain = organization.shown?.dimensions[index].measured
      else { return nil }
      return Change(
        title: context.fill(dimension.title), from: Score(plain.score), to: Score(weighted.mean))
    }
    guard let most = changes.map(\.size).max() else { return nil }
    let large = changes.filter { $0.size >= Self.telling }.map {
      "\($0.title) \($0.to) instead of \($0.from)"
    }
    let uncovered = comparisons.weighted.values.map(\.uncoveredShare).max() ?? 0
    let rest =
      uncovered > 0
      ? " Up to \(percent(uncovered)) of the people are in parts that nobody answered from." : ""
    return
      (large.isEmpty
      ? "If each unit counted by its people instead of by its answers, no score would move by more "
        + "than \(Score(tenths: most)) points."
      : "If each unit counted by its people instead of by its answers, these scores would move: "
        + large.joined(separator: "; ") + ".") + rest
  }

  private struct Change {
    let title: String
    let from: Score
    let to: Score

    /// In tenths of a point.
    var size: Int { abs(to.tenths - from.tenths) }
  }

  private func flags(_ flags: Comparisons.Flags) -> [String] {
    var texts: [String] = []
    if let share = flags.straightLines {
      texts.append(
        "\(percent(share)) of the longer responses give one rating to everything, which may be "
          + "carelessness. They count like the others.")
    }
    if let share = flags.mostlyDontKnow {
      texts.append("\(percent(share)) of the responses are “don’t know” for the most part.")
    }
    if !flags.units.isEmpty {
      texts.append(
        "In \(flags.units.joined(separator: ", ")) a fifth of the people or more answered in one of "
          + "these ways; ask how the survey was introduced there.")
    }
    return texts
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
