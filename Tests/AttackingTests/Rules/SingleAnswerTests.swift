import Attacking
import Testing

struct SingleAnswerTests {
  private func report(_ shares: [Int], people: Int = 24) -> String {
    let list = shares.map { "<share percent=\"\($0)\">option</share>" }.joined()
    return
      "<report><indicators><measure id=\"owner\" value=\"50.0 of 100\" respondents=\"\(people)\">"
      + "\(list)</measure></indicators></report>"
  }

  @Test(
    arguments: [
      ([50, 50], false), ([100, 0], true), ([96, 4], true), ([79, 21], false), ([4, 46, 50], true),
    ])
  func `shares of all, of all but one, and of one are found`(shares: [Int], isFound: Bool) throws {
    let codes = try RuleDesk().codes((.xml, report(shares)))
    #expect(codes == (isFound ? ["PRV009"] : []))
  }

  @Test func `shares of fewer than ten people are found`() throws {
    #expect(try RuleDesk().codes((.xml, report([50, 50], people: 9))).contains("PRV009"))
  }
}
