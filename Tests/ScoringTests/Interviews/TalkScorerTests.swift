import Instrument
import Scoring
import Testing

struct TalkScorerTests {
  private func text(_ words: String) -> LocalizedText {
    LocalizedText(words, language: Language("en"))
  }

  private func scale(_ ratings: ClosedRange<Int>) throws -> ResponseScale {
    try ResponseScale(
      id: "s", points: ratings.map { .init(rating: $0, label: text("\($0)")) })
  }

  private func rating(
    _ id: String, _ about: Item.About?, _ ratings: ClosedRange<Int> = 1...5
  ) throws -> Item {
    Item(
      id: id, kind: .rating(try scale(ratings)), wording: text(id), about: about,
      nonresponse: [.init(kind: .dontKnow, scoring: .rating(1))])
  }

  private func scorer(_ items: [Item]) -> TalkScorer {
    TalkScorer(
      Questionnaire(
        id: "g", use: .interview, title: text("G"),
        sections: [Section(id: "s", title: text("S"), entries: items.map { .item($0) })]))
  }

  @Test(arguments: [(1, 0), (2, 25_000), (3, 50_000), (5, 100_000)])
  func `a rating counts from 0 to 100, turned where it speaks against the dimension`(
    rating: Int, score: Int
  ) throws {
    let scorer = scorer([
      try self.rating("A-1", .init(dimension: "culture")),
      try self.rating("A-2", .init(dimension: "time", keying: .reverse)),
    ])
    #expect(
      scorer.scores(of: ["A-1": .rating(rating), "A-2": .rating(rating)])
        == ["culture": score, "time": 100_000 - score])
  }

  @Test func `several ratings of a dimension are averaged, whatever their ranges`() throws {
    let scorer = scorer([
      try rating("A-1", .init(dimension: "culture")),
      try rating("A-2", .init(dimension: "culture"), 0...3),
      try rating("A-3", .init(dimension: "culture", keying: .reverse), -1...1),
    ])
    // 100 · (3/4 + 1/3 + 0/2) ÷ 3 = 36.111…
    let answers: [Item.ID: Answer] = ["A-1": .rating(4), "A-2": .rating(1), "A-3": .rating(1)]
    #expect(scorer.scores(of: answers) == ["culture": 36_111])
    // 100 · (3/4 + 2/3) ÷ 2 = 70.8333…
    #expect(
      scorer.scores(of: ["A-1": .rating(4), "A-2": .rating(2)]) == ["culture": 70_833])
    // 100 · 2/3 = 66.666…, to the nearest thousandth.
    #expect(scorer.scores(of: ["A-2": .rating(2)]) == ["culture": 66_667])
  }

  @Test func `what wasn't rated doesn't count, and nothing else does`() throws {
    let scorer = scorer([
      try rating("A-1", .init(dimension: "culture")), try rating("A-2", .init(dimension: "time")),
      try rating("A-3", nil),
    ])
    let answers: [Item.ID: Answer] = [
      "A-1": .nonresponse(.dontKnow), "A-2": .rating(9), "A-3": .rating(5), "B-1": .rating(5),
    ]
    #expect(scorer.scores(of: answers).isEmpty)
    #expect(!scorer.isEmpty)
    let silent = self.scorer([try rating("A-3", nil)])
    #expect(silent.isEmpty)
  }

  @Test(arguments: [Item.Keying.positive, .reverse])
  func `a rating has the score that it would have in a survey`(keying: Item.Keying) throws {
    let sign = keying == .reverse ? "-" : ""
    let assessment = try Fixture.assessment([("trust", [sign + "X1"])], ratings: 1...7)
    let survey = try #require(assessment.questionnaires.first)
    let talked = scorer([try rating("X1", .init(dimension: "trust", keying: keying), 1...7)])
    for rating in 1...7 {
      var builder = TallyBuilder(
        plan: ScoringPlan(assessment: assessment, questionnaire: survey), unitCount: 1)
      for _ in 0..<5 {
        [UInt8(rating - 1)].withUnsafeBufferPointer { builder.add(row: $0, unit: 0, role: 0) }
      }
      let profile = ProfileBuilder(assessment: assessment)
        .byUnit([builder], tree: try UnitTree([Unit(id: "u")]))
      let expected = try #require(profile.organization.shown?.dimensions[0].measured?.score)
      let own = try #require(talked.scores(of: ["X1": .rating(rating)])["trust"])
      #expect(abs(Double(own) / 1000 - expected) <= 0.0005)
    }
  }
}
