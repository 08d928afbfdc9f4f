public import Instrument
import Tabular

/// Reads rosters: tables with the columns unit, parent and headcount.
public enum RosterTable {
  /// Reads a roster.
  ///
  /// An empty parent stands for the top, an empty headcount for one that nobody knows.
  ///
  /// - Throws: ``Diagnostics`` with all problems, or what the source throws.
  public static func read(
    file: String, source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> [Unit] {
    var problems: [Diagnostic] = []
    func note(_ code: String, _ row: Int, _ column: String?, _ message: String, _ remedy: String) {
      problems.append(
        Diagnostic(
          code: code, severity: .error, file: file, line: row, column: column, message: message,
          remedy: remedy))
    }
    var reader = TableReader(source: source)
    var columns: [String: Int] = [:]
    var width = 0
    var units: [Unit] = []
    do {
      let hasHeader = try reader.next { row in
        width = row.count
        for index in 0..<row.count { columns[row.text(index).lowercased()] = index }
        let names = ["unit", "parent", "headcount"]
        // A table without a header has a unit in its first row, which only a misspelt name comes near.
        let others = columns.keys.filter { !names.contains($0) }.sorted()
        for name in names where columns[name] == nil {
          let near = NearestName.of(name, among: others)
          note(
            CSVCode.missingColumn, 1, nil,
            "There is no column “\(name)”" + (near.map { "; “\($0)” looks like it." } ?? "."),
            "Write the heading unit,parent,headcount.")
        }
      }
      if !hasHeader {
        note(CSVCode.unreadable, 1, nil, "The file is empty.", "Name a file with a roster.")
      }
      guard problems.isEmpty, let unit = columns["unit"], let parent = columns["parent"],
        let heads = columns["headcount"]
      else { throw Diagnostics(problems) }
      while try reader.next({ row in
        guard row.count == width else {
          note(
            CSVCode.ragged, row.number, nil,
            "The row has \(row.count) fields; the header has \(width).",
            "Give each row one field a column.")
          return
        }
        let name = row.text(unit)
        let count = row.text(heads)
        if name.isEmpty {
          note(CSVCode.badRoster, row.number, "unit", "The unit has no name.", "Name it.")
        }
        if name.unicodeScalars.contains(where: { $0.steersText }) {
          note(
            CSVCode.badRoster, row.number, "unit", "The unit's name holds a control character.",
            "Remove it.")
        }
        if !count.isEmpty, Int(count).map({ !(0...1_000_000_000).contains($0) }) ?? true {
          note(
            CSVCode.badRoster, row.number, "headcount", "The headcount isn't a whole number.",
            "Write a number from 0 to 1000000000, or nothing.")
        }
        units.append(
          Unit(
            id: name, parent: row[parent].isEmpty ? nil : row.text(parent), headcount: Int(count)))
      }) {}
    } catch let problem as TableProblem {
      note(
        CSVCode.unreadable, problem.row, nil,
        problem.message.prefix(1).uppercased() + problem.message.dropFirst() + ".", problem.remedy)
    }
    do throws(InstrumentError) {
      _ = try UnitTree(units)
    } catch {
      let row = units.lastIndex { error.concerns($0.id) }.map { $0 + 2 } ?? 0
      note(CSVCode.badRoster, row, nil, error.description, "Correct the roster.")
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return units
  }
}

extension InstrumentError {
  /// Whether the error is about a unit.
  fileprivate func concerns(_ unit: Unit.ID) -> Bool {
    switch self {
    case .unknownParent(let id), .duplicateUnit(let id), .circularUnits(let id): id == unit
    case .responseScaleTooShort, .responseScaleTooLong, .responseScaleNotContiguous,
      .unacceptableAnswer, .unknownItem:
      false
    }
  }
}
