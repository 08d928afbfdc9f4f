import TestSupport
import Testing

@testable import SoundingsCommandLine

struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("ä", 1), ("a\u{308}", 1), ("日", 2), ("한", 2), ("ｱ", 1), ("Ａ", 2), ("😀", 2),
    ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 2), ("\u{200B}", 0), ("", 0), ("─", 1), ("€", 1), ("ไ", 1),
    ("\u{AD}", 1), ("👍🏽", 2), ("क्षि", 1),
  ])
  func `columns are those of a terminal`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func `the tables are in order, so that they can be searched`() {
    for table in [DisplayWidthTable.wide, DisplayWidthTable.zero] {
      #expect(table.count > 80)
      for (left, right) in zip(table, table.dropFirst()) {
        #expect(left.upperBound < right.lowerBound)
      }
    }
  }

  @Test func `a text is shortened to columns, not characters`() {
    #expect(DisplayWidth.shortened("日本語日本語", to: 7) == "日本語…")
    #expect(DisplayWidth.shortened("short", to: 5) == "short")
    #expect(DisplayWidth.of(DisplayWidth.shortened("longer text", to: 5)) == 5)
  }

  @Test(arguments: UInt64(0)..<200)
  func `no line of any script is wider than the terminal, and nothing is lost`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces = ["a", "bc", "日本語", "한국어의", "😀😀", "e\u{301}", "ไทย", "👩‍👩‍👧", "word", "שלום"]
    let text = (0..<60).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined(separator: Bool.random(using: &generator) ? " " : "")
    let width = Int.random(in: 20...60, using: &generator)
    let wrapped = LineWrap(width: width).wrap(text)
    // Words without wide characters are left whole; here none is longer than a line.
    if text.contains(" ") {
      #expect(wrapped.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width })
    }
    #expect(wrapped.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
  }

  @Test func `ideographs break anywhere`() {
    let wrapped = LineWrap(width: 21).wrap("  " + String(repeating: "漢", count: 30))
    #expect(wrapped.split(separator: "\n").map { DisplayWidth.of($0) } == [20, 20, 20, 8])
  }
}
