import Instrument
import Scoring
import Testing

/// Every kind of item that can be scored, worked by hand.
struct ScorableKindsTests {
  private func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: Language("en"))
  }

  private func score(
    _ kind: ItemKind, _ answer: Answer, keying: Item.Keying = .positive,
    nonresponse: [Item.OfferedNonresponse] = []
  ) throws -> Double? {
    let item = Item(
      id: "X-1", kind: kind, wording: text("w"),
      membership: .init(scale: "s", keying: keying), nonresponse: nonresponse)
    let questionnaire = Questionnaire(
      id: "q", title: text("q"), scales: [Scale(id: "s", construct: text("s"))],
      sections: [Section(id: "x", title: text("x"), entries: [.item(item)])])
    let assessment = Assessment(
      id: "a", version: "1", languages: [Language("en")], title: text("a"),
      roles: [Role(id: "r", title: text("r"))],
      dimensions: [Dimension(id: "d", title: text("d"), parts: [.init(scale: "s")])],
      questionnaires: [questionnaire])
    let plan = ScoringPlan(assessment: assessment, questionnaire: questionnaire)
    let packed = try plan.codebook.pack(
      Response(questionnaire: "q", unit: "u", role: "r", answers: ["X-1": answer]))
    var builder = TallyBuilder(plan: plan)
    packed.row.withUnsafeBufferPointer { builder.add(row: $0, unit: 0, role: 0) }
    return builder.roleTallies().first?.dimensions.first?.mean
  }

  private var options: [ItemOption] {
    [("a", 10), ("b", 80), ("c", -30)].map { ItemOption(id: $0.0, label: text($0.0), score: $0.1) }
  }

  @Test func `choices, yes and no`() throws {
    #expect(try score(.singleChoice(options), .choice("b")) == 80)
    #expect(try score(.singleChoice(options), .choice("b"), keying: .reverse) == 20)
    #expect(try score(.yesNo, .yesNo(true)) == 100)
    #expect(try score(.yesNo, .yesNo(true), keying: .reverse) == 0)
    #expect(try score(.yesNo, .nonresponse(.skipped)) == nil)
  }

  @Test func `a multiple choice by count and by sum`() throws {
    let three = try #require(try score(.multipleChoice(options, scoring: .count), .choices(["a"])))
    #expect(abs(three - 100.0 / 3) < 1e-8)
    let whole = try #require(
      try score(.multipleChoice(options, scoring: .count), .choices(["a"]), keying: .reverse))
    #expect(abs(whole - 200.0 / 3) < 1e-8)
    #expect(try score(.multipleChoice(options, scoring: .sum), .choices([])) == 25)
    #expect(try score(.multipleChoice(options, scoring: .sum), .choices(["c"])) == 0)
    #expect(try score(.multipleChoice(options, scoring: .sum), .choices(["a", "b"])) == 100)
    #expect(try score(.multipleChoice(options, scoring: .none), .choices(["a"])) == nil)
  }

  @Test func `nonresponse counts only as the item says`() throws {
    let scale = try ResponseScale(
      id: "s", points: (1...5).map { .init(rating: $0, label: text("\($0)")) })
    let offered = [Item.OfferedNonresponse(kind: .notApplicable, scoring: .rating(2))]
    #expect(
      try score(.rating(scale), .nonresponse(.notApplicable), nonresponse: offered) == 25)
    #expect(
      try score(
        .rating(scale), .nonresponse(.notApplicable), keying: .reverse, nonresponse: offered) == 75)
    #expect(try score(.rating(scale), .nonresponse(.dontKnow), nonresponse: offered) == nil)
  }
}
