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

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND020" }.isEmpty)
  }
}
