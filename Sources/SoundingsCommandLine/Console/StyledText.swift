/// Text in pieces of a style each, which can't act on a terminal.
///
/// Every piece passes ``TerminalText`` before it gets a style, and the sequences that switch a style
/// are added last and only here, so nothing that was read or typed can carry one.
struct StyledText: Hashable, Sendable {
  /// What a piece is, from which its look follows.
  ///
  /// A style never says anything that the words don't.
  enum Style: Hashable, Sendable {
    /// Ordinary text.
    case plain
    /// Where one is.
    case heading
    /// What is asked.
    case question
    /// What can be typed beside an answer.
    case commands
    /// Why something isn't taken, or what to look at again.
    case notice

    /// The numbers of the sequence that switches the style on (ECMA-48, select graphic rendition).
    fileprivate var codes: String {
      switch self {
      case .plain: ""
      case .heading: "36"
      case .question: "1"
      case .commands: "2"
      case .notice: "33"
      }
    }
  }

  /// One character with its style.
  struct Cell: Hashable, Sendable {
    /// The character.
    let character: Character
    /// Its style.
    let style: Style
  }

  /// The characters, already harmless.
  private(set) var cells: [Cell]

  /// Makes a text harmless and gives it a style.
  init(_ raw: String, _ style: Style = .plain) {
    cells = TerminalText(raw).text.map { Cell(character: $0, style: style) }
  }

  /// The pieces one after the other.
  static func + (left: StyledText, right: StyledText) -> StyledText {
    var both = left
    both.cells += right.cells
    return both
  }

  /// Adds a piece.
  static func += (left: inout StyledText, right: StyledText) { left.cells += right.cells }

  /// The text without styles.
  var plain: String { String(cells.map(\.character)) }

  /// The text as it goes to a terminal.
  ///
  /// - Parameters:
  ///   - width: The number of columns to break lines at.
  ///   - coloured: Whether styles are shown.
  /// - Returns: Harmless text, with sequences for styles only.
  func rendered(width: Int, coloured: Bool) -> String {
    var output = ""
    var current = Style.plain
    for cell in LineWrap(width: width).wrap(cells) {
      let style = coloured && cell.character != "\n" ? cell.style : .plain
      if style != current {
        // Everything off first, so that no style leaks into the next or over the end of a line.
        if current != .plain { output += "\u{1B}[0m" }
        if style != .plain { output += "\u{1B}[\(style.codes)m" }
        current = style
      }
      // Spaces that hold words together have done their work.
      output.append(cell.character == "\u{A0}" ? " " : cell.character)
    }
    return current == .plain ? output : output + "\u{1B}[0m"
  }
}

extension StyledText {
  /// The beginning of one line that surely takes at most some columns.
  ///
  /// Here every code point counts by itself, because a terminal that knows fewer characters than
  /// others shows them side by side.
  func shortened(to columns: Int) -> StyledText {
    var taken = 0
    var short = self
    short.cells = Array(
      cells.prefix { cell in
        taken += cell.character.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1) }
        return taken <= columns && cell.character != "\n"
      })
    return short
  }
}
