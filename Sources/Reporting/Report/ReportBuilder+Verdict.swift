public import Instrument
import Scoring

extension ReportBuilder {
  /// The overall judgement.
  func verdict(_ organization: GroupProfile, _ lines: [DimensionLine]) -> Verdict {
    guard let overall = organization.shown?.overall else { return openVerdict(organization, lines) }
    let level = assessment.levels.first { $0.id == overall.level }
    let title = level.map { context.fill($0.title) }
    let score = Score(overall.score)
    let text =
      title.map {
        "\(context.organization) is at the level “\($0)”, with \(score) of 100 points."
      } ?? "\(context.organization) reaches \(score) of 100 points."
    let applied = assessment.gates.filter { overall.gates.contains($0.id) }
    return Verdict(
      sentence: .init(id: "verdict", text: text), level: title,
      meaning: level.map { context.fill($0.meaning) } ?? "", score: score,
      band: band(of: overall.level, score: overall.score),
      gates: applied.map { .init(id: "gate.\($0.id)", text: context.fill($0.reason)) },
      missing: missing(organization), weakest: weakest(lines),
      isHeldDown: overall.level != overall.levelBeforeGates)
  }

  /// The dimension that counts and is furthest below its target, in a sentence.
  private func weakest(_ lines: [DimensionLine]) -> Report.Statement? {
    guard let furthest = lines.shortfalls.first(where: \.counts), let measured = furthest.measured,
      let target = furthest.target
    else {
      return nil
    }
    return Report.Statement(
      id: "verdict.weakest",
      text: "Furthest from its target: \(furthest.title), \(measured.score) of \(target).")
  }

  /// The judgement when there is no overall score.
  private func openVerdict(_ organization: GroupProfile, _ lines: [DimensionLine]) -> Verdict {
    let isShown = organization.shown != nil
    let isDivided = lines.contains { $0.counts && $0.voice?.voice == .divided }
    let text =
      isShown
      ? isDivided
        ? "There is no overall score: people are divided about too much of what counts."
        : "There is no overall score yet: too few dimensions have enough answers."
      : "There are too few answers to say anything about \(context.organization)."
    return Verdict(
      sentence: .init(id: "verdict", text: text), level: nil, meaning: "", score: nil, band: 1,
      gates: [],
      missing: isShown ? missing(organization) : nil,
      weakest: isShown ? weakest(lines) : nil, isHeldDown: false)
  }

  /// A sentence on the dimensions that count and have no score; `nil` when all have one.
  private func missing(_ organization: GroupProfile) -> Report.Statement? {
    guard let shown = organization.shown else { return nil }
    let counting = zip(assessment.dimensions, shown.dimensions).filter { $0.0.weight > 0 }
    let present = counting.filter { $0.1.measured != nil }.count
    guard present < counting.count else { return nil }
    let divided = counting.filter { $0.1.voice == .divided }.map(\.0)
    let open = counting.filter { $0.1.isWithheld }.map { context.fill($0.0.title) }
    var text =
      shown.overall == nil
      ? "\(present) of \(counting.count) dimensions \(present == 1 ? "has" : "have") a score."
      : "Provisional: this rests on \(present) of \(counting.count) dimensions."
    if !divided.isEmpty {
      let names = divided.map { context.fill($0.title) }
      text +=
        " People are divided about \(names.joined(separator: ", ")), so no mean would be true of "
        + "them." + (shown.overall == nil ? "" : unchecked(Set(divided.map(\.id))))
    }
    if !open.isEmpty { text += " Still open: \(open.joined(separator: ", "))." }
    return Report.Statement(id: "verdict.missing", text: text)
  }

  /// A warning that a level may be too high, because a gate looks at a dimension that has no score.
  private func unchecked(_ divided: Set<Instrument.Dimension.ID>) -> String {
    let gates = assessment.gates.filter { !divided.isDisjoint(with: $0.evidence.dimensions) }
    return gates.isEmpty
      ? "" : " The level may be too high: a condition that caps it can’t be checked there."
  }

  /// The dimensions that count and that a group's overall score rests on; empty for all of them.
  func basis(_ shown: GroupProfile.Shown) -> String {
    let counting = zip(assessment.dimensions, shown.dimensions).filter { $0.0.weight > 0 }
    let present = counting.filter { $0.1.measured != nil }.count
    return present == counting.count ? "" : "\(present) of \(counting.count)"
  }

  /// The rules that fitted the assessment, each with what it changed; a rule of which nothing is
  /// left, because later rules changed the same things, is left out.
  public func fitted(by fired: [ContextRule]) -> [Report.Statement] {
    fired.enumerated().compactMap { place, rule in
      let later = fired.dropFirst(place + 1).flatMap(\.changes)
      let inForce = rule.changes.filter { change in !later.contains { $0.isSameMatter(as: change) }
      }
      guard !inForce.isEmpty else { return nil }
      let words = inForce.map { change in
        let title =
          assessment.dimensions.first { $0.id == change.dimension }
          .map { context.fill($0.title) } ?? change.dimension
        return switch change {
        case .weight(_, let weight):
          "\(title) counts \(Quantity(thousandths: Int64(weight))) times"
        case .target(_, let target): "the target of \(title) is \(target)"
        }
      }
      return Report.Statement(
        id: "context.\(rule.id)",
        text: "\(context.fill(rule.reason)) So \(words.joined(separator: ", ")).")
    }
  }
}
