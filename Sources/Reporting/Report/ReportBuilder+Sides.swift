import Instrument
import Scoring

extension ReportBuilder {
  /// The sides of the practice as different roles see them.
  func sides(_ release: Release) -> Sides {
    let roles = assessment.roles.indices.filter { place in
      assessment.facets.contains {
        !assessment.scales(of: $0.id, askedOf: assessment.roles[place].id).isEmpty
      }
    }
    guard roles.count > 1, release.byRole.groups.count == assessment.roles.count else {
      return Sides(lines: [], gaps: [])
    }
    let lines = assessment.facets.indices.map { facet in
      Sides.Line(
        id: assessment.facets[facet].id, title: context.fill(assessment.facets[facet].title),
        views: roles.map { role in
          Sides.View(
            id: "role-\(role + 1).facet.\(assessment.facets[facet].id)",
            role: assessment.roles[role].id,
            entry: entry(facet, role, release.byRole.groups[role].shown))
        })
    }
    let comparisons = release.comparisons
    return Sides(
      lines: lines,
      gaps: numbered(
        "side", gaps(comparisons.roles.facets) + comparisons.ownSides.compactMap(sentence)))
  }

  private func entry(_ facet: Int, _ role: Int, _ shown: GroupProfile.Shown?) -> Sides.Entry {
    let id = assessment.facets[facet].id
    guard !assessment.scales(of: id, askedOf: assessment.roles[role].id).isEmpty else {
      return .notAsked
    }
    guard let shown, facet < shown.facets.count else { return .withheld }
    let line = shown.facets[facet]
    if let measured = line.measured, let points = line.points {
      return .measured(Score(points), respondents: measured.respondents)
    }
    let scales = assessment.scales(of: id)
    let isDivided = zip(assessment.dimensions, shown.dimensions).contains { dimension, line in
      line.voice == .divided && dimension.parts.contains { scales.contains($0.scale) }
    }
    return isDivided ? .divided : .withheld
  }

  /// Every gap that was looked at, since there are few of them.
  private func gaps(_ gaps: [RoleGap]) -> [String] {
    guard !gaps.isEmpty else {
      return ["No two roles are asked about a side in terms that can be compared."]
    }
    return gaps.map { gap in
      let title = assessment.facets.first { $0.id == gap.subject }.map { context.fill($0.title) }
      return sentence(gap, title: "\(title ?? gap.subject), on what both are asked")
    }
  }

  /// The most units that are named.
  private static let mostUnits = 6

  /// In which units people see their own side first; `nil` where no unit can be looked at.
  private func sentence(_ own: OwnSide) -> String? {
    guard own.unitCount > 0 else { return nil }
    let units = own.unitCount == 1 ? "the one unit" : "the \(own.unitCount) units"
    guard !own.lines.isEmpty else {
      return
        "In none of \(units) that can be looked at do people rate the side nearest to their own "
        + "work above the others by more than chance."
    }
    let names = own.lines.prefix(Self.mostUnits).map { "\($0.unit) (+\(Score($0.points)))" }
    let rest = own.lines.count - names.count
    return
      "People rate the side nearest to their own work above the others in \(own.lines.count) of "
      + "\(units) that can be looked at, by so many points: \(names.joined(separator: ", "))"
      + (rest > 0 ? " and \(rest) more." : ".")
  }
}
