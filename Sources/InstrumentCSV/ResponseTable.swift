public import Instrument
import Tabular

/// How the columns of a table of responses are named.
public struct Headings: Hashable, Sendable {
  /// The column that holds the unit.
  public let unit: String
  /// The column that holds the role, or `nil` when all respondents have the role below.
  public let role: String?
  /// The role of respondents whose table has no column for it.
  public let defaultRole: Role.ID
  /// For headings of other people's files, the heading that they stand for.
  public let map: [String: String]
  /// Whether columns without an item are left out; otherwise they are problems.
  public let ignoresOthers: Bool

  /// Creates headings.
  public init(
    unit: String = "unit", role: String? = "role", defaultRole: Role.ID = "",
    map: [String: String] = [:], ignoresOthers: Bool = false
  ) {
    self.unit = unit
    self.role = role
    self.defaultRole = defaultRole
    self.map = map
    self.ignoresOthers = ignoresOthers
  }
}

/// Where each column of a table goes, worked out from its header.
struct ResponseColumns {
  /// The column of the unit.
  var unit = 0
  /// The column of the role, if there is one.
  var role: Int?
  /// For each column of the codebook, the column of the table.
  var codes: [Int] = []
  /// For items whose content is held apart, the columns of the table: one, or three for estimates.
  var apart: [(item: Int, columns: [Int])] = []
  /// The number of columns of the table.
  var width = 0

  /// Reads the header; problems are added to the list.
  init(
    _ header: [String], headings: Headings, codebook: Codebook, file: String,
    into problems: inout [Diagnostic]
  ) {
    width = header.count
    var positions: [String: Int] = [:]
    func note(
      _ code: String, _ severity: Diagnostic.Severity, _ column: String?, _ message: String,
      _ remedy: String
    ) {
      problems.append(
        Diagnostic(
          code: code, severity: severity, file: file, line: 1, column: column, message: message,
          remedy: remedy))
    }
    // A table without a header has answers in its first row, and messages never repeat an answer.
    func named(_ index: Int) -> String {
      let name = headings.map[header[index]] ?? header[index]
      let isCode =
        name.count <= 40
        && name.allSatisfy {
          $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "_")
        }
      return isCode ? name : "column \(index + 1)"
    }
    for (index, name) in header.enumerated() {
      let meant = headings.map[name] ?? name
      if positions.updateValue(index, forKey: meant) != nil {
        note(
          CSVCode.repeatedColumn, .error, named(index), "The heading stands twice.",
          "Remove or rename one of the columns.")
      }
    }
    var used: Set<String> = []
    let expected = Set(codebook.columns.map(\.heading) + [headings.unit, headings.role ?? ""])
    func find(_ name: String) -> Int? {
      used.insert(name)
      if let index = positions[name] { return index }
      let codes = header.filter { $0.count <= 40 && $0.allSatisfy(\.isASCII) && !$0.contains(" ") }
      // The name in the message is the right one, and the heading that comes near it is misspelt.
      if let near = NearestName.of(name, among: codes.filter { !expected.contains($0) }) {
        note(
          CSVCode.missingColumn, .error, name,
          "The column is missing; “\(near)” looks like it.",
          "Rename that column, or name it with --map.")
      } else {
        note(
          CSVCode.missingColumn, .error, name, "The column is missing.",
          "Add it, or name it with --map.")
      }
      return nil
    }
    unit = find(headings.unit) ?? 0
    role = headings.role.flatMap { find($0) }
    codes = [Int](repeating: 0, count: codebook.columns.count)
    for (item, entry) in codebook.items.enumerated() {
      if case .estimate = entry.item.kind {
        let three = ["low", "likely", "high"].compactMap { find("\(entry.item.id).\($0)") }
        codes[entry.columns.lowerBound] = three.first ?? 0
        apart.append((item, three))
        continue
      }
      for column in entry.columns {
        codes[column] = find(codebook.columns[column].heading) ?? 0
      }
      if case .heldApart = codebook.columns[entry.columns.lowerBound].content {
        apart.append((item, [codes[entry.columns.lowerBound]]))
      }
    }
    let unused = header.map { headings.map[$0] ?? $0 }.filter { !used.contains($0) }
    if !unused.isEmpty {
      note(
        CSVCode.unusedColumn, headings.ignoresOthers ? .info : .error,
        header.indices.first { (headings.map[header[$0]] ?? header[$0]) == unused[0] }.map(named),
        unused.count == 1
          ? "The questionnaire has no item for this column."
          : "The questionnaire has no item for \(unused.count) columns, this one among them.",
        headings.ignoresOthers ? "It is left out." : "Remove it, or name it with --map.")
    }
  }
}
