import Instrument
import Testing

struct UnreachableMinimumTests {
  @Test func `more answers than items`() {
    let found = Definition().asking(
      #"<scale id="trust">"#, #"<scale id="trust" minimum-answered="3">"#
    ).diagnostics.filter { $0.code == "SND027" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 3)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND027" }.isEmpty)
  }
}
