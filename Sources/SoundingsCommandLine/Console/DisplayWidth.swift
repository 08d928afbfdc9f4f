/// How many columns text takes on a terminal.
enum DisplayWidth {
  /// The columns of a character as a reader sees it: 0, 1 or 2.
  ///
  /// A character made of several code points takes as much as its widest one; with the selector for
  /// emoji, or as a flag, two.
  static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    if let only = scalars.first, scalars.count == 1 { return of(only) }
    if scalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    if scalars.allSatisfy({ (0x1F1E6...0x1F1FF).contains($0.value) }) { return 2 }
    return scalars.map(of).max() ?? 0
  }

  /// The columns of a text without line feeds.
  static func of(_ text: some Sequence<Character>) -> Int { text.reduce(0) { $0 + of($1) } }

  /// The columns of a single code point: 0, 1 or 2.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if (0x20...0x7E).contains(value) { return 1 }
    if value < 0x20 { return 0 }
    if contains(DisplayWidthTable.zero, value) { return 0 }
    return contains(DisplayWidthTable.wide, value) ? 2 : 1
  }

  /// The beginning of a text that takes at most some columns, with a sign where something was cut.
  static func shortened(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var taken = 0
    let kept = text.prefix { character in
      taken += of(character)
      return taken <= columns - 1
    }
    return kept + "…"
  }

  private static func contains(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if value < ranges[middle].lowerBound {
        high = middle
      } else if value > ranges[middle].upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
