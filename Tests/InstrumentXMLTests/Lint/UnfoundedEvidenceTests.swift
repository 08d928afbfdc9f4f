import Instrument
import Testing

struct UnfoundedEvidenceTests {
  @Test func `evidence without a case`() {
    let found = Definition().withPractices("evidence=\"belief\"", "evidence=\"comparable\"")
      .diagnostics.filter { $0.code == "SND041" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .warning)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND041" }.isEmpty)
  }
}
