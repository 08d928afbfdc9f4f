import Instrument
import Testing

struct OptionsDifferTests {
  @Test func `two choices with different options`() {
    let found = Definition().withIndicator(
      #"<consensus id="i" items="OWN-01 OWN-02"><title>I</title></consensus>"#
    ).asking(
      "<yes-no",
      """
      <single-choice id="OWN-01"><wording>Who?</wording><option id="a"><label>A</label></option>
      <option id="b"><label>B</label></option></single-choice>
      <single-choice id="OWN-02"><wording>Who?</wording><option id="b"><label>B</label></option>
      <option id="a"><label>A</label></option></single-choice><yes-no
      """
    ).diagnostics.filter { $0.code == "SND036" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND036" }.isEmpty)
  }
}
