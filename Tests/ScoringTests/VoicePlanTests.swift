import Instrument
import Testing

@testable import Scoring

/// How far people agree on a dimension, over all questionnaires of a group.
struct VoicePlanTests {
  private func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: Language("en"))
  }

  /// What was counted of people who gave these ratings from 1 to 5, an item a column.
  private func counted(
    _ people: [[Int]], _ assessment: Assessment, questionnaire: Int = 0
  ) -> (tally: Tally, plan: ScoringPlan) {
    let plan = ScoringPlan(
      assessment: assessment, questionnaire: assessment.questionnaires[questionnaire])
    var builder = TallyBuilder(plan: plan, unitCount: 1)
    for person in people {
      person.map { UInt8($0 - 1) }.withUnsafeBufferPointer {
        builder.add(row: $0, unit: 0, role: 0)
      }
    }
    return (builder.unitTallies()[0], plan)
  }

  /// Agreement, camps and voice of people who answered the first dimension in one questionnaire.
  private func heard(
    _ people: [[Int]], items: Int
  ) throws -> (agreement: Double?, camps: Camps, voice: Voice) {
    let assessment = try Fixture.assessment(
      [("one", (1...items).map { "X\($0)" })], ratings: 1...5)
    let voices = VoicePlan(assessment)
    let (tally, _) = counted(people, assessment)
    var sums: [Int] = []
    voices.add(tally, of: "q", to: &sums)
    let agreement = voices.agreement(
      on: 0, sums: sums, scores: tally.dimensions[0], minimumGroup: 5)
    let camps = Camps(bins: tally.bins, rule: voices.rule)
    return (agreement, camps, Voice(agreement: agreement, camps: camps, rule: voices.rule))
  }

  /// As many people as a count says at each rating, who give it to every item.
  private func people(_ counts: [Int], items: Int) -> [[Int]] {
    counts.enumerated().flatMap { rating, count in
      [[Int]](repeating: [Int](repeating: rating + 1, count: items), count: count)
    }
  }

  @Test(
    arguments: [
      (name: "a U", counts: [10, 4, 2, 4, 10], voice: Voice.divided),
      (name: "two points", counts: [0, 10, 0, 10, 0], voice: .divided),
      (name: "even", counts: [6, 6, 6, 6, 6], voice: .divided),
      (name: "a broad hill", counts: [3, 7, 10, 7, 3], voice: .mixed),
      (name: "a narrow hill", counts: [0, 3, 24, 3, 0], voice: .one),
      (name: "leaning", counts: [0, 0, 2, 18, 10], voice: .one),
      (name: "leaning with a tail", counts: [4, 2, 2, 8, 14], voice: .mixed),
      (name: "one point", counts: [0, 0, 0, 30, 0], voice: .one),
      (name: "a lonely voice", counts: [0, 1, 0, 0, 29], voice: .one),
    ], [1, 3, 11])
  func `the shape of the answers decides, whatever the number of items`(
    shape: (name: String, counts: [Int], voice: Voice), items: Int
  ) throws {
    let heard = try heard(people(shape.counts, items: items), items: items)
    #expect(heard.voice == shape.voice, "\(shape.name), \(items) items, \(heard)")
  }

  @Test func `many items make two camps look like agreement, and the camps tell otherwise`() throws
  {
    let heard = try heard(people([0, 20, 0, 20, 0], items: 11), items: 11)
    #expect(try #require(heard.agreement) > 0.7)
    #expect(heard.voice == .divided)
  }

  @Test func `one questionnaire of five ratings has the r*wg(j)* of the slightly skewed null`()
    throws
  {
    let assessment = try Fixture.assessment([("one", ["X1", "X2", "X3"])], ratings: 1...5)
    let voices = VoicePlan(assessment)
    let rows = [[4, 5, 4], [3, 3, 2], [5, 5, 5], [2, 4, 4], [4, 4, 3], [3, 5, 4]]
    let (tally, plan) = counted(rows, assessment)
    var sums: [Int] = []
    voices.add(tally, of: "q", to: &sums)
    let index = try #require(
      voices.agreement(on: 0, sums: sums, scores: tally.dimensions[0], minimumGroup: 5))
    let skewed = try #require(plan.agreement(on: 0, in: tally, null: .slightlySkewed))
    let uniform = try #require(plan.agreement(on: 0, in: tally))
    #expect(abs(index - skewed.index) < 1e-12 && index < uniform.index && index > 0)
    #expect(
      voices.agreement(on: 0, sums: sums, scores: tally.dimensions[0], minimumGroup: 7) == nil)
  }

  @Test func `answers with a gap count towards no agreement, and too few without leave it unknown`()
    throws
  {
    let assessment = try Fixture.assessment([("one", ["X1", "X2"])], ratings: 1...5)
    let voices = VoicePlan(assessment)
    // 252 stands for an item that was marked as not applicable.
    let (tally, _) = counted([[4, 4], [4, 4], [4, 4], [4, 4], [4, 252]], assessment)
    var sums: [Int] = []
    voices.add(tally, of: "q", to: &sums)
    #expect(tally.dimensions[0].count == 5)
    #expect(
      voices.agreement(on: 0, sums: sums, scores: tally.dimensions[0], minimumGroup: 5) == nil)
    #expect(voices.agreement(on: 0, sums: sums, scores: tally.dimensions[0], minimumGroup: 4) == 1)
    #expect(voices.agreement(on: 0, sums: [], scores: tally.dimensions[0], minimumGroup: 2) == nil)
  }

  /// Two questionnaires with one item each on the same scale.
  private func two() throws -> Assessment {
    let plain = try Fixture.assessment([("one", ["X1"])], ratings: 1...5)
    let questionnaires = ["a", "b"].map { name in
      Questionnaire(
        id: name, title: text(name),
        sections: [
          Section(
            id: "s", title: text("s"),
            entries: plain.questionnaires[0].items.map { item in
              .item(
                Item(
                  id: "X-\(name)", kind: item.kind, wording: item.wording,
                  membership: .init(scale: "one")))
            })
        ])
    }
    return Assessment(
      id: "a", version: "1", languages: plain.languages, title: plain.title, minimumGroup: 5,
      roles: plain.roles, scales: [Scale(id: "one", construct: text("one"))],
      dimensions: plain.dimensions, questionnaires: questionnaires)
  }

  /// Agreement of people who answered two questionnaires.
  private func agreement(_ first: [[Int]], _ second: [[Int]], minimum: Int = 5) throws -> Double? {
    let assessment = try two()
    let voices = VoicePlan(assessment)
    var sums: [Int] = []
    var scores = Moments()
    for (place, people) in [first, second].enumerated() {
      let (tally, plan) = counted(people, assessment, questionnaire: place)
      voices.add(tally, of: plan.codebook.questionnaire, to: &sums)
      scores.merge(tally.dimensions[0])
    }
    return voices.agreement(on: 0, sums: sums, scores: scores, minimumGroup: minimum)
  }

  @Test func `questionnaires are weighed by their people`() throws {
    let firm = [[4], [4], [4], [4], [4], [4]]
    let loose = [[3], [5], [4]]
    let apart = try #require(try agreement(firm, loose))
    // The same mean, so nothing lies between: 1 for six, 1 − 1 ÷ 1.34 for three.
    #expect(abs(apart - (6 + 3 * (1 - 1 / 1.34)) / 9) < 1e-12)
    #expect(try agreement(firm, []) == 1)
    #expect(try agreement([[4], [4], [4]], [[4], [4]]) == 1)
    #expect(try agreement([[4], [4], [4]], [[4]]) == nil)
  }

  @Test func `two audiences that each agree, but not with each other, are not one voice`() throws {
    let people = [[Int]](repeating: [2], count: 9)
    let leaders = [[Int]](repeating: [5], count: 5)
    #expect(try #require(try agreement(people, leaders)) < 0.01)
    // Nine at 25 points and five at 100: between them lies what one questionnaire would have within.
    let mixed = try #require(try agreement(people + leaders, []))
    #expect(abs(try #require(try agreement(people, leaders)) - mixed) < 1e-12)
  }

  @Test func `a dimension without ratings is judged by the scores of its people`() throws {
    let item = Item(
      id: "Y-1", kind: .yesNo, wording: text("y"), membership: .init(scale: "one"))
    let questionnaire = Questionnaire(
      id: "q", title: text("q"), scales: [Scale(id: "one", construct: text("one"))],
      sections: [Section(id: "s", title: text("s"), entries: [.item(item)])])
    let assessment = Assessment(
      id: "a", version: "1", languages: [Language("en")], title: text("a"),
      roles: [Role(id: "staff", title: text("s"))],
      dimensions: [
        Instrument.Dimension(id: "one", title: text("one"), parts: [.init(scale: "one")])
      ], questionnaires: [questionnaire])
    let voices = VoicePlan(assessment)
    func agreement(_ yes: Int, _ no: Int) -> Double? {
      let people = [[Int]](repeating: [2], count: yes) + [[Int]](repeating: [1], count: no)
      let (tally, _) = counted(people, assessment)
      var sums: [Int] = []
      voices.add(tally, of: "q", to: &sums)
      return voices.agreement(on: 0, sums: sums, scores: tally.dimensions[0], minimumGroup: 5)
    }
    #expect(agreement(9, 0) == 1)
    // s² of 19 at 100 and one at 0 is 500.
    #expect(abs((agreement(19, 1) ?? 0) - (1 - 500 / (10_000.0 / 12))) < 1e-9)
    #expect(agreement(5, 5) == 0)
    #expect(agreement(4, 0) == nil)
  }

  @Test func `of 99 companies six are divided about their leaders, and 35 speak with one voice`()
    throws
  {
    let climate = [
      "AF06", "AF07", "AP12", "AP17", "AP33", "AP34", "AS14", "AS15", "AS16", "AS17", "AS28",
    ]
    let assessment = try Fixture.assessment([("lead", climate)], ratings: 1...5)
    let (builder, _) = try Fixture.tally(try Fixture.rows("bhr2000"), assessment, unit: "GRP")
    let voices = VoicePlan(assessment)
    let heard = builder.unitTallies().map { tally in
      var sums: [Int] = []
      voices.add(tally, of: "q", to: &sums)
      return Voice(
        agreement: voices.agreement(
          on: 0, sums: sums, scores: tally.dimensions[0], minimumGroup: 5),
        camps: Camps(bins: tally.bins, rule: voices.rule), rule: voices.rule)
    }
    let counts = Voice.allCases.map { voice in heard.filter { $0 == voice }.count }
    #expect(counts == [35, 58, 6])
  }
}
