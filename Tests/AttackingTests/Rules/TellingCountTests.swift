import Attacking
import Testing

struct TellingCountTests {
  @Test func `a number that tells how few were not asked is found`() throws {
    let desk = RuleDesk()
    #expect(
      try desk.codes(RuleDesk.csv("Service,9,,,false,,safety,7,false,60,")) == ["PRV012"])
    #expect(try desk.codes(RuleDesk.csv("Service,9,,,false,,safety,,false,60,")) == [])
    #expect(try desk.codes(RuleDesk.csv("Service,9,,,false,,culture,9,false,60,")) == [])
  }
}
