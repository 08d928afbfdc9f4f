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
        RuleDesk.xml(unit("low=\"40\" middle=\"20\" high=\"40\""))) == [])
  }

  @Test func `a spread of a divided group in JSON is found, its split isn't`() throws {
    func unit(_ spread: String) -> String {
      """
      {"unit":"Sales","n":12,"withheld":false,"dimensions":[{"id":"culture","n":12,"withheld":false,
      "voice":"divided","score":null,"sd":\(spread),"split":{"low":0.5,"middle":0.08,"high":0.42}}]}
      """
    }
    let desk = RuleDesk()
    #expect(try desk.codes(RuleDesk.json(unit("30.1"))) == ["PRV008"])
    #expect(try desk.codes(RuleDesk.json(unit("null"))) == [])
  }
}
