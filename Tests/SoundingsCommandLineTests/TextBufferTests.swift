import Foundation
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// A screen that knows what the text field sends and refuses everything else.
private struct Screen {
  let width: Int
  var rows: [[Character]] = [[]]
  var row = 0
  var column = 0
  /// What it didn't know or couldn't do.
  var complaints: [String] = []

  mutating func take(_ output: String) {
    var rest = Array(output)[...]
    while let character = rest.popFirst() {
      switch character {
      case "\n":
        row += 1
        column = 0
        if row == rows.count { rows.append([]) }
      case "\r": column = 0
      case "\u{8}": column > 0 ? column -= 1 : complaints.append("back at the start of a row")
      case "\u{1B}": sequence(&rest)
      default: put(character)
      }
    }
  }

  private mutating func sequence(_ rest: inout ArraySlice<Character>) {
    guard rest.popFirst() == "[" else { return complaints.append("no sequence") }
    var number = ""
    while let digit = rest.first, digit.isNumber {
      number.append(digit)
      rest.removeFirst()
    }
    switch rest.popFirst() {
    case "A": row > 0 ? row -= 1 : complaints.append("up at the top")
    case "C": column += Int(number) ?? 1
    case "K": rows[row] = Array(rows[row].prefix(column))
    default: complaints.append("an unknown sequence")
    }
  }

  /// Puts a character; a wide one takes two cells, of which the second is a mark.
  private mutating func put(_ character: Character) {
    let columns = DisplayWidth.of(character)
    guard columns > 0 else { return complaints.append("a character without width") }
    while rows[row].count < column + columns { rows[row].append(" ") }
    rows[row][column] = character
    if columns == 2 { rows[row][column + 1] = "\u{FFFF}" }
    column += columns
    if column >= width { complaints.append("the terminal would break the row itself") }
  }

  /// What can be read, without the spaces at the ends of rows.
  var shown: [String] {
    rows.map { String($0.filter { $0 != "\u{FFFF}" }).trimmedEnd }
  }
}

struct TextBufferTests {
  private static let pieces: [Unicode.Scalar] = ["a", "b", " ", "日", "語", "ü", "w", "x", " ", "😀"]

  @Test(arguments: UInt64(0)..<300)
  func `after random keys the screen shows the text once and nothing else`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let width = Int.random(in: 20...200, using: &generator)
    var buffer = TextBuffer(width: width, height: 500)
    var screen = Screen(width: width)
    screen.take(buffer.currentRow.text)
    var expected = ""
    for _ in 0..<200 {
      let outputs: [TerminalOutput]
      switch Int.random(in: 0..<10, using: &generator) {
      case 0, 1:
        outputs = buffer.backspace()
        expected = String(expected.dropLast())
      case 2:
        outputs = buffer.newline()
        expected.append("\n")
      case 3 where Int.random(in: 0..<8, using: &generator) == 0:
        outputs = buffer.eraseLine()
        while let last = expected.last, last != "\n" { expected.removeLast() }
      default:
        let piece = Self.pieces.randomElement(using: &generator) ?? "a"
        outputs = buffer.insert(piece)
        expected.unicodeScalars.append(piece)
      }
      screen.take(TerminalOutput.joined(outputs).text)
      #expect(buffer.text == expected)
      #expect(screen.complaints.isEmpty)
    }
    let shown = screen.shown.joined().filter { !$0.isWhitespace }
    #expect(shown == expected.filter { !$0.isWhitespace })
    // Every line of the text begins a row of its own.
    #expect(screen.shown.filter { !$0.isEmpty }.count >= expected.split(separator: "\n").count / 2)
  }

  @Test func `a whole character is taken back, also one made of several`() {
    var buffer = TextBuffer(width: 80, height: 24)
    for scalar in "ae\u{301}👩‍👩‍👧".unicodeScalars { _ = buffer.insert(scalar) }
    _ = buffer.backspace()
    #expect(buffer.text == "ae\u{301}")
    _ = buffer.backspace()
    #expect(buffer.text == "a")
    _ = buffer.backspace()
    #expect(buffer.isEmpty && buffer.backspace().isEmpty)
  }

  @Test func `a word is taken along to the next row`() {
    var buffer = TextBuffer(width: 23, height: 24)
    var screen = Screen(width: 23)
    screen.take(buffer.currentRow.text)
    for scalar in "one two three four fives".unicodeScalars {
      screen.take(TerminalOutput.joined(buffer.insert(scalar)).text)
    }
    #expect(screen.shown == ["  one two three four", "  fives"])
    #expect(screen.complaints.isEmpty)
  }

  @Test func `above the top of the screen a row is shown in place`() {
    var buffer = TextBuffer(width: 40, height: 4)
    for _ in 0..<10 { _ = buffer.newline() }
    var sent = ""
    for _ in 0..<10 { sent += TerminalOutput.joined(buffer.backspace()).text }
    #expect(sent.components(separatedBy: "\u{1B}[A").count - 1 == 2)
    #expect(buffer.isEmpty)
  }

  @Test func `twenty thousand characters take no time`() {
    var buffer = TextBuffer(width: 80, height: 24)
    let clock = ContinuousClock()
    let took = clock.measure {
      for number in 0..<20_000 { _ = buffer.insert(number % 7 == 0 ? " " : "x") }
    }
    #expect(buffer.text.count == 20_000)
    #expect(took < .seconds(5), "quadratic growth would take minutes")
  }
}
