import Instrument
import Testing

struct UnevenLevelsTests {
  @Test func `a gap at the bottom`() {
    let found = Definition().judging(
      #"from="0""#, #"from="10""#
    ).diagnostics.filter { $0.code == "SND017" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 13)
  }

  @Test func `two levels from the same score`() {
    let found = Definition().judging(
      #"from="50""#, #"from="0""#
    ).diagnostics.filter { $0.code == "SND017" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 14)
  }

  @Test func `a top that nobody reaches`() {
    let found = Definition().judging(
      #"from="50""#, #"from="100""#
    ).diagnostics.filter { $0.code == "SND017" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 14)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND017" }.isEmpty)
  }
}
