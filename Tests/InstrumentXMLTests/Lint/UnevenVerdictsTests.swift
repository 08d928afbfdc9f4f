import Instrument
import Testing

struct UnevenVerdictsTests {
  @Test func `verdicts that leave out the lowest scores`() {
    let found = Definition().judging(
      #"<part scale="trust"/>"#,
      #"<part scale="trust"/><verdict from="20"><text>No</text></verdict>"#
    ).diagnostics.filter { $0.code == "SND040" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `verdicts out of order`() {
    let found = Definition().judging(
      #"<part scale="trust"/>"#,
      """
      <part scale="trust"/><verdict from="0"><text>No</text></verdict>
      <verdict from="60"><text>Yes</text></verdict><verdict from="40"><text>So</text></verdict>
      """
    ).diagnostics.filter { $0.code == "SND040" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND040" }.isEmpty)
  }
}
