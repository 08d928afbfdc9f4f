import Instrument
import Testing

struct HardWordingTests {
  @Test func `a wording full of long words`() {
    let found = Definition().asking(
      "We talk.",
      "Organizational communication infrastructures facilitate participatory engagement."
    ).diagnostics.filter { $0.code == "SND034" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .warning)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND034" }.isEmpty)
  }
}
