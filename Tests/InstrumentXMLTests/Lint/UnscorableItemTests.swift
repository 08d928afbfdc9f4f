import Instrument
import Testing

struct UnscorableItemTests {
  @Test func `a text in a scale`() {
    let found = Definition().asking(
      #"<yes-no"#, #"<free-text id="TRU-05" scale="trust"><wording>W</wording></free-text><yes-no"#
    ).diagnostics.filter { $0.code == "SND014" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 9)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND014" }.isEmpty)
  }
}
