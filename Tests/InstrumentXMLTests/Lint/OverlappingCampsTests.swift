import Instrument
import InstrumentXML
import Testing

struct OverlappingCampsTests {
  private func definition(low: String, high: String, voice: String = "0.70") -> Definition {
    Definition().judging(
      "<gates>",
      """
      <agreement one-voice="\(voice)" camps="25" low-below="\(low)" high-from="\(high)"><source>S</source></agreement>
      <gates>
      """)
  }

  @Test func `scores that are low and high at once`() {
    let found = definition(low: "60", high: "40").diagnostics
    #expect(found.map(\.code) == ["SND048"])
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 16)
  }

  @Test(arguments: [("40", "60"), ("50", "50"), ("5", "95")])
  func `camps that touch or lie apart are left in peace`(low: String, high: String) {
    #expect(definition(low: low, high: high).diagnostics.isEmpty)
  }

  @Test(arguments: ["0", "42", "100"])
  func `a camp begins at a multiple of five within the scores`(low: String) {
    #expect(Set(definition(low: low, high: "95").diagnostics.map(\.code)) == ["SND003"])
  }

  @Test func `agreement is read to the hundredth, and is the usual one when it isn't set`() throws {
    let own = try definition(low: "35", high: "65", voice: "0.8").load().assessment.agreement
    #expect(
      own
        == AgreementRule(oneVoice: 80, camps: 25, lowBelow: 35, highFrom: 65, sources: ["S"]))
    #expect(try Definition().load().assessment.agreement == .standard)
    #expect(definition(low: "35", high: "65", voice: "0.705").diagnostics.map(\.code) == ["SND003"])
  }
}
