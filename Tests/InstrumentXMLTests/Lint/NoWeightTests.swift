import Instrument
import Testing

struct NoWeightTests {
  @Test func `a scale that weighs nothing`() {
    let found = Definition().judging(
      #"<part scale="trust"/>"#, #"<part scale="trust" weight="0"/>"#
    ).diagnostics.filter { $0.code == "SND018" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 11)
  }

  @Test func `dimensions that weigh nothing`() {
    let found = Definition().judging(
      #"<dimension id="trust">"#, #"<dimension id="trust" weight="0">"#
    ).diagnostics.filter { $0.code == "SND018" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 1)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND018" }.isEmpty)
  }
}
