/// Breaks lines between words, so that a terminal doesn't break them within.
struct LineWrap: Hashable, Sendable {
  /// The number of columns, at least 20.
  let width: Int

  /// Creates a wrap for a terminal of some columns.
  init(width: Int) { self.width = max(width, 20) }

  /// The text with each line broken; the rest of a broken line is indented like its beginning.
  ///
  /// Counted are columns, not characters. Between wide characters, such as ideographs, a line may
  /// break anywhere; any other word that is longer than a line is left to the terminal, so that it
  /// can be copied whole.
  func wrap(_ text: String) -> String {
    String(wrap(text.map { StyledText.Cell(character: $0, style: .plain) }).map(\.character))
  }

  /// The same for text with styles.
  func wrap(_ cells: [StyledText.Cell]) -> [StyledText.Cell] {
    var wrapped: [StyledText.Cell] = []
    for (number, line) in cells.split(omittingEmptySubsequences: false, whereSeparator: \.isBreak)
      .enumerated()
    {
      if number > 0 { wrapped.append(.lineFeed) }
      wrapped += wrapLine(line)
    }
    return wrapped
  }

  private func wrapLine(_ line: ArraySlice<StyledText.Cell>) -> [StyledText.Cell] {
    guard line.columns > width else { return Array(line) }
    let lead = line.prefix { $0.character == " " }
    var wrapped = Array(lead)
    var column = lead.count
    var isEmpty = true
    for word in line.dropFirst(lead.count).split(
      omittingEmptySubsequences: false, whereSeparator: { $0.character == " " })
    {
      for (number, part) in parts(of: word).enumerated() {
        let gap = number == 0 && !isEmpty ? 1 : 0
        if !isEmpty, column + gap + part.columns > width {
          wrapped.append(.lineFeed)
          wrapped += lead
          column = lead.count
        } else if gap == 1 {
          wrapped.append(StyledText.Cell(character: " ", style: part.first?.style ?? .plain))
          column += 1
        }
        wrapped += part
        column += part.columns
        isEmpty = false
      }
    }
    return wrapped
  }

  /// The parts of a word between which a line may break: before and after each wide character.
  private func parts(of word: ArraySlice<StyledText.Cell>) -> [ArraySlice<StyledText.Cell>] {
    var parts: [ArraySlice<StyledText.Cell>] = []
    var start = word.startIndex
    var before = 1
    for index in word.indices {
      let columns = DisplayWidth.of(word[index].character)
      if index > start, columns == 2 || before == 2 {
        parts.append(word[start..<index])
        start = index
      }
      before = columns
    }
    return parts + [word[start...]]
  }
}

extension StyledText.Cell {
  fileprivate static let lineFeed = StyledText.Cell(character: "\n", style: .plain)

  fileprivate var isBreak: Bool { character == "\n" }
}

extension Sequence<StyledText.Cell> {
  fileprivate var columns: Int { reduce(0) { $0 + DisplayWidth.of($1.character) } }
}
