import Instrument
import Testing

struct IdleContextRuleTests {
  @Test func `a rule that looks at an answer of a respondent`() {
    let found = Definition().withContextRule(
      #"<when><is item="TRU-03" value="yes"/></when><target dimension="trust" value="70"/>"#
    ).diagnostics.filter { $0.code == "SND038" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a rule that changes nothing`() {
    let found = Definition().withContextRule(#"<when><is item="CTX-01" value="yes"/></when>"#)
      .diagnostics.filter { $0.code == "SND038" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a rule on the context that changes a target is fine`() {
    let fine = Definition().withContextRule(
      #"<when><is item="CTX-01" value="yes"/></when><target dimension="trust" value="70"/>"#)
    #expect(fine.diagnostics.isEmpty)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND038" }.isEmpty)
  }
}
