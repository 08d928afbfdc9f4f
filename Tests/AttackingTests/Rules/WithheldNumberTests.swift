import Attacking
import Testing

struct WithheldNumberTests {
  @Test func `the number of people beside a mark is found`() throws {
    let desk = RuleDesk()
    let cell = "<cell id=\"unit-2.culture\" dimension=\"culture\" withheld=\"withheld\"%/>"
    func unit(_ more: String) -> String {
      "<unit id=\"unit-2\" name=\"Service\" respondents=\"9\">"
        + cell.replacing("%", with: more) + "</unit>"
    }
    #expect(try desk.codes(RuleDesk.xml(unit(" respondents=\"9\""))) == ["PRV003"])
    #expect(try desk.codes(RuleDesk.xml(unit(""))) == [])
  }
}
