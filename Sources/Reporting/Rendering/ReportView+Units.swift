extension ReportView {
  /// The most dimensions side by side, so that a table fits the width of a printed page.
  static let mostColumns = 8

  /// The units with their scores, in as many tables as the dimensions need.
  var unitTables: [[String: Any]] {
    let count = report.dimensions.count
    let tables = max((count + Self.mostColumns - 1) / Self.mostColumns, 1)
    let width = max((count + tables - 1) / tables, 1)
    return (0..<tables).map { table in
      let columns = (table * width)..<min((table + 1) * width, count)
      return [
        "part": tables > 1 ? ", part \(table + 1) of \(tables)" : "", "isFirst": table == 0,
        "dimensions": columns.map { ["title": report.dimensions[$0].title] },
        "units": report.units.map { unit($0, columns: columns, isFirst: table == 0) }
          + [whole(columns: columns, isFirst: table == 0)],
      ]
    }
  }

  /// The row of the organization.
  private func whole(columns: Range<Int>, isFirst: Bool) -> [String: Any] {
    let overall = report.verdict.score.map { score in
      UnitLine.Cell(score: score, level: report.verdict.level ?? "", band: report.verdict.band)
    }
    let first: [[String: Any]] = isFirst ? [cell(overall, id: "all.overall")] : []
    let cells = columns.map { column -> [String: Any] in
      let line = report.dimensions[column]
      let value = line.measured.map {
        UnitLine.Cell(score: $0.score, level: $0.level, band: $0.band)
      }
      return cell(value, id: "all.\(line.id)")
    }
    return [
      "id": "all", "isFirst": isFirst, "name": "All together", "depth": "0",
      "respondents": report.participation.answered.map { "\($0)" } ?? "–", "cells": first + cells,
    ]
  }

  private func unit(_ line: UnitLine, columns: Range<Int>, isFirst: Bool) -> [String: Any] {
    var values: [String: Any] = [
      // An identifier stands once on a page, so only the first table has the unit's.
      "id": line.id, "isFirst": isFirst, "name": line.name, "depth": "\(min(line.depth, 6))",
      "respondents": line.shown.map { "\($0.respondents)" } ?? "–",
    ]
    let overall: [[String: Any]] =
      isFirst
      ? [cell(line.shown?.overall, id: "\(line.id).overall", basis: line.shown?.basis ?? "")] : []
    values["cells"] =
      overall
      + columns.map { column in
        cell(line.shown?.cells[column], id: "\(line.id).\(report.dimensions[column].id)")
      }
    return values
  }

  private func cell(
    _ cell: UnitLine.Cell?, id: String, basis: String = ""
  ) -> [String: Any] {
    guard let cell else { return ["measured": false, "id": id] }
    return [
      "measured": true, "id": id, "score": "\(cell.score)", "level": cell.level,
      "band": "\(cell.band)",
      "hasBasis": !basis.isEmpty, "basis": basis,
    ]
  }
}
