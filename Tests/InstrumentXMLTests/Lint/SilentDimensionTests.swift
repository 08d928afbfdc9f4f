import Instrument
import Testing

struct SilentDimensionTests {
  @Test func `a dimension without a word on people who disagree`() {
    let found = Definition().judging(
      #"<spread-at-least dimension="trust" value="25"/>"#,
      #"<dont-know-at-least dimension="trust" value="25"/>"#
    ).diagnostics.filter { $0.code == "SND033" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .warning)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND033" }.isEmpty)
  }
}
