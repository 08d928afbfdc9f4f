/// Breaks lines between words, so that a terminal doesn't break them within.
struct LineWrap: Hashable, Sendable {
  /// The number of columns, at least 20.
  let width: Int

  /// Creates a wrap for a terminal of some columns.
  init(width: Int) { self.width = max(width, 20) }

  /// The text with each line broken; the rest of a broken line is indented like its beginning.
  ///
  /// A word longer than a line is left to the terminal. Wide characters count as one column, so
  /// lines in East Asian scripts may be broken by the terminal as well.
  func wrap(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(wrapLine)
      .joined(separator: "\n")
  }

  private func wrapLine(_ line: Substring) -> String {
    guard line.count > width else { return String(line) }
    let lead = line.prefix { $0 == " " }
    var lines: [String] = []
    var current = String(lead)
    var isEmpty = true
    for word in line.dropFirst(lead.count).split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = String(lead)
        isEmpty = true
      }
      current += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [current]).joined(separator: "\n")
  }
}
