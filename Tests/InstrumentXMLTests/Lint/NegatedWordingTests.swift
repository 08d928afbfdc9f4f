import Instrument
import Testing

struct NegatedWordingTests {
  @Test func `a statement with a not`() {
    let found = Definition().asking(
      #"We talk."#, #"We don’t talk."#
    ).diagnostics.filter { $0.code == "SND023" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .info)
    #expect(found.first?.line == 7)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND023" }.isEmpty)
  }

  @Test func `a word that only holds the letters`() {
    #expect(
      Definition().asking(
        #"We talk."#, #"We know notes."#
      ).diagnostics.filter { $0.code == "SND023" }.isEmpty)
  }
}
