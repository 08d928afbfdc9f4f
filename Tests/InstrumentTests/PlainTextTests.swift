import Instrument
import Testing

struct PlainTextTests {
  @Test(
    arguments: [
      ("We need time.", "We need time."),
      ("  one\r\ntwo\rthree \t\n\n\n\nfour\n", "one\ntwo\nthree\n\nfour"),
      ("a\tb\u{2028}c\u{85}d", "a b\nc\nd"),
      ("red \u{1B}[31m or \u{9B}2J", "red \u{FFFD}[31m or \u{FFFD}2J"),
      ("\u{202E}evitagen\u{202C} \u{2066}x", "\u{FFFD}evitagen\u{FFFD} \u{FFFD}x"),
      ("nul \u{0} bell \u{7}", "nul \u{FFFD} bell \u{FFFD}"),
      ("</section><script>", "</section><script>"),
      (" \n\t\u{A0}\n", ""), ("\u{200B}\u{FE0F} \u{1B}", ""), ("", ""),
    ])
  func `what acts on a screen or page is made harmless, and the words stay`(
    raw: String, text: String
  ) {
    #expect(PlainText(raw).text == text)
    #expect(PlainText(text).text == text, "once is enough")
  }

  @Test func `letters keep their marks, and no tower of them stays`() {
    let words = "Ça coûte très cher, Việt Nam, नमस्ते, 👩🏽‍🚒 🏴󠁧󠁢󠁳󠁣󠁴󠁿"
    #expect(PlainText(words).text == words)
    let tower = "a" + String(repeating: "\u{301}", count: 500) + "b"
    #expect(PlainText(tower).text.unicodeScalars.count == 6)
  }
}
