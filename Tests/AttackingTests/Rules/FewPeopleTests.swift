import Attacking
import Testing

struct FewPeopleTests {
  @Test func `a score of three people is found whether or not their number is printed`() throws {
    let desk = RuleDesk()
    #expect(
      try desk.codes(RuleDesk.csv("Legal,,,,true,,culture,,false,60,")) == ["PRV002", "PRV003"])
    let cell = "<cell id=\"unit-3.culture\" dimension=\"culture\" score=\"60\"/>"
    let found = try desk.findings(
      RuleDesk.xml("<unit id=\"unit-3\" name=\"Legal\">\(cell)</unit>"))
    #expect(found.map(\.code) == ["PRV002"])
    #expect(found.first?.places == ["“culture” of Legal"])
  }

  @Test func `a printed number below the minimum is found in a file of any time`() throws {
    #expect(
      try RuleDesk().codes(RuleDesk.csv("Service,4,,,false,,culture,,true,,"))
        == ["PRV002", "PRV011"])
  }
}
