/// Something to tell the author of a file, with its place and its remedy.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, Comparable {
    /// Worth knowing.
    case info
    /// Probably a mistake.
    case warning
    /// The file can't be used.
    case error

    /// Orders severities from info to error.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .info: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A stable code such as `SND012`, never used for anything else.
  public let code: String
  /// How bad it is.
  public let severity: Severity
  /// The file's name as the user wrote it.
  public let file: String
  /// The line, or the row of a table, counted from 1; 0 when the whole file is meant.
  public let line: Int
  /// The column of a table as its header names it, or `nil`.
  public let column: String?
  /// What was found, in a sentence that never repeats an answer.
  public let message: String
  /// What to do about it, in a sentence.
  public let remedy: String

  /// Creates a diagnostic.
  public init(
    code: String, severity: Severity, file: String, line: Int, column: String? = nil,
    message: String, remedy: String
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.remedy = remedy
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line: the place, the severity, the code, what was found and what to do.
  public var description: String {
    var place = file
    if line > 0 { place += ":\(line)" }
    if let column { place += ":\(column)" }
    return "\(place): \(severity.rawValue) \(code): \(message) \(remedy)"
  }
}

/// Diagnostics of which at least one is an error.
public struct Diagnostics: Error, Hashable, Sendable {
  /// The diagnostics in the order of the file.
  public let list: [Diagnostic]

  /// Creates an error from diagnostics.
  public init(_ list: [Diagnostic]) { self.list = list }
}
