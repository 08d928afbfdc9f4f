import Attacking
import Testing

struct UnknownNameTests {
  @Test func `a unit or a dimension that the engagement doesn't have is found`() throws {
    let desk = RuleDesk()
    #expect(try desk.codes(RuleDesk.csv("Nowhere,9,,,false,,culture,9,false,60,")) == ["PRV001"])
    #expect(try desk.codes(RuleDesk.csv("Service,9,,,false,,colour,9,false,60,")) == ["PRV001"])
    #expect(try desk.codes(RuleDesk.csv("Service,9,,,false,,culture,9,false,60,")) == [])
  }
}
