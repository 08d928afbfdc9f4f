import Instrument
import Testing

struct UnusedScaleTests {
  @Test func `a scale shown nowhere`() {
    let found = Definition().asking(
      #"</scales>"#, #"<scale id="lost"><construct>L</construct></scale></scales>"#
    ).diagnostics.filter { $0.code == "SND028" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.line == 3)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND028" }.isEmpty)
  }
}
