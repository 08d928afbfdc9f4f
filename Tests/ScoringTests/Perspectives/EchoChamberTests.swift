import Instrument
import Scoring
import Testing

struct EchoChamberTests {
  private typealias Group = EchoChamber.Group

  private func warnings(
    _ groups: [Group], recruitment: Recruitment? = .everybody, respondents: Int = 100,
    headcount: Int? = 200, scores: [Double] = []
  ) -> [EchoChamber.Warning] {
    EchoChamber(
      recruitment: recruitment, respondents: respondents, headcount: headcount,
      groups: [(.unit, groups)], dimensions: [("skills", Moments(scores))], minimumGroup: 5
    ).warnings
  }

  @Test func `a sample that mirrors the organization raises no warning`() {
    #expect(
      warnings([
        Group(id: "a", headcount: 100, respondents: 55),
        Group(id: "b", headcount: 100, respondents: 45),
      ]).isEmpty)
    #expect(warnings([]).isEmpty)
  }

  @Test func `volunteers are told, and nothing is told of people of whom nobody knows`() {
    #expect(warnings([], recruitment: .volunteers) == [.volunteers])
    #expect(warnings([], recruitment: nil).isEmpty && warnings([], recruitment: .chance).isEmpty)
  }

  @Test func `people in groups that can't be shown are counted by the roster alone`() {
    let shown = Group(id: "a", headcount: 150, respondents: 80)
    let hidden = [Group(id: "b", headcount: 40, respondents: nil)]
    #expect(warnings([shown] + hidden) == [.unheard(.unit, share: 40.0 / 190)])
    // A tenth is no reason yet, and neither are fewer people than the minimum group.
    #expect(
      warnings([
        Group(id: "a", headcount: 180, respondents: 90),
        Group(id: "b", headcount: 20, respondents: nil),
      ]).isEmpty)
    #expect(
      warnings([
        Group(id: "a", headcount: 20, respondents: 11),
        Group(id: "b", headcount: 4, respondents: nil),
      ]).isEmpty)
  }

  @Test func `a group that answers far less often is named`() {
    let groups = [
      Group(id: "a", headcount: 100, respondents: 80),
      Group(id: "b", headcount: 100, respondents: 20),
    ]
    #expect(
      warnings(groups) == [.underrepresented(.unit, id: "b", share: 0.2, all: 0.5)])
    #expect(warnings(groups, headcount: nil).isEmpty)
    #expect(warnings(groups, headcount: 0).isEmpty)
  }

  @Test func `four fifths and chance are both needed`() {
    // 42 percent is more than four fifths of 50.
    #expect(
      warnings(
        [Group(id: "a", headcount: 10_000, respondents: 4_200)], respondents: 5_000,
        headcount: 10_000
      ).isEmpty)
    // 5 of 14 are less than four fifths, but that may be chance.
    #expect(warnings([Group(id: "a", headcount: 14, respondents: 5)]).isEmpty)
    #expect(warnings([Group(id: "a", headcount: 140, respondents: 50)]).count == 1)
  }

  @Test func `a group below the minimum is never named, whatever it did`() {
    for respondents in [nil, 0, 1, 4] as [Int?] {
      let found = warnings([
        Group(id: "a", headcount: 20, respondents: 15),
        Group(id: "secret", headcount: 100, respondents: respondents),
      ])
      #expect(!found.contains { "\($0)".contains("secret") })
    }
    #expect(warnings([Group(id: "tiny", headcount: 4, respondents: 9)]).isEmpty)
  }

  @Test func `ten people who hardly differ are suspicious, and nine aren't enough to tell`() {
    let alike = [50.0, 52, 48, 51, 49, 50, 53, 47, 50, 50]
    let found = warnings([], scores: alike)
    #expect(found.count == 1)
    if case .hardlyDiffers(let dimension, let deviation) = found.first {
      #expect(dimension == "skills" && deviation < 4.9)
    }
    #expect(warnings([], scores: Array(alike.dropLast())).isEmpty)
    #expect(warnings([], scores: [30, 70, 50, 20, 90, 60, 40, 55, 45, 65]).isEmpty)
    // All alike at the top, where there is no room to differ.
    #expect(warnings([], scores: [Double](repeating: 100, count: 10)).count == 1)
    // A deviation of 4.1 is little in the middle and a lot for a mean of 97.
    let shifted = [93.0, 100, 100, 92, 100, 94, 100, 93, 100, 98]
    #expect(warnings([], scores: shifted).isEmpty)
    #expect(warnings([], scores: shifted.map { $0 - 47 }).count == 1)
  }
}
