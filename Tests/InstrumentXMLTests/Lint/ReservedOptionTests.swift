import Instrument
import Testing

struct ReservedOptionTests {
  @Test func `an option named skipped`() {
    let found = Definition().asking(
      "<yes-no",
      """
      <single-choice id="OWN-01"><wording>Who?</wording><option id="skipped"><label>A</label></option>
      <option id="b"><label>B</label></option></single-choice><yes-no
      """
    ).diagnostics.filter { $0.code == "SND043" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND043" }.isEmpty)
  }
}
