import Instrument
import Testing

struct LongSittingTests {
  @Test func `a questionnaire of more than sixty items`() {
    let found = Definition().asking(
      "<yes-no",
      (10..<70).map { "<yes-no id=\"LON-\($0)\"><wording>So?</wording></yes-no>" }.joined()
        + "<yes-no"
    ).diagnostics.filter { $0.code == "SND039" }
    #expect(found.count == 2, "one a role")
    #expect(found.first?.severity == .warning)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND039" }.isEmpty)
  }
}
