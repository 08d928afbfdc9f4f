import Instrument
import Testing

struct UnknownPlaceholderTests {
  @Test func `a name that nothing fills in`() {
    let found = Definition().asking(
      #"We talk."#, #"We use {tool}."#
    ).diagnostics.filter { $0.code == "SND025" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.line == 7)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND025" }.isEmpty)
  }

  @Test func `the practice is known everywhere`() {
    #expect(
      Definition().asking(
        #"We talk."#, #"We use {practice}."#
      ).diagnostics.filter { $0.code == "SND025" }.isEmpty)
  }
}
