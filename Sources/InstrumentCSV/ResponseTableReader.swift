public import Instrument
import Tabular

/// Reads tables of responses, one row a respondent, in constant memory.
public struct ResponseTableReader {
  /// A row that was read without a problem; good only during the call that lends it.
  public struct Row {
    /// The row, counted from 1 with the header as row 1.
    public let number: Int
    /// The unit's position in ``ResponseTableReader/units``.
    public let unit: Int
    /// The role's position among the roles given.
    public let role: Int
    /// One byte a column of the codebook.
    public let codes: UnsafeBufferPointer<UInt8>
    /// The numbers and estimates, by item.
    public let quantities: [Item.ID: [Quantity]]
    /// The free texts, by item.
    public let texts: [Item.ID: String]
  }

  /// The units met or given, in order.
  public private(set) var units: [Unit.ID]
  /// What was wrong, in the order of the file, at most ``most`` entries.
  public private(set) var problems: [Diagnostic] = []
  /// The most problems that are kept.
  public static let most = 10_000

  private let codebook: Codebook
  private let roles: [Role.ID]
  private let headings: Headings
  private let file: String
  private let unitsAreKnown: Bool
  private var unitPositions: [[UInt8]: Int] = [:]
  private var rolePositions: [[UInt8]: Int] = [:]
  private let cells: [CellReader]
  /// The items that are asked under a condition, by position; mostly none.
  private let conditional: [Int]
  /// For each role, the items that it isn't asked, by position.
  private let unasked: [[Int]]
  private var rowIsBad = false

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - codebook: The columns that responses are packed into.
  ///   - roles: The roles that respondents can have.
  ///   - units: The units of the roster, or `nil` to take units as the table names them.
  ///   - headings: How the columns of the table are named.
  ///   - file: The file as messages name it.
  public init(
    codebook: Codebook, roles: [Role.ID], units: [Unit.ID]?, headings: Headings, file: String
  ) {
    self.codebook = codebook
    self.roles = roles
    self.headings = headings
    self.file = file
    self.units = units ?? []
    unitsAreKnown = units != nil
    for (index, unit) in self.units.enumerated() { unitPositions[Array(unit.utf8)] = index }
    for (index, role) in roles.enumerated() { rolePositions[Array(role.utf8)] = index }
    cells = codebook.columns.map(CellReader.init)
    conditional = codebook.items.indices.filter { codebook.items[$0].item.relevance != nil }
    unasked = roles.map { role in
      codebook.items.indices.filter { !codebook.items[$0].item.isFor(role) }
    }
  }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - source: Fills the buffer with the next bytes and returns their number, 0 at the end.
  ///   - accept: Takes each row without a problem.
  ///   - reject: Takes the number of each row with a problem.
  /// - Throws: What the closures throw. A table that can't be read is told in ``problems``.
  public mutating func read(
    source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int,
    accept: (Row) throws -> Void, reject: (Int) throws -> Void = { _ in }
  ) throws {
    var table = TableReader(source: source)
    do {
      var header: [String] = []
      guard try table.next({ row in header = (0..<row.count).map { row.text($0) } }) else {
        note(
          CSVCode.unreadable, row: 1, column: nil, "The file is empty.",
          "Name a file with responses.")
        return
      }
      let columns = ResponseColumns(
        header, headings: headings, codebook: codebook, file: file, into: &problems)
      guard !problems.contains(where: { $0.severity == .error }) else { return }
      var codes = [UInt8](repeating: 0, count: codebook.columns.count)
      while try table.next({ row in
        if try !take(row, columns, header, &codes, accept) { try reject(row.number) }
      }) {}
    } catch let problem as TableProblem {
      note(
        CSVCode.unreadable, row: problem.row, column: nil,
        problem.message.prefix(1).uppercased() + problem.message.dropFirst() + ".", problem.remedy)
    }
  }

  private mutating func take(
    _ row: TableRow, _ columns: ResponseColumns, _ header: [String], _ codes: inout [UInt8],
    _ accept: (Row) throws -> Void
  ) throws -> Bool {
    guard row.count == columns.width else {
      note(
        CSVCode.ragged, row: row.number, column: nil,
        "The row has \(row.count) fields; the header has \(columns.width).",
        "Give each row one field a column.")
      return false
    }
    rowIsBad = false
    let unit = unitPosition(row, column: columns.unit)
    let role = rolePosition(row, column: columns.role)
    for column in cells.indices {
      let field = row[columns.codes[column]]
      if case .heldApart = codebook.columns[column].content {
        codes[column] = cells[column].code(field) ?? 0
      } else if let code = cells[column].code(field) {
        codes[column] = code
      } else {
        refuse(row.number, header[columns.codes[column]], codebook.columns[column].item)
      }
    }
    var quantities: [Item.ID: [Quantity]] = [:]
    var texts: [Item.ID: String] = [:]
    for (position, places) in columns.apart {
      let entry = codebook.items[position]
      guard codes[entry.columns.lowerBound] == 0 else { continue }
      let fields = places.map { row.text($0) }
      if case .freeText = entry.item.kind {
        texts[entry.item.id] = fields[0]
        continue
      }
      let numbers = fields.compactMap { Quantity($0) }
      let answer: Answer? =
        numbers.count == 3
        ? Estimate(low: numbers[0], likely: numbers[1], high: numbers[2]).map { .estimate($0) }
        : numbers.first.map { .quantity($0) }
      if numbers.count == fields.count, let answer, entry.item.kind.accepts(answer) {
        quantities[entry.item.id] = numbers
      } else {
        refuse(row.number, header[places[0]], entry.item.id)
      }
    }
    checkRankings(row, columns, header, codes)
    if let role { checkAudience(row.number, role: role, &codes) }
    guard !rowIsBad, let unit, let role else { return false }
    if !conditional.isEmpty { try leaveOut(&codes, &quantities, &texts) }
    try codes.withUnsafeBufferPointer { buffer in
      try accept(
        Row(
          number: row.number, unit: unit, role: role, codes: buffer, quantities: quantities,
          texts: texts))
    }
    return true
  }

  /// Leaves out answers to items that a skip rule doesn't ask, as an interview would.
  private func leaveOut(
    _ codes: inout [UInt8], _ quantities: inout [Item.ID: [Quantity]],
    _ texts: inout [Item.ID: String]
  ) throws {
    let whole = try codebook.unpack(
      PackedResponse(unit: "", role: "", row: codes, quantities: quantities, texts: texts))
    var seen: [Item.ID: Answer] = [:]
    for entry in codebook.items {
      if entry.item.relevance?.holds(for: seen) ?? true {
        seen[entry.item.id] = whole.answers[entry.item.id]
        continue
      }
      for column in entry.columns { codes[column] = Code.of(.notAsked) }
      quantities[entry.item.id] = nil
      texts[entry.item.id] = nil
    }
  }

  /// An item that a role isn't asked has no answer, and counts as not asked.
  private mutating func checkAudience(_ row: Int, role: Int, _ codes: inout [UInt8]) {
    for position in unasked[role] {
      let entry = codebook.items[position]
      for column in entry.columns {
        if Code.nonresponse(codes[column]) == nil {
          note(
            CSVCode.unacceptable, row: row, column: codebook.columns[column].heading,
            "Item \(entry.item.id) isn't asked of this role.", "Leave the field empty.")
          break
        }
        codes[column] = Code.of(.notAsked)
      }
    }
  }

  /// A ranking gives each rank once, or none.
  private mutating func checkRankings(
    _ row: TableRow, _ columns: ResponseColumns, _ header: [String], _ codes: [UInt8]
  ) {
    for entry in codebook.items {
      guard case .ranking = entry.item.kind else { continue }
      let ranks = codes[entry.columns]
      let given = ranks.filter { Code.nonresponse($0) == nil }
      if given.isEmpty || (given.count == ranks.count && Set(given).count == ranks.count) {
        continue
      }
      refuse(row.number, header[columns.codes[entry.columns.lowerBound]], entry.item.id)
    }
  }

  private mutating func unitPosition(_ row: TableRow, column: Int) -> Int? {
    let key = Array(row[column])
    if let known = unitPositions[key] { return known }
    let name = row.text(column)
    if unitsAreKnown || name.isEmpty {
      let near = NearestName.of(name, among: units).map { "Did you mean “\($0)”?" }
      note(
        CSVCode.unknownUnit, row: row.number, column: headings.unit,
        name.isEmpty ? "The row names no unit." : "The unit isn't in the roster.",
        near ?? "Add it to the roster, or correct the row.")
      return nil
    }
    units.append(name)
    unitPositions[key] = units.count - 1
    return units.count - 1
  }

  private mutating func rolePosition(_ row: TableRow, column: Int?) -> Int? {
    let known =
      column.map { rolePositions[Array(row[$0])] }
      ?? rolePositions[Array(headings.defaultRole.utf8)]
    if known == nil {
      note(
        CSVCode.unknownRole, row: row.number, column: headings.role,
        "This questionnaire isn't for that role.", "It is for \(roles.joined(separator: ", ")).")
    }
    return known
  }

  private mutating func refuse(_ row: Int, _ column: String, _ id: Item.ID) {
    let expectation =
      codebook.position(of: id).map { codebook.items[$0].item.kind.expectation } ?? "something else"
    note(
      CSVCode.unacceptable, row: row, column: column, "Item \(id) takes \(expectation).",
      "Correct the field, or leave it empty.")
  }

  private mutating func note(
    _ code: String, row: Int, column: String?, _ message: String, _ remedy: String
  ) {
    rowIsBad = true
    guard problems.count < Self.most else { return }
    problems.append(
      Diagnostic(
        code: code, severity: .error, file: file, line: row, column: column, message: message,
        remedy: remedy))
  }
}
