import Attacking
import Testing

struct DifferingFilesTests {
  private let row = RuleDesk.csv("Service,9,,,false,,culture,9,false,60.1,")

  private func unit(_ cell: String) -> (PublishedFormat, String) {
    RuleDesk.xml(
      "<unit id=\"unit-2\" name=\"Service\" respondents=\"9\">"
        + "<cell id=\"unit-2.culture\" dimension=\"culture\" \(cell)/></unit>")
  }

  @Test func `another number, and a mark in the place of one, are found`() throws {
    let desk = RuleDesk()
    #expect(try desk.codes(row, unit("score=\"60.1\"")) == [])
    #expect(try desk.codes(row, unit("score=\"60.2\"")) == ["PRV007"])
    #expect(try desk.codes(row, unit("withheld=\"withheld\"")) == ["PRV007"])
  }

  @Test func `a file that doesn't tell a measure agrees with one that does`() throws {
    let other = RuleDesk.csv("Sales,12,,,false,,culture,12,false,60.1,")
    #expect(try RuleDesk().codes(row, other) == [])
  }
}
