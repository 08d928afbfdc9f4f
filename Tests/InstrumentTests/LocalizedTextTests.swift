import Instrument
import Testing

struct LocalizedTextTests {
  private let english = Language("en")
  private let german = Language("de")

  @Test func `a missing language falls back to the first wording`() {
    let text = LocalizedText([
      .init(language: english, text: "Yes"), .init(language: german, text: "Ja"),
    ])
    #expect(text.text(in: german) == "Ja")
    #expect(text.text(in: Language("es")) == "Yes")
    #expect(LocalizedText([]).text(in: english) == "")
  }

  @Test func `the practice is filled in, with a capital where it opens the text`() {
    let text = LocalizedText("{practice} helps; I like {practice}.", language: english)
    #expect(text.text(in: english, practice: "wikis") == "Wikis helps; I like wikis.")
    let plain = LocalizedText("I like {practice}.", language: english)
    #expect(plain.text(in: english, practice: "{practice} a") == "I like {practice} a.")
  }
}
