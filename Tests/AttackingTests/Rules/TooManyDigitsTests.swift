import Attacking
import Testing

struct TooManyDigitsTests {
  @Test(
    arguments: [
      ("60", "0.92", false), ("60.0", "0.9", false), ("60.50", "1", false), ("60.25", "", true),
      ("60.5", "0.925", true), ("6.05e1", "", true),
    ])
  func `scores have one decimal and shares whole percent`(
    score: String, coverage: String, isFound: Bool
  ) throws {
    let row = "Service,9,,,false,,culture,9,false,\(score),\(coverage)"
    #expect(try RuleDesk().codes(RuleDesk.csv(row)) == (isFound ? ["PRV006"] : []))
  }
}
