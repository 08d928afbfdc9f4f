/// Watches the bytes before the root element for a document type declaration.
///
/// The parser reports a declaration only after it has read all of it and the root's start tag, and
/// by then it has already worked on what the declaration says. Zero bytes are skipped, so UTF-16 is
/// watched as well; the reader's own check of node types stands behind this one.
struct PrologCheck {
  private enum State {
    case outside
    case opened
    case bang
    case comment(hyphens: Int)
    case instruction(isQuestion: Bool)
    case done
  }

  private var state = State.outside

  /// Takes the next byte; returns whether it begins a document type declaration.
  mutating func finds(_ byte: UInt8) -> Bool {
    guard byte != 0 else { return false }
    switch (state, byte) {
    case (.done, _): return false
    case (.outside, UInt8(ascii: "<")): state = .opened
    case (.outside, _): break
    case (.opened, UInt8(ascii: "!")): state = .bang
    case (.opened, UInt8(ascii: "?")): state = .instruction(isQuestion: false)
    case (.opened, _): state = .done
    case (.bang, UInt8(ascii: "-")): state = .comment(hyphens: -1)
    case (.bang, _):
      state = .done
      return true
    case (.comment(let hyphens), UInt8(ascii: ">")) where hyphens >= 2: state = .outside
    case (.comment(let hyphens), UInt8(ascii: "-")):
      state = .comment(hyphens: hyphens < 0 ? 0 : hyphens + 1)
    case (.comment, _): state = .comment(hyphens: 0)
    case (.instruction(true), UInt8(ascii: ">")): state = .outside
    case (.instruction, _): state = .instruction(isQuestion: byte == UInt8(ascii: "?"))
    }
    return false
  }
}
