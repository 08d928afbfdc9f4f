import Instrument
import Testing

struct EmptyTextTests {
  @Test func `a wording without words`() {
    let found = Definition().asking("<wording>We talk.</wording>", "<wording> </wording>")
      .diagnostics.filter { $0.code == "SND046" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND046" }.isEmpty)
  }
}
