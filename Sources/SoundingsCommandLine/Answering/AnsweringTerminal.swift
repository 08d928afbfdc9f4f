/// A person who reads lines and types lines.
protocol AnsweringTerminal: Sendable {
  /// Shows text; the implementation makes it harmless first.
  func show(_ text: String)
  /// Waits for a line.
  func line() -> TypedLine
  /// Throws away what was typed before the prompt, and returns how many bytes that were.
  func dropTypedAhead() -> Int
}

/// What came of waiting for a line.
enum TypedLine: Hashable, Sendable {
  /// A line, without its end.
  case text(String)
  /// A line so long that the terminal may have cut it.
  case cut
  /// A line that isn't UTF-8 or holds a NUL.
  case unreadable
  /// Control-D: the input has ended.
  case end
  /// Control-C.
  case interrupted
  /// The process was asked to end.
  case terminated
}
