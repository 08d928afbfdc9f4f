import Instrument
import Testing

struct IdleFacetTests {
  @Test func `a facet without a scored item`() {
    let found = Definition().judging(
      "<response-scales>",
      #"<facets><facet id="human"><title>H</title></facet></facets><response-scales>"#
    ).asking(#"<yes-no id="TRU-03">"#, #"<yes-no id="TRU-03" facets="human">"#).diagnostics.filter {
      $0.code == "SND042"
    }
    #expect(found.count == 1)
    #expect(found.first?.severity == .warning)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND042" }.isEmpty)
  }
}
