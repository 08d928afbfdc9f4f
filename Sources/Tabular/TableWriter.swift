/// Writes tables of comma-separated values that a spreadsheet takes as data and never as formulas.
public struct TableWriter {
  /// What one field holds.
  public enum Field: Hashable, Sendable {
    /// Text; one that a spreadsheet could take for a formula gets an apostrophe in front.
    case text(String)
    /// Text that is written as it is, for tables that only this program reads.
    case verbatim(String)
    /// A number that is already written.
    case number(String)
    /// Nothing.
    case empty
  }

  private var bytes: [UInt8] = []

  /// Starts an empty table.
  public init() {}

  /// Adds a row, ended by CR LF as RFC 4180 asks.
  public mutating func row(_ fields: [Field]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      switch field {
      case .text(let text): append(Self.guarded(text))
      case .verbatim(let text): append(text)
      case .number(let number): bytes += number.utf8
      case .empty: break
      }
    }
    bytes += [0x0D, 0x0A]
  }

  /// The table as UTF-8.
  public func finished() -> [UInt8] { bytes }

  /// Signs that make spreadsheets take a field for a formula.
  ///
  /// Source: OWASP, "CSV Injection".
  static let formulaSigns: Set<Character> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  private static func guarded(_ text: String) -> String {
    let first = text.first { $0 != " " && $0 != "\"" }
    return first.map { formulaSigns.contains($0) } ?? false ? "'" + text : text
  }

  private mutating func append(_ text: String) {
    let mustQuote = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard mustQuote else {
      bytes += text.utf8
      return
    }
    bytes.append(0x22)
    bytes += text.replacing("\"", with: "\"\"").utf8
    bytes.append(0x22)
  }
}
