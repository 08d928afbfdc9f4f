extension ReportView {
  /// Roles side by side, and the overall scores of roles within units.
  var perspectives: [String: Any] {
    let perspectives = report.perspectives
    let lines = perspectives.roles.map(\.line)
    let hasRoles = lines.count > 1
    let units = perspectives.views.reduce(into: [String]()) { units, view in
      if units.last != view.unit { units.append(view.unit) }
    }
    return [
      "hasPerspectives": hasRoles,
      "gaps": perspectives.gaps.map { ["id": $0.id, "text": $0.text] },
      "hasGaps": !perspectives.gaps.isEmpty,
      "roles": lines.map {
        ["name": $0.name, "respondents": $0.shown.map { "\($0.respondents)" } ?? "–"]
      },
      "roleRows": report.dimensions.indices.map { roleRow($0, lines) },
      "hasViews": hasRoles && units.count > 1,
      "viewRows": units.map { viewRow($0) },
    ]
  }

  private func roleRow(_ dimension: Int, _ roles: [UnitLine]) -> [String: Any] {
    let line = report.dimensions[dimension]
    return [
      "title": line.title,
      "cells": roles.map { role in
        entry(role.shown?.entries[dimension] ?? .withheld, id: "\(role.id).\(line.id)")
      },
    ]
  }

  private func viewRow(_ unit: String) -> [String: Any] {
    let own = report.perspectives.views.filter { $0.unit == unit }
    return [
      "title": report.units.first { $0.id == unit }?.name ?? "",
      "cells": own.map(\.line).map { line in
        overall(
          line.shown?.overall, isDivided: isDivided(line), id: "\(line.id).overall",
          basis: line.shown?.basis ?? "")
      },
    ]
  }
}
