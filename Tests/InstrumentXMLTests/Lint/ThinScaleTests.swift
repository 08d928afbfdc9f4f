import Instrument
import Testing

struct ThinScaleTests {
  @Test func `a scale of one item`() {
    let found = Definition().asking(
      #"<rating id="TRU-02" response-scale="agree" scale="trust">"#,
      #"<rating id="TRU-02" response-scale="agree">"#
    ).diagnostics.filter { $0.code == "SND019" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.line == 3)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND019" }.isEmpty)
  }
}
