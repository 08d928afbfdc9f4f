import Testing

@testable import SoundingsCommandLine

struct StyledTextTests {
  /// Everything that could act on a terminal, each within ordinary text.
  static let attacks =
    (0x00...0x1F).filter { $0 != 0x0A }.compactMap { Unicode.Scalar(UInt32($0)) }.map {
      "a\(Character($0))b"
    }
    + (0x7F...0x9F).compactMap { Unicode.Scalar(UInt32($0)) }.map { "a\(Character($0))b" }
    + [
      "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;AAAA\u{1B}\\", "\u{1B}Pq\u{1B}\\",
      "\u{9B}31m",
      "\u{9D}8;;http://x\u{9C}", "\u{202E}evil", "\u{2066}x\u{2069}", "\u{1B}[?2004h", "a\rb",
      "\u{1B}[0m\u{1B}[31m", "\u{2028}", "\u{200F}", "e\u{301}\u{1B}[1m", "\u{61C}x",
    ]

  @Test(arguments: attacks)
  func `only the program's own sequences reach the terminal`(attack: String) {
    let text = StyledText(attack + "\n", .question) + StyledText(attack, .plain)
    var rest = text.rendered(width: 40, coloured: true)
    for own in ["\u{1B}[1m", "\u{1B}[0m"] { rest = rest.replacing(own, with: "") }
    #expect(
      !rest.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    #expect(TerminalText(rest).text == rest)
    let colourless = text.rendered(width: 40, coloured: false)
    #expect(!colourless.contains("\u{1B}"))
  }

  @Test(arguments: attacks)
  func `what is echoed is harmless too`(attack: String) {
    let echoed = TerminalOutput(echo: attack).text
    #expect(TerminalText(echoed).text == echoed)
  }

  @Test func `a style ends with its line and never leaks into the next`() {
    let text = StyledText("one\ntwo", .question) + StyledText("\nthree")
    #expect(
      text.rendered(width: 40, coloured: true)
        == "\u{1B}[1mone\u{1B}[0m\n\u{1B}[1mtwo\u{1B}[0m\nthree")
  }

  @Test func `styles survive the breaking of lines, and say nothing themselves`() {
    let text = StyledText(String(repeating: "word ", count: 10), .notice)
    let coloured = text.rendered(width: 20, coloured: true)
    let plain = coloured.replacing("\u{1B}[33m", with: "").replacing("\u{1B}[0m", with: "")
    #expect(plain == text.rendered(width: 20, coloured: false))
    #expect(plain.split(separator: "\n").allSatisfy { $0.count <= 20 })
  }

  @Test func `spaces that hold words together become ordinary ones`() {
    let text = StyledText("aaaaaaaaaaaa s\u{A0}Skip\u{A0}it b\u{A0}Back")
    #expect(text.rendered(width: 20, coloured: false) == "aaaaaaaaaaaa\ns Skip it b Back")
  }
}
