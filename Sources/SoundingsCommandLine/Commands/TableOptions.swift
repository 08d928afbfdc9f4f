import ArgumentParser
import Foundation
import InstrumentCSV
import Tabular

/// How the columns of a table of responses are named.
struct TableOptions: ParsableArguments {
  @Option(
    name: .customLong("unit-column"),
    help: ArgumentHelp("The column that holds the unit.", valueName: "heading"))
  var unitColumn: String?

  @Option(
    name: .customLong("role-column"),
    help: ArgumentHelp("The column that holds the role.", valueName: "heading"))
  var roleColumn: String?

  @Option(
    help: ArgumentHelp("The role of everybody in a table without such a column.", valueName: "role")
  )
  var role: String?

  @Option(
    help: ArgumentHelp(
      "A CSV file with the columns heading and column, for other people's headings.",
      valueName: "file"))
  var map: String?

  /// The headings; with any option given, columns that aren't asked for are left out.
  ///
  /// - Parameter firstRole: The role of everybody when neither a column nor a role is named.
  /// - Returns: How to find the columns.
  /// - Throws: A ``Failure`` when the map can't be read.
  func headings(firstRole: String) throws -> Headings {
    let isForeign = unitColumn != nil || map != nil
    return Headings(
      unit: unitColumn ?? "unit",
      role: roleColumn ?? (role == nil && !isForeign ? "role" : nil),
      defaultRole: role ?? firstRole, map: try readMap(), ignoresOthers: isForeign)
  }

  private func readMap() throws -> [String: String] {
    guard let map else { return [:] }
    let input = try InputFile(map)
    var reader = TableReader { try input.read(into: $0) }
    var entries: [String: String] = [:]
    do {
      while try reader.next({ row in
        guard row.count == 2 else {
          throw Failure(
            .badInput, "\(map):\(row.number): a row needs two fields, heading and column")
        }
        if row.number > 1 { entries[row.text(0)] = row.text(1) }
      }) {}
    } catch let problem as TableProblem {
      throw Failure(.badInput, "\(map):\(problem.row): \(problem.message). \(problem.remedy)")
    }
    return entries
  }
}
