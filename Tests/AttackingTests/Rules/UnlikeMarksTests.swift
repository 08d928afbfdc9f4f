import Attacking
import Testing

struct UnlikeMarksTests {
  private func units(_ second: String) -> String {
    "<unit id=\"unit-1\" name=\"Sales\" respondents=\"12\">"
      + "<cell id=\"unit-1.culture\" dimension=\"culture\" withheld=\"withheld\"/></unit>"
      + "<unit id=\"unit-2\" name=\"Service\" respondents=\"9\">"
      + "<cell id=\"unit-2.culture\" dimension=\"culture\" \(second)/></unit>"
  }

  @Test func `a second mark, another attribute and other words are found`() throws {
    let desk = RuleDesk()
    #expect(try desk.codes(RuleDesk.xml(units("withheld=\"withheld\""))) == [])
    #expect(try desk.codes(RuleDesk.xml(units("withheld=\"protected\""))) == ["PRV004"])
    #expect(try desk.codes(RuleDesk.xml(units("withheld=\"withheld\" why=\"2\""))) == ["PRV004"])
  }

  @Test func `another class in a page is found`() throws {
    func page(_ looks: String) -> String {
      "<html><table><tr id=\"unit-1\"><td class=\"n\">12</td>"
        + "<td class=\"cell withheld\"><span class=\"word\">withheld</span></td></tr>"
        + "<tr id=\"unit-2\"><td class=\"n\">9</td>"
        + "<td class=\"\(looks)\"><span class=\"word\">withheld</span></td></tr></table></html>"
    }
    let desk = RuleDesk()
    #expect(try desk.codes((.html, page("cell withheld"))) == [])
    #expect(try desk.codes((.html, page("cell withheld second"))) == ["PRV004"])
  }

  @Test func `an empty field that is filled elsewhere is found`() throws {
    let desk = RuleDesk()
    let group = "\"n\":9,\"withheld\":false,\"dimensions\":"
    func units(_ level: String) -> String {
      "{\"unit\":\"Sales\",\"n\":12,\"withheld\":false,\"dimensions\":"
        + "[{\"id\":\"culture\",\"level\":null,\"withheld\":true}]},"
        + "{\"unit\":\"Service\",\(group)"
        + "[{\"id\":\"culture\",\"level\":\(level),\"withheld\":true}]}"
    }
    #expect(try desk.codes(RuleDesk.json(units("null"))) == [])
    #expect(try desk.codes(RuleDesk.json(units("\"low\""))) == ["PRV004"])
  }
}
