import Instrument
import Testing

struct RiskWithoutRecommendationTests {
  @Test func `a risk and nothing to do`() {
    let found = Definition().judging(
      #"findings="trust-low trust-divided""#, #"findings="trust-divided""#
    ).diagnostics.filter { $0.code == "SND030" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.line == 18)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND030" }.isEmpty)
  }
}
