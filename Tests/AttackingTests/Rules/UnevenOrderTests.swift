import Attacking
import Testing

struct UnevenOrderTests {
  @Test func `a group whose dimensions stand in another order is found`() throws {
    let desk = RuleDesk()
    let first = ["Sales,12,,,false,,culture,,true,,", "Sales,12,,,false,,skills,12,false,50,"]
    let second = ["Service,9,,,false,,culture,9,false,60,", "Service,9,,,false,,skills,,true,,"]
    #expect(try desk.codes(RuleDesk.csv(first[0], first[1], second[0], second[1])) == [])
    #expect(try desk.codes(RuleDesk.csv(first[0], first[1], second[1], second[0])) == ["PRV005"])
  }
}
