import Attacking
import Testing

struct TellingRateTests {
  @Test(
    arguments: [
      ("Service,9,12,0.75,false,,culture,9,false,60,", false),
      ("Service,9,9,1,false,,culture,9,false,60,", true),
      ("Sales,12,12,1,false,,culture,12,false,60,", false),
      ("Service,9,4,,false,,culture,9,false,60,", true),
    ])
  func `a small number asked, and everybody of fewer than ten, are found`(
    row: String, isFound: Bool
  ) throws {
    #expect(try RuleDesk().codes(RuleDesk.csv(row)) == (isFound ? ["PRV010"] : []))
  }
}
