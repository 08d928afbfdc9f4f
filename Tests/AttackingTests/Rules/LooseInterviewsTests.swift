import Attacking
import Testing

struct LooseInterviewsTests {
  /// Talks with six people about the culture, who make 350 points, and with four about the skills.
  private let desk: RuleDesk = {
    var desk = RuleDesk()
    desk.counts.interviews = [
      "culture": KeptInterviews(people: 6, total: 350_000),
      "skills": KeptInterviews(people: 4, total: 350_000),
    ]
    return desk
  }()

  private func xml(
    _ dimension: String, _ people: String, _ score: String, survey: String = "60.0",
    shown: String = "score=\"60.0\""
  ) -> (PublishedFormat, String) {
    (
      .xml,
      "<report><dimensions><dimension id=\"dimension.culture\" \(shown)/></dimensions>"
        + "<interviews><interview dimension=\"\(dimension)\" people=\"\(people)\" "
        + "score=\"\(score)\" survey=\"\(survey)\"/></interviews></report>"
    )
  }

  private func page(_ dimension: String, _ people: String, _ score: String) -> (
    PublishedFormat, String
  ) {
    (
      .html,
      "<html><table><tr id=\"interviews.\(dimension)\"><th>T</th>"
        + "<td class=\"n\" id=\"interviews.\(dimension).score\">\(score)</td>"
        + "<td class=\"n\" id=\"interviews.\(dimension).people\">\(people)</td>"
        + "<td class=\"n\">60.0</td></tr></table></html>"
    )
  }

  @Test func `what was kept of enough people may be told`() throws {
    #expect(try desk.codes(xml("culture", "6", "58.3")) == [])
    #expect(try desk.codes(page("culture", "6", "58.3")) == [])
  }

  @Test(
    arguments: [
      ("culture", "4", "58.3"), ("culture", "7", "58.3"), ("culture", "6", "58.4"),
      ("culture", "6", "58.33"), ("culture", "", "58.3"), ("skills", "4", "87.5"),
      ("skills", "6", "58.3"), ("responses", "6", "58.3"),
    ])
  func `anything else isn't`(dimension: String, people: String, score: String) throws {
    for file in [xml(dimension, people, score), page(dimension, people, score)] {
      let found = try desk.findings(file).filter { $0.code == "PRV014" }
      #expect(found.count == 1, "\(file)")
      #expect(found.first?.places == ["the interviews about “\(dimension)”"])
    }
  }

  @Test(arguments: ["withheld=\"m\"", "voice=\"divided\"", "score=\"60.1\""])
  func `the survey's mean beside it must be shown elsewhere`(shown: String) throws {
    #expect(try desk.codes(xml("culture", "6", "58.3", shown: shown)) == ["PRV014"])
  }
}
