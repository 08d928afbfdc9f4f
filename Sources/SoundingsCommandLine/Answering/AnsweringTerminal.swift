/// A person who reads lines and types lines.
///
/// Only the first three must be there. The rest is for terminals that can do more; what stands in
/// its place needs nothing but lines.
protocol AnsweringTerminal: Sendable {
  /// Shows text; the implementation makes it harmless first.
  func show(_ text: String)
  /// Waits for a line.
  func line() -> TypedLine
  /// Throws away what was typed before the prompt, and returns how many bytes that were.
  func dropTypedAhead() -> Int

  /// How much of the terminal is used.
  var manner: TerminalManner { get }
  /// The same terminal, used in another manner.
  func adapted(to manner: TerminalManner) -> any AnsweringTerminal
  /// Shows text with styles, where there are any.
  func show(_ text: StyledText)
  /// Lets a person write a text of any length, starting with one; `nil` where only lines can be
  /// typed.
  ///
  /// `save` gets what was written so far, at the end of each line and each paste.
  func write(startingWith text: String, save: @escaping (String) -> Void) -> TypedText?
  /// Waits for a single key; `nil` where only lines can be typed.
  ///
  /// `line` is shown in place of what was shown for the key before.
  func key(showing line: StyledText) -> TypedKey?
  /// Opens the person's editor with a text; its file lies in a private folder of a directory.
  func edit(_ text: String, in directory: String) -> EditedText
  /// Empties the screen, so that whoever comes next reads nothing.
  func clear()
  /// Forgets a Control-C that was answered with a question.
  func acknowledgeInterrupt()
}

extension AnsweringTerminal {
  var manner: TerminalManner { .plain }
  func adapted(to manner: TerminalManner) -> any AnsweringTerminal { self }
  func show(_ text: StyledText) { show(text.plain) }
  func write(startingWith text: String, save: @escaping (String) -> Void) -> TypedText? { nil }
  func key(showing line: StyledText) -> TypedKey? { nil }
  func edit(_ text: String, in directory: String) -> EditedText { .noEditor }
  func clear() { show(String(repeating: "\n", count: 60)) }
  func acknowledgeInterrupt() {}
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

/// What came of a text field.
struct TypedText: Hashable, Sendable {
  /// How it ended.
  enum Ending: Hashable, Sendable {
    /// The text is complete.
    case done
    /// A command was typed, in a line of its own that isn't part of the text.
    case command(PromptInput)
    /// The input has ended.
    case end
    /// Control-C.
    case interrupted
    /// The process was asked to end.
    case terminated
  }

  /// The text.
  var text: String
  /// How it ended.
  var ending: Ending
  /// How many control characters were left out.
  var leftOut = 0
}

/// A single key.
enum TypedKey: Hashable, Sendable {
  /// A character.
  case character(Character)
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left, or Escape.
  case back
  /// Enter.
  case enter
  /// A key that means nothing here.
  case other
  /// Control-D, or the input has ended.
  case end
  /// Control-C.
  case interrupted
  /// The process was asked to end.
  case terminated
}

/// What came of an editor.
enum EditedText: Hashable, Sendable {
  /// The text as it was saved.
  case text(String)
  /// No editor is named.
  case noEditor
  /// The editor couldn't be started, or said that it failed.
  case failed
  /// What was saved isn't text.
  case unreadable
}
