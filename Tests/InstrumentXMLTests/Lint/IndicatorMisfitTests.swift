import Instrument
import Testing

struct IndicatorMisfitTests {
  @Test func `a consensus over a rating`() {
    let found = Definition().withIndicator(
      #"<consensus id="i" items="TRU-01"><title>I</title></consensus>"#
    ).diagnostics.filter { $0.code == "SND035" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `stages over yes or no`() {
    let found = Definition().withIndicator(
      """
      <stages id="i"><title>I</title>
      <stage id="a" items="TRU-01" at-least="2"><title>A</title></stage>
      <stage id="b" items="TRU-03" at-least="1"><title>B</title></stage></stages>
      """
    ).diagnostics.filter { $0.code == "SND035" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a bound that no rating reaches`() {
    let found = Definition().withIndicator(
      #"<breadth id="i" items="TRU-01 TRU-02" at-least="4"><title>I</title></breadth>"#
    ).diagnostics.filter { $0.code == "SND035" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a difference of ratings fits`() {
    let fine = Definition().withIndicator(
      """
      <difference id="i"><title>I</title><pair first="TRU-01" second="TRU-02"/></difference>
      """)
    #expect(fine.diagnostics.isEmpty)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND035" }.isEmpty)
  }
}
