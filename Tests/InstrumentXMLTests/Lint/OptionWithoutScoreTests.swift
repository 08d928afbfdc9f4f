import Instrument
import Testing

struct OptionWithoutScoreTests {
  @Test func `a scored choice without a score`() {
    let found = Definition().asking(
      #"<yes-no"#,
      #"<single-choice id="TRU-04" scale="trust"><wording>W</wording><option id="a" score="1"><label>A</label></option><option id="b"><label>B</label></option></single-choice><yes-no"#
    ).diagnostics.filter { $0.code == "SND012" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 9)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND012" }.isEmpty)
  }

  @Test func `a choice that is not scored needs none`() {
    #expect(
      Definition().asking(
        #"<yes-no"#,
        #"<single-choice id="TRU-04"><wording>W</wording><option id="a"><label>A</label></option><option id="b"><label>B</label></option></single-choice><yes-no"#
      ).diagnostics.filter { $0.code == "SND012" }.isEmpty)
  }
}
