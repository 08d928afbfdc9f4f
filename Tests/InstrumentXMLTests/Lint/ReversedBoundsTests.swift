import Instrument
import Testing

struct ReversedBoundsTests {
  @Test func `a minimum above the maximum`() {
    let found = Definition().asking(
      "<yes-no",
      #"<number id="NUM-01" minimum="10" maximum="1"><wording>So?</wording><unit>h</unit></number><yes-no"#
    ).diagnostics.filter { $0.code == "SND045" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND045" }.isEmpty)
  }
}
