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
    return Sides(lines: lines, gaps: gaps(release.comparisons.roles.facets))
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
  private func gaps(_ gaps: [RoleGap]) -> [Report.Statement] {
    guard !gaps.isEmpty else {
      return numbered(
        "side", ["No two roles are asked about a side in terms that can be compared."])
    }
    return numbered(
      "side",
      gaps.map { gap in
        let title = assessment.facets.first { $0.id == gap.subject }.map { context.fill($0.title) }
        return sentence(gap, title: "\(title ?? gap.subject), on what both are asked")
      })
  }
}
