import Instrument
import Testing

struct EvidenceMisfitTests {
  private static let difference = """
    <difference id="i"><title>I</title><pair first="TRU-01" second="TRU-02"/></difference>
    """

  /// The definition whose first finding asks for something more.
  private func asking(_ evidence: String) -> Definition {
    Definition().withIndicator(Self.difference).judging(
      #"<score-below dimension="trust" value="40"/>"#,
      #"<score-below dimension="trust" value="40"/>"# + evidence)
  }

  @Test func `a number compared with a stage`() {
    let found = asking(#"<stage-below indicator="i" stage="a"/>"#).diagnostics.filter {
      $0.code == "SND037"
    }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a gap between units within a unit`() {
    let found = asking(#"<unit-gap-at-least dimension="trust" value="9"/>"#).judging(
      #"id="trust-low" tone="risk""#, #"id="trust-low" tone="risk" scope="unit""#
    ).diagnostics.filter { $0.code == "SND037" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `an option that is not on offer`() {
    let found = asking(#"<leads indicator="i" option="a"/>"#).diagnostics.filter {
      $0.code == "SND037"
    }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND037" }.isEmpty)
  }
}
