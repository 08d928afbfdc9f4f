import Attacking
import Testing

struct DividedMeanTests {
  @Test func `a mean of a divided group is found, its split isn't`() throws {
    func unit(_ cell: String) -> String {
      "<unit id=\"unit-1\" name=\"Sales\" respondents=\"12\"><cell id=\"unit-1.culture\""
        + " dimension=\"culture\" voice=\"divided\" \(cell)/></unit>"
    }
    let desk = RuleDesk()
    #expect(try desk.codes(RuleDesk.xml(unit("score=\"50\""))) == ["PRV008"])
    #expect(
      try desk.codes(
        RuleDesk.xml(unit("low-share=\"40\" middle-share=\"20\" high-share=\"40\""))) == [])
  }
}
