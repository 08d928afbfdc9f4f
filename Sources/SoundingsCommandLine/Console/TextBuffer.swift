/// The text in an open text field, with what a terminal must be sent to show each change.
///
/// The field breaks its rows itself, one column before the terminal would, so it always knows where
/// the cursor stands. Nothing is ever drawn again except a row that is taken back.
struct TextBuffer {
  private struct Row {
    var columns = 0
    var count = 0
  }

  /// The columns that a row begins after.
  static let indent = 2

  private let width: Int
  private let height: Int
  private var characters: [Character] = []
  private var rows = [Row()]
  /// How many rows the cursor stands above the lowest that was reached.
  private var climbed = 0

  /// Creates an empty field on a terminal of some columns and lines.
  init(width: Int, height: Int) {
    self.width = max(width - Self.indent - 1, 8)
    self.height = max(height, 4)
  }

  /// The text.
  var text: String { String(characters) }

  /// Whether there is no text.
  var isEmpty: Bool { characters.isEmpty }

  /// The line that the cursor stands in.
  var currentLine: String {
    String(characters.suffix(from: characters.lastIndex(of: "\n").map { $0 + 1 } ?? 0))
  }

  /// The row that the cursor stands in, for showing it again.
  var currentRow: TerminalOutput {
    TerminalOutput(echo: Self.margin + String(characters.suffix(rows.last?.count ?? 0)))
  }

  private static let margin = String(repeating: " ", count: indent)

  /// Adds a character or a part of one.
  mutating func insert(_ scalar: Unicode.Scalar) -> [TerminalOutput] {
    let piece = Character(scalar)
    if let last = characters.last, last != "\n" {
      let joined = String(last) + String(piece)
      if joined.count == 1, let character = joined.first {
        characters[characters.count - 1] = character
        rows[rows.count - 1].columns += DisplayWidth.of(character) - DisplayWidth.of(last)
        return [TerminalOutput(echo: String(piece))]
      }
    }
    let columns = DisplayWidth.of(piece)
    var output: [TerminalOutput] = []
    if rows[rows.count - 1].columns + columns > width { output += breakRow(before: piece) }
    characters.append(piece)
    rows[rows.count - 1].columns += columns
    rows[rows.count - 1].count += 1
    return output + [TerminalOutput(echo: String(piece))]
  }

  /// Begins a new line.
  mutating func newline() -> [TerminalOutput] {
    characters.append("\n")
    return [breakRow()]
  }

  /// Takes back the last character as a reader sees it.
  mutating func backspace() -> [TerminalOutput] {
    guard let last = characters.last else { return [] }
    if last == "\n" {
      characters.removeLast()
      return climb()
    }
    var output = rows[rows.count - 1].count == 0 ? climb() : []
    characters.removeLast()
    let columns = DisplayWidth.of(last)
    rows[rows.count - 1].count -= 1
    rows[rows.count - 1].columns -= columns
    output += Array(repeating: .erase, count: columns)
    return output
  }

  /// Takes back the line that the cursor stands in.
  mutating func eraseLine() -> [TerminalOutput] {
    var output: [TerminalOutput] = []
    while let last = characters.last, last != "\n" { output += backspace() }
    return output
  }

  /// Takes back the last word and the spaces after it.
  mutating func eraseWord() -> [TerminalOutput] {
    var output: [TerminalOutput] = []
    while characters.last == " " { output += backspace() }
    while let last = characters.last, last != " ", last != "\n" { output += backspace() }
    return output
  }

  /// Begins a new row in the middle of a line, and takes the word along that would be torn apart.
  private mutating func breakRow(before next: Character) -> [TerminalOutput] {
    let row = characters.suffix(rows[rows.count - 1].count)
    let word = row.suffix(from: row.lastIndex(of: " ").map { $0 + 1 } ?? row.endIndex)
    let columns = DisplayWidth.of(word)
    // Ideographs have no spaces, and a word that fills the row has to be torn.
    guard next != " ", !word.isEmpty, columns <= width / 2 else { return [breakRow()] }
    rows[rows.count - 1].count -= word.count
    rows[rows.count - 1].columns -= columns
    var output = Array(repeating: TerminalOutput.erase, count: columns)
    output.append(breakRow())
    rows[rows.count - 1].count = word.count
    rows[rows.count - 1].columns = columns
    output.append(TerminalOutput(echo: String(word)))
    return output
  }

  private mutating func breakRow() -> TerminalOutput {
    rows.append(Row())
    climbed = max(climbed - 1, 0)
    return TerminalOutput(echo: "\n" + Self.margin)
  }

  /// Goes back to the end of the row above, which becomes the last one.
  private mutating func climb() -> [TerminalOutput] {
    guard rows.count > 1 else { return [] }
    rows.removeLast()
    climbed += 1
    // Above the top of the screen nothing can be reached; the row is shown in place instead.
    guard climbed < height - 1 else { return [.clearLine, currentRow] }
    return [.up, .column(Self.indent + rows[rows.count - 1].columns)]
  }
}
