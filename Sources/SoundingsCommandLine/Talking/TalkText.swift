/// Reads a text of several lines during a talk.
///
/// Whatever was typed is handed over line by line, so that nothing of a long text is lost. A line
/// with a command ends the text, because a talk doesn't wait.
struct TalkText {
  /// How a text ended.
  enum Ending: Hashable {
    /// With a full stop on a line of its own.
    case done
    /// With a command.
    case command(String)
    /// With the input.
    case end
    /// With Control-C.
    case interrupted
    /// With a request to end.
    case terminated
  }

  /// The consultant.
  let terminal: any AnsweringTerminal

  /// Reads on until the text ends.
  ///
  /// - Parameters:
  ///   - first: What was typed already; possibly empty.
  ///   - keep: Takes the whole text so far, after each line.
  /// - Returns: How the text ended.
  /// - Throws: What `keep` throws.
  func read(_ first: String, keep: (String) throws -> Void) throws -> Ending {
    if first == "." { return .done }
    var lines = first.isEmpty ? [] : [first]
    var kept = 0
    while true {
      let text = lines.joined(separator: "\n")
      if lines.count > kept, !text.trimmed.isEmpty { try keep(text) }
      if lines.count > kept, let last = lines.last, TalkInput.mentionsCommand(last) {
        terminal.show("The whole line is part of the text; a command goes on a line of its own.\n")
      }
      kept = lines.count
      terminal.show("  > ")
      switch terminal.line() {
      case .text("."): return .done
      case .text(let line) where TalkInput.isCommand(line): return .command(line)
      case .text(let line): lines.append(line.hasPrefix("\\:") ? String(line.dropFirst()) : line)
      case .end: return .end
      case .interrupted: return .interrupted
      case .terminated: return .terminated
      case .cut: terminal.show("This line was probably cut by the terminal and is left out.\n")
      case .unreadable: terminal.show("This line holds bytes that aren't text; it is left out.\n")
      }
    }
  }
}
