import Instrument
import Testing

struct PhrasesTests {
  private func placeholders(_ text: String) -> Set<Substring> {
    Set(text.split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } })
  }

  @Test(arguments: Phrases.languages)
  func `every phrase is there in every language, with the same places to fill`(language: Language) {
    let english = Phrases(Language("en"))
    for phrase in Phrase.allCases {
      let text = Phrases(language).text(phrase)
      #expect(!text.isEmpty, "\(phrase)")
      #expect(placeholders(text) == placeholders(english.text(phrase)), "\(phrase)")
      if language != Language("en"), ![.no, .noKey].contains(phrase) {
        #expect(text != english.text(phrase), "\(phrase) isn't translated")
      }
    }
  }

  @Test func `a regional tag takes its language, and an unknown one English`() {
    #expect(Phrases(Language("de-CH")).text(.back) == "Zurück")
    #expect(Phrases(Language("fi")).text(.back) == "Back")
  }

  @Test func `a value that looks like a place to fill stays as it is`() {
    let text = Phrases(Language("en")).text(
      .typeValueWithUnit, ["what": "{unit}", "unit": "{what}"])
    #expect(text == "Type {unit} ({what}).")
  }

  @Test func `what an item takes tells its bounds`() {
    let bounds = ItemKind.Bounds(
      minimum: Quantity(thousandths: 0), maximum: Quantity(thousandths: 80_000))
    let kind = ItemKind.number(unit: LocalizedText([]), bounds: bounds)
    #expect(Phrases(Language("en")).expectation(kind) == "a number from 0 to 80")
    #expect(Phrases(Language("es")).expectation(kind) == "un número de 0 a 80")
  }
}
