extension ReportView {
  /// The sides of the practice as roles see them.
  var sides: [String: Any] {
    let sides = report.perspectives.sides
    let names = Dictionary(
      report.perspectives.roles.map { ($0.role, $0.line.name) },
      uniquingKeysWith: { first, _ in first })
    return [
      "hasSides": !sides.lines.isEmpty,
      "sideRoles": (sides.lines.first?.views ?? []).map { ["name": names[$0.role] ?? $0.role] },
      "sideRows": sides.lines.map { line in
        ["title": line.title, "cells": line.views.map(cell)]
      },
      "sideGaps": sides.gaps.map { ["id": $0.id, "text": $0.text] },
    ]
  }

  private func cell(_ view: Sides.View) -> [String: Any] {
    var values: [String: Any] = [
      "id": view.id, "measured": false, "isDivided": false, "isNotAsked": false,
    ]
    switch view.entry {
    case .measured(let score, _):
      values["measured"] = true
      values["score"] = "\(score)"
    case .divided: values["isDivided"] = true
    case .notAsked: values["isNotAsked"] = true
    case .withheld: break
    }
    return values
  }
}
