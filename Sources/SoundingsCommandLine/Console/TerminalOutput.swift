/// What may be sent to a terminal: harmless text, or one of the program's own few sequences.
///
/// There is no other way to make one, so nothing that was read or typed reaches the terminal raw.
struct TerminalOutput: Hashable, Sendable {
  /// The characters to send.
  let text: String

  private init(sequence: String) { text = sequence }

  /// Text with styles.
  init(_ styled: StyledText, width: Int, coloured: Bool) {
    text = styled.rendered(width: width, coloured: coloured)
  }

  /// Text as it is typed, made harmless.
  init(echo typed: String) { text = TerminalText(typed).text }

  /// Tells the terminal to mark what is pasted (xterm control sequences, bracketed paste mode).
  static let pasteOn = TerminalOutput(sequence: "\u{1B}[?2004h")
  /// Tells the terminal to mark it no longer.
  static let pasteOff = TerminalOutput(sequence: "\u{1B}[?2004l")
  /// Empties the screen and what was scrolled off it, and goes to its first line.
  static let clear = TerminalOutput(sequence: "\u{1B}[2J\u{1B}[3J\u{1B}[H")
  /// Goes to the start of the line and empties it.
  static let clearLine = TerminalOutput(sequence: "\r\u{1B}[K")
  /// Goes up one line.
  static let up = TerminalOutput(sequence: "\u{1B}[A")
  /// Takes back one column.
  static let erase = TerminalOutput(sequence: "\u{8} \u{8}")

  /// Several outputs as one.
  static func joined(_ outputs: [TerminalOutput]) -> TerminalOutput {
    TerminalOutput(sequence: outputs.reduce(into: "") { $0 += $1.text })
  }

  /// Goes right from the start of the line.
  static func column(_ column: Int) -> TerminalOutput {
    TerminalOutput(sequence: column > 0 ? "\r\u{1B}[\(column)C" : "\r")
  }
}
