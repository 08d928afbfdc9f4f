import Instrument
import Testing

struct NoReverseItemTests {
  @Test func `six items that point one way`() {
    let found = Definition().asking(
      #"<yes-no"#,
      #"<rating id="TRU-10" response-scale="agree" scale="trust"><wording>W</wording></rating><rating id="TRU-11" response-scale="agree" scale="trust"><wording>W</wording></rating><rating id="TRU-12" response-scale="agree" scale="trust"><wording>W</wording></rating><rating id="TRU-13" response-scale="agree" scale="trust"><wording>W</wording></rating><yes-no"#
    ).diagnostics.filter { $0.code == "SND021" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .info)
    #expect(found.first?.line == 3)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND021" }.isEmpty)
  }

  @Test func `one reverse item is enough`() {
    #expect(
      Definition().asking(
        #"<yes-no"#,
        #"<rating id="TRU-10" response-scale="agree" scale="trust" keying="reverse"><wording>W</wording></rating><rating id="TRU-11" response-scale="agree" scale="trust"><wording>W</wording></rating><rating id="TRU-12" response-scale="agree" scale="trust"><wording>W</wording></rating><rating id="TRU-13" response-scale="agree" scale="trust"><wording>W</wording></rating><yes-no"#
      ).diagnostics.filter { $0.code == "SND021" }.isEmpty)
  }
}
