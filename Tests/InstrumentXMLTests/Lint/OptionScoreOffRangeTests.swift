import Instrument
import Testing

struct OptionScoreOffRangeTests {
  @Test func `a score above 100`() {
    let found = Definition().asking(
      #"<yes-no"#,
      #"<single-choice id="TRU-04" scale="trust"><wording>W</wording><option id="a" score="101"><label>A</label></option><option id="b" score="0"><label>B</label></option></single-choice><yes-no"#
    ).diagnostics.filter { $0.code == "SND031" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 9)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND031" }.isEmpty)
  }
}
