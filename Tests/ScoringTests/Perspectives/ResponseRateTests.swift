import Scoring
import Testing

struct ResponseRateTests {
  @Test(arguments: [
    (101, ResponseRate.Reading.moreThanPeople), (100, .good), (75, .good), (74, .fair),
    (60, .fair), (59, .low), (50, .low), (49, .poor), (5, .poor),
  ])
  func `how a rate is read`(respondents: Int, reading: ResponseRate.Reading) throws {
    let rate = try #require(
      ResponseRate(respondents: respondents, headcount: 100, minimumGroup: 5))
    #expect(rate.reading == reading)
    #expect(rate.told == .share(Double(respondents) / 100))
  }

  @Test func `a small group of which all or all but one answered is told as most`() throws {
    func told(_ respondents: Int, _ headcount: Int) -> ResponseRate.Told? {
      ResponseRate(respondents: respondents, headcount: headcount, minimumGroup: 5)?.told
    }
    #expect(told(9, 9) == .most && told(8, 7) == .most)
    #expect(told(8, 9) == .most && told(7, 9) == .share(7.0 / 9))
    #expect(told(9, 10) == .share(0.9) && told(10, 10) == .share(1))
  }

  @Test(arguments: [(4, 100), (0, 100), (5, 4), (0, 0)])
  func `no rate where answers or people are fewer than the minimum`(
    respondents: Int, headcount: Int
  ) {
    #expect(
      ResponseRate(respondents: respondents, headcount: headcount, minimumGroup: 5) == nil)
    #expect(ResponseRate(respondents: 0, headcount: 0, minimumGroup: 0) == nil)
  }
}
