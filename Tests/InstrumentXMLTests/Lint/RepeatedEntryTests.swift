import Instrument
import Testing

struct RepeatedEntryTests {
  @Test(
    arguments: [
      Definition().judging(
        #"<part scale="trust"/>"#, #"<part scale="trust"/><part scale="trust"/>"#),
      Definition().withIndicator(
        #"<breadth id="i" items="TRU-01 TRU-01" at-least="2"><title>I</title></breadth>"#),
      Definition().judging(
        "<response-scales>",
        #"<facets><facet id="human"><title>H</title></facet></facets><response-scales>"#
      ).asking(#"id="TRU-01" "#, #"id="TRU-01" facets="human human" "#),
    ])
  func `something named twice`(definition: Definition) {
    let found = definition.diagnostics.filter { $0.code == "SND047" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND047" }.isEmpty)
  }
}
