import Scoring

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
    let isTorn = report.dimensions.contains { $0.counts && isDivided($0) }
    let first: [[String: Any]] =
      isFirst ? [self.overall(overall, isDivided: isTorn, id: "all.overall", basis: basis)] : []
    let cells = columns.map { column -> [String: Any] in
      let line = report.dimensions[column]
      let id = "all.\(line.id)"
      guard let measured = line.measured else {
        return entry(line.voice.map { .divided($0) } ?? .withheld, id: id)
      }
      let value = UnitLine.Cell(
        score: measured.score, level: measured.level, band: measured.band)
      return entry(.measured(value, line.voice), id: id)
    }
    return [
      "id": "all", "isFirst": isFirst, "name": "All together", "depth": "0",
      "respondents": report.participation.answered.map { "\($0)" } ?? "–", "cells": first + cells,
    ]
  }

  /// The dimensions that count and that the overall score rests on; empty for all of them.
  private var basis: String {
    let counting = report.dimensions.filter(\.counts)
    let present = counting.count { $0.measured != nil }
    return present == counting.count ? "" : "\(present) of \(counting.count)"
  }

  private func unit(_ line: UnitLine, columns: Range<Int>, isFirst: Bool) -> [String: Any] {
    var values: [String: Any] = [
      // An identifier stands once on a page, so only the first table has the unit's.
      "id": line.id, "isFirst": isFirst, "name": line.name, "depth": "\(min(line.depth, 6))",
      "respondents": line.shown.map { "\($0.respondents)" } ?? "–",
    ]
    let overall: [[String: Any]] =
      isFirst
      ? [
        self.overall(
          line.shown?.overall, isDivided: isDivided(line), id: "\(line.id).overall",
          basis: line.shown?.basis ?? "")
      ] : []
    values["cells"] =
      overall
      + columns.map { column in
        entry(
          line.shown?.entries[column] ?? .withheld,
          id: "\(line.id).\(report.dimensions[column].id)")
      }
    return values
  }

  /// The cell of an overall score; without one it says whether that is for division.
  func overall(
    _ score: UnitLine.Cell?, isDivided: Bool, id: String, basis: String
  ) -> [String: Any] {
    if score == nil, isDivided {
      return ["measured": false, "isDivided": true, "id": id, "hasSplit": false]
    }
    return cell(score, id: id, basis: basis)
  }

  private func isDivided(_ line: DimensionLine) -> Bool { line.voice?.voice == .divided }

  /// Whether the people of a unit are divided about a dimension that counts.
  func isDivided(_ line: UnitLine) -> Bool {
    zip(report.dimensions, line.shown?.entries ?? []).contains { dimension, entry in
      if dimension.counts, case .divided = entry { true } else { false }
    }
  }

  func entry(_ entry: UnitLine.Entry, id: String) -> [String: Any] {
    switch entry {
    case .notAsked: return ["measured": false, "isDivided": false, "isNotAsked": true]
    case .withheld: return cell(nil, id: id)
    case .measured(let score, let voice):
      var values = cell(score, id: id)
      values["isMixed"] = voice?.isMixed ?? false
      return values
    case .divided(let voice):
      return [
        "measured": false, "isDivided": true, "id": id, "hasSplit": voice.split != nil,
        "split": voice.splitWords,
      ]
    }
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
