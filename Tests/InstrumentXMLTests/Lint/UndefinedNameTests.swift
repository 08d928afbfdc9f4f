import Instrument
import Testing

struct UndefinedNameTests {
  @Test func `a scale that nothing defines`() {
    let found = Definition().judging(
      #"part scale="trust""#, #"part scale="truth""#
    ).diagnostics.filter { $0.code == "SND010" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 11)
  }

  @Test func `a response scale that nothing defines`() {
    let found = Definition().asking(
      #"id="TRU-01" response-scale="agree""#, #"id="TRU-01" response-scale="agre""#
    ).diagnostics.filter { $0.code == "SND010" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 7)
  }

  @Test func `an item that nothing defines`() {
    let found = Definition().asking(
      #"item="TRU-01""#, #"item="TRU-09""#
    ).diagnostics.filter { $0.code == "SND010" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 9)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND010" }.isEmpty)
  }
}
