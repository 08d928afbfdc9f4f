import Instrument
import Testing

struct DisorderedRatingsTests {
  @Test func `a rating left out`() {
    let found = Definition().judging(
      #"rating="2""#, #"rating="4""#
    ).diagnostics.filter { $0.code == "SND013" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 5)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND013" }.isEmpty)
  }
}
