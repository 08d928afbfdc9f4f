import Instrument
import Testing

struct NonresponseOffScaleTests {
  @Test func `a rating that is not on offer`() {
    let found = Definition().asking(
      #"We talk.</wording>"#, #"We talk.</wording><nonresponse kind="dont-know" rating="4"/>"#
    ).diagnostics.filter { $0.code == "SND029" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 7)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND029" }.isEmpty)
  }

  @Test func `a rating on offer`() {
    #expect(
      Definition().asking(
        #"We talk.</wording>"#, #"We talk.</wording><nonresponse kind="dont-know" rating="1"/>"#
      ).diagnostics.filter { $0.code == "SND029" }.isEmpty)
  }
}
