import Instrument
import Scoring

extension ReportBuilder {
  /// How different roles and layers see it, and whom the sample lacks.
  func perspectives(_ release: Release) -> Perspectives {
    Perspectives(
      roles: roles(release), views: views(release), gaps: gaps(release.comparisons),
      sides: sides(release), recruitment: release.comparisons.sample.recruitment,
      sample: sample(release), interviews: interviews(release))
  }

  private func roles(_ release: Release) -> [Perspectives.RoleLine] {
    release.byRole.groups.enumerated().compactMap { place, group in
      guard let role = assessment.roles.first(where: { $0.id == group.id }), isAsked(role) else {
        return nil
      }
      return Perspectives.RoleLine(
        role: role.id,
        line: UnitLine(
          id: "role-\(place + 1)", name: context.fill(role.title), depth: 0,
          shown: shown(group.shown, role: role)))
    }
  }

  /// Roles within the units at the top, or, where there is but one, those under it.
  private func views(_ release: Release) -> [Perspectives.View] {
    let groups = release.byUnit.groups
    let count = assessment.roles.count
    return release.viewedUnits.flatMap { unit in
      assessment.roles.enumerated().compactMap { place, role -> Perspectives.View? in
        let position = unit * count + place
        guard isAsked(role), release.perspectives.indices.contains(position) else { return nil }
        let name = "\(groups[unit].id ?? ""), \(context.fill(role.title))"
        return Perspectives.View(
          unit: "unit-\(unit + 1)", role: role.id,
          line: UnitLine(
            id: "unit-\(unit + 1).role-\(place + 1)", name: name, depth: 0,
            shown: shown(release.perspectives[position].shown, role: role)))
      }
    }
  }

  /// Whether people of a role are asked anything that is scored.
  private func isAsked(_ role: Role) -> Bool {
    assessment.dimensions.contains { assessment.asks(role.id, about: $0) }
  }

  private func shown(_ shown: GroupProfile.Shown?, role: Role) -> UnitLine.Shown? {
    shown.map { shown in
      line(
        shown,
        entries: zip(assessment.dimensions, shown.dimensions).map { dimension, line in
          assessment.asks(role.id, about: dimension)
            ? entry(line, isAsEverywhere: false) : .notAsked
        })
    }
  }

  /// The most gaps that are told one by one.
  private static let mostGaps = 6

  /// The gaps that are beyond chance, the largest first, and how the middle layer fares.
  ///
  /// Words for Hedges' g from 0.2, 0.5 and 0.8: J. Cohen, Statistical Power Analysis for the Behavioral
  /// Sciences, 2nd edition, 1988.
  private func gaps(_ comparisons: Comparisons) -> [Report.Statement] {
    let all = comparisons.roles.gaps
    let sides = comparisons.roles.facets
    guard !all.isEmpty else { return [] }
    let clear = all.filter { $0.seesLess != nil }
      .sorted { abs($0.gap.difference) > abs($1.gap.difference) }
    var texts: [String] = []
    // Whether a gap is beyond chance rests on all that were looked at, those in sides too.
    let times = all.count == 1 ? "once" : "\(all.count) times"
    let count =
      "Roles were compared \(times) in dimensions"
      + (sides.isEmpty ? "" : " and \(sides.count == 1 ? "once" : "\(sides.count) times") in sides")
      + " that both are asked about"
    let clearCount = clear.count + sides.count { $0.seesLess != nil }
    if clearCount == 0 {
      texts.append("\(count); no difference is beyond chance.")
    } else {
      texts.append(
        "\(count); \(clearCount) \(clearCount == 1 ? "difference is" : "differences are") beyond "
          + "chance. Among differences called so about one in twenty isn’t (Benjamini and Hochberg "
          + "1995)."
          + (clear.count > Self.mostGaps
            ? " Of those in dimensions, the \(Self.mostGaps) largest follow." : ""))
      texts += clear.prefix(Self.mostGaps).map { sentence($0, title: title(of: $0.subject)) }
    }
    if let middle = comparisons.middle { texts += [sentence(middle)] }
    return numbered("gap", texts)
  }

  /// One gap with its interval and who sees less.
  func sentence(_ gap: RoleGap, title: String) -> String {
    let size =
      switch abs(gap.gap.corrected ?? 0) {
      case 0.8...: "large"
      case 0.5...: "medium"
      case 0.2...: "small"
      default: "slight"
      }
    // Seen from the role with the higher mean, as the points are.
    let interval = gap.gap.interval.map { interval in
      let ends =
        gap.gap.difference < 0 ? (-interval.high, -interval.low) : (interval.low, interval.high)
      return ", with 95 % confidence \(Score(ends.0)) to \(Score(ends.1))"
    }
    let (first, second) = (Score(gap.firstMean), Score(gap.secondMean))
    // What a reader gets who subtracts.
    let points = Score(tenths: abs(first.tenths - second.tenths))
    let verdict =
      gap.seesLess.map { ", a \(size) difference. \(role(of: $0)) see less of it." }
      ?? (gap.gap.isBeyondChance
        ? "; among so many comparisons it may be chance." : "; that may be chance.")
    return "\(title): \(role(of: gap.first)) \(first), \(role(of: gap.second)) "
      + "\(second); \(points) points\(interval ?? "")\(verdict)"
  }

  private func sentence(_ middle: MiddleInclusion) -> String {
    let below = middle.lines.filter { $0.place == .below }.map { title(of: $0.dimension) }
    let index = middle.index.map { "\(Score($0)) of 100" } ?? "unknown"
    let reading =
      below.isEmpty
      ? "in no dimension does it see less than both others by more than chance"
      : "it sees less than both others in \(below.joined(separator: ", "))"
    return
      "The middle layer is taken along to \(index): \(reading). 100 means that it sees at least "
      + "as much as the lower of leadership and staff; compared where all three are asked and shown: "
      + "\(middle.lines.map { title(of: $0.dimension) }.joined(separator: ", "))."
  }

  private func role(of id: Role.ID) -> String {
    assessment.roles.first { $0.id == id }.map { context.fill($0.title) } ?? id
  }
}
