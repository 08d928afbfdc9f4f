import Instrument
import Testing

@testable import SoundingsCommandLine

struct KeyDecoderTests {
  private func events(_ text: String) -> [KeyDecoder.Event] { events(Array(text.utf8)) }

  private func events(_ bytes: [UInt8]) -> [KeyDecoder.Event] {
    var decoder = KeyDecoder()
    var events: [KeyDecoder.Event] = []
    for byte in bytes { decoder.take(byte, into: &events) }
    return events
  }

  @Test func `keys are told apart`() {
    #expect(events("aä日\r") == [.scalar("a"), .scalar("ä"), .scalar("日"), .newline])
    #expect(events("\u{1B}[A\u{1B}[B\u{1B}OD\u{1B}[C") == [.up, .down, .left, .right])
    #expect(
      events("\u{7F}\u{8}\u{17}\u{15}\u{4}\t")
        == [.backspace, .backspace, .eraseWord, .eraseLine, .endOfText, .scalar(" ")])
    #expect(events("\u{1B}[5~\u{1B}[1;5C\u{1}") == [.other, .other, .other])
  }

  @Test func `an escape by itself is one, whatever follows later`() {
    var decoder = KeyDecoder()
    var found: [KeyDecoder.Event] = []
    decoder.take(0x1B, into: &found)
    #expect(found.isEmpty && decoder.isUndecided)
    #expect(decoder.settle() == .escape)
    #expect(!decoder.isUndecided && decoder.settle() == nil)
    #expect(events("\u{1B}x") == [.escape, .scalar("x")])
  }

  @Test func `nothing that is pasted acts`() {
    let pasted = events("\u{1B}[200~a\r\nb\u{4}\u{1B}[A\u{7F}\u{1B}[200~\u{1B}[201~c")
    #expect(
      pasted == [
        .pasteStart, .scalar("a"), .newline, .scalar("b"), .other, .other, .other, .other,
        .pasteEnd,
        .scalar("c"),
      ])
  }

  @Test func `bytes that aren't text are no text`() {
    #expect(events([0xFF, 0x61]) == [.other, .scalar("a")])
    #expect(events([0xC3, 0x61]) == [.other, .scalar("a")])
    #expect(events([0xED, 0xA0, 0x80]) == [.other])
    #expect(events([0xC2, 0x9B]) == [.other], "an introducer of sequences")
    #expect(events([0x1B, 0x5B, 0x0A]) == [.other, .newline])
  }

  @Test(arguments: [
    ("plain text", "plain text", 0), ("a\tb", "a b", 0), ("a\r\nb\rc\nd", "a\nb\nc\nd", 0),
    ("\u{1B}[31mred\u{1B}[0m", "red", 2), ("up\u{1B}[A", "up", 1), ("nul\u{0}l", "null", 1),
    ("\u{202E}evil\u{9B}", "evil", 2), ("end\u{1B}", "end", 1), ("👩‍👩‍👧 e\u{301}", "👩‍👩‍👧 e\u{301}", 0),
  ])
  func `what is kept of a text holds no control characters`(
    raw: String, kept: String, leftOut: Int
  ) {
    let clean = CleanText(raw)
    #expect(clean.text == kept)
    #expect(clean.leftOut == leftOut)
  }

  @Test(arguments: StyledTextTests.attacks)
  func `no attack survives as an answer`(attack: String) {
    let kept = CleanText(attack).text
    #expect(!kept.unicodeScalars.contains { $0.steersText && $0 != "\n" })
  }
}
