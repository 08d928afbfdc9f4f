import Instrument
import Testing

struct StopWithoutReplacementTests {
  @Test func `ending something without saying what instead`() {
    let found = Definition().judging(
      #"horizon="now">"#, #"horizon="now" kind="stop">"#
    ).diagnostics.filter { $0.code == "SND032" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND032" }.isEmpty)
  }
}
