import Attacking
import Testing

struct StrangeCountTests {
  @Test func `a number of people of another time is found`() throws {
    let desk = RuleDesk()
    #expect(try desk.codes(RuleDesk.csv("Service,8,,,false,,culture,9,false,60,")) == ["PRV011"])
    #expect(try desk.codes(RuleDesk.csv("Service,9,,,false,,culture,9,false,60,")) == [])
  }
}
