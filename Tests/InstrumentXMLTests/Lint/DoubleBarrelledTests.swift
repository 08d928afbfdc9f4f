import Instrument
import Testing

struct DoubleBarrelledTests {
  @Test func `two ideas in one`() {
    let found = Definition().asking(
      #"We talk."#, #"We talk and listen."#
    ).diagnostics.filter { $0.code == "SND022" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .info)
    #expect(found.first?.line == 7)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND022" }.isEmpty)
  }

  @Test func `a word that only holds the letters`() {
    #expect(
      Definition().asking(
        #"We talk."#, #"We understand orders."#
      ).diagnostics.filter { $0.code == "SND022" }.isEmpty)
  }
}
