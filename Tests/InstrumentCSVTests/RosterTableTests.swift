import Instrument
import InstrumentCSV
import TestSupport
import Testing

struct RosterTableTests {
  private func read(_ text: String) throws -> [Unit] {
    try RosterTable.read(file: "roster.csv", source: source(of: Array(text.utf8)))
  }

  @Test func `a roster is read`() throws {
    let units = try read("unit,parent,headcount\nHead,,12\n\"Sales, north\",Head,\n")
    #expect(
      units == [
        Unit(id: "Head", headcount: 12), Unit(id: "Sales, north", parent: "Head", headcount: nil),
      ])
  }

  @Test(
    arguments: [
      ("", "SND101", 1), ("unit,parent\n", "SND102", 1),
      ("unit,parent,headcount\na,,-1\n", "SND109", 2),
      ("unit,parent,headcount\na,,1\na,,1\n", "SND109", 3),
      ("unit,parent,headcount\na,b,1\n", "SND109", 2),
      ("unit,parent,headcount\na,a,1\n", "SND109", 2),
      ("unit,parent,headcount\na,1\n", "SND104", 2),
      ("unit,parent,headcount\n\"a,,1\n", "SND101", 2),
    ])
  func `a bad roster is refused with its row`(text: String, code: String, row: Int) {
    let found = #expect(throws: Diagnostics.self) { try read(text) }
    #expect(found?.list.first?.code == code)
    #expect(found?.list.first?.line == row)
  }

  @Test func `a misspelt heading is told by the right one`() {
    let found = #expect(throws: Diagnostics.self) { try read("unit,parnet,headcount\na,,1\n") }
    #expect(
      found?.list.map(\.message) == ["There is no column “parent”; “parnet” looks like it."])
  }
}
