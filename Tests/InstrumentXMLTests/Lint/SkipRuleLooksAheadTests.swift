import Instrument
import Testing

struct SkipRuleLooksAheadTests {
  @Test func `a rule about itself`() {
    let found = Definition().asking(
      #"item="TRU-01" value="2""#, #"item="TRU-03" value="2""#
    ).diagnostics.filter { $0.code == "SND015" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 9)
  }

  @Test func `a rule about a later item`() {
    let found = Definition().asking(
      #"<wording>We talk.</wording>"#,
      #"<wording>We talk.</wording><relevance><answered item="TRU-02"/></relevance>"#
    ).diagnostics.filter { $0.code == "SND015" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 7)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND015" }.isEmpty)
  }
}
