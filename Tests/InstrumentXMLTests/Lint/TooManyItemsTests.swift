import Instrument
import Testing

struct TooManyItemsTests {
  private func definition(items: Int) -> Definition {
    let more = (0..<items - 3).map {
      "<free-text id=\"ZZZ-\($0)\"><wording>W</wording></free-text>"
    }
    return Definition().asking("<yes-no", more.joined() + "<yes-no")
  }

  @Test func `5,000 items are taken and 5,001 are not`() {
    #expect(definition(items: 5000).diagnostics.allSatisfy { $0.code != "SND026" })
    #expect(definition(items: 5001).diagnostics.contains { $0.code == "SND026" })
  }
}
