import Instrument
import Testing

struct MissingTranslationTests {
  @Test func `a language that is missing`() {
    let found = Definition().judging(
      #"languages="en""#, #"languages="en de""#
    ).diagnostics.filter { $0.code == "SND020" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.line == 2)
  }

  @Test func `a questionnaire promises languages of its own`() {
    let german = Definition().asking(
      #"<questionnaire id="q">"#, #"<questionnaire id="q" languages="en de">"#
    )
    .diagnostics.filter { $0.code == "SND020" }
    #expect(!german.isEmpty)
    #expect(german.allSatisfy { $0.file == "t/q.xml" })
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND020" }.isEmpty)
  }
}
