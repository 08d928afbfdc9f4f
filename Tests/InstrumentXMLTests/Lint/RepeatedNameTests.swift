import Instrument
import Testing

struct RepeatedNameTests {
  @Test func `two items alike`() {
    let found = Definition().asking(
      #"id="TRU-02""#, #"id="TRU-01""#
    ).diagnostics.filter { $0.code == "SND011" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 8)
  }

  @Test func `two questionnaires may have a section of the same name`() {
    let two = Definition().judging(
      "<questionnaires>", #"<context file="context.xml"/><questionnaires>"#)
    #expect(two.diagnostics.isEmpty)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND011" }.isEmpty)
  }
}
