import Instrument
import Testing

struct UnreachableItemTests {
  @Test func `a rating off the scale`() {
    let found = Definition().asking(
      #"value="2""#, #"value="4""#
    ).diagnostics.filter { $0.code == "SND016" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 9)
  }

  @Test func `roles that never meet`() {
    let found = Definition().asking(
      #"id="TRU-01""#, #"id="TRU-01" audience="staff""#
    ).asking(
      #"<yes-no id="TRU-03">"#, #"<yes-no id="TRU-03" audience="boss">"#
    ).diagnostics.filter { $0.code == "SND016" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 9)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND016" }.isEmpty)
  }
}
