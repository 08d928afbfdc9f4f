/// Reads tables of comma-separated values in constant memory.
///
/// The dialect is RFC 4180: commas, quotation marks doubled inside quoted fields, line ends LF or
/// CRLF; UTF-8 with or without a byte order mark; no empty rows are reported. A NUL, a field above
/// 1 MiB, a quotation mark in the middle of an unquoted field, text after a closing one, and a
/// quoted field that never ends are problems.
///
/// Source: Y. Shafranovich, "Common Format and MIME Type for CSV Files", RFC 4180, 2005.
public struct TableReader: ~Copyable {
  /// The longest field, in bytes.
  public static let longestField = 1 << 20
  /// The most fields of a row.
  public static let mostFields = 100_000

  private enum State {
    case fieldStart
    case unquoted
    case quoted
    case quoteInQuoted
  }

  private let source: (UnsafeMutableRawBufferPointer) throws -> Int
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var filled = 0
  private var row = 0
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Starts to read a table.
  ///
  /// - Parameter source: Fills the buffer with the next bytes and returns their number, 0 at the
  ///   end.
  public init(source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) {
    self.source = source
  }

  /// Reads the next row and lends it to a closure.
  ///
  /// - Returns: `false` at the end of the table, when the closure isn't called.
  /// - Throws: A ``TableProblem`` that makes the rest of the table unreadable, or what the source
  ///   or the closure throws.
  public mutating func next(_ body: (TableRow) throws -> Void) throws -> Bool {
    repeat {
      guard try readRow() else { return false }
    } while ends.count == 1 && ends[0] == 0
    try bytes.withUnsafeBufferPointer { bytes in
      try ends.withUnsafeBufferPointer { ends in
        try body(TableRow(number: row, bytes: bytes, ends: ends))
      }
    }
    return true
  }

  private mutating func readRow() throws -> Bool {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    var state = State.fieldStart
    var fieldStart = 0
    var started = false
    while true {
      if position == filled {
        try refill()
        if filled == 0 {
          guard started else { return false }
          if state == .quoted {
            throw problem("a quoted field never ends", "Close its quotation mark.")
          }
          ends.append(bytes.count)
          return true
        }
      }
      if !started {
        started = true
        row += 1
      }
      let byte = chunk[position]
      position += 1
      switch (byte, state) {
      case (0, _): throw problem("there is a NUL byte", "Save the table as UTF-8 text.")
      case (0x22, .fieldStart): state = .quoted
      case (0x22, .quoted): state = .quoteInQuoted
      case (0x22, .quoteInQuoted):
        bytes.append(byte)
        state = .quoted
      case (0x22, .unquoted):
        throw problem(
          "a quotation mark stands inside an unquoted field",
          "Quote the whole field and double the mark.")
      case (0x2C, .fieldStart), (0x2C, .unquoted), (0x2C, .quoteInQuoted):
        ends.append(bytes.count)
        fieldStart = bytes.count
        state = .fieldStart
        if ends.count >= Self.mostFields {
          throw problem("there are more than \(Self.mostFields) fields", "Check the file.")
        }
      case (0x0A, .fieldStart), (0x0A, .unquoted), (0x0A, .quoteInQuoted):
        if state == .unquoted, bytes.last == 0x0D { bytes.removeLast() }
        ends.append(bytes.count)
        return true
      case (0x0D, .fieldStart): state = .unquoted; bytes.append(byte)
      case (0x0D, .quoteInQuoted): break
      case (_, .quoteInQuoted):
        throw problem(
          "text follows the closing quotation mark of a field", "Remove it, or double the mark.")
      default:
        if state == .fieldStart { state = .unquoted }
        bytes.append(byte)
        if bytes.count - fieldStart > Self.longestField {
          throw problem("a field is longer than 1 MiB", "Check the quotation marks before it.")
        }
      }
    }
  }

  private mutating func refill() throws {
    let isFirst = row == 0 && filled == 0
    position = 0
    filled = try chunk.withUnsafeMutableBytes { try source($0) }
    guard isFirst else { return }
    // The kind of a file shows in its first bytes, which may come one by one.
    while filled < 4 {
      let more = try chunk.withUnsafeMutableBytes { [filled] buffer in
        try source(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      }
      if more <= 0 { break }
      filled += more
    }
    let head = chunk.prefix(min(4, filled))
    if head.starts(with: [0x50, 0x4B]) || head.starts(with: [0x1F, 0x8B]) {
      throw TableProblem(
        row: 0, message: "this is a spreadsheet or a compressed file",
        remedy: "Save it as CSV in UTF-8.")
    }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw TableProblem(row: 0, message: "the text is UTF-16", remedy: "Save it as UTF-8.")
    }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private func problem(_ message: String, _ remedy: String) -> TableProblem {
    TableProblem(row: row, message: message, remedy: remedy)
  }
}
