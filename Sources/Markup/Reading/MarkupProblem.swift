/// Why a document, or a part of it, was refused.
public struct MarkupProblem: Error, Hashable, Sendable {
  /// The kind of refusal.
  public enum Kind: Hashable, Sendable {
    /// The bytes aren't well-formed XML.
    case notWellFormed
    /// The document declares a document type, which could name files and multiply text.
    case doctype
    /// The bytes are a compressed stream.
    case compressed
    /// The bytes aren't text in UTF-8, or in UTF-16 with a byte order mark.
    case encoding
    /// The document exceeds a limit, which is named.
    case limit(String)
    /// The document breaks its schema.
    case schema
    /// The schema itself can't be used; an error of the program.
    case unreadable
  }

  /// The kind of refusal.
  public let kind: Kind
  /// The line, counted from 1, or 0 when the whole document is meant.
  public let line: Int
  /// What was found, in a sentence that repeats no content of the document.
  public let message: String
  /// What to do, in a sentence.
  public let remedy: String

  /// Creates a problem.
  public init(kind: Kind, line: Int, message: String, remedy: String) {
    self.kind = kind
    self.line = line
    self.message = message
    self.remedy = remedy
  }
}

/// The problems of one document.
public struct MarkupProblems: Error, Hashable, Sendable {
  /// At least one problem, in the order of the document.
  public let problems: [MarkupProblem]

  init(_ problems: [MarkupProblem]) { self.problems = problems }

  init(
    _ kind: MarkupProblem.Kind, line: Int, _ message: String, remedy: String
  ) {
    self.init([MarkupProblem(kind: kind, line: line, message: message, remedy: remedy)])
  }
}
