import Instrument
import Interviewing
import TestSupport
import Testing

struct InterviewTests {
  private let scale: ResponseScale

  init() throws {
    scale = try ResponseScale(
      id: "s",
      points: (1...5).map {
        .init(rating: $0, label: LocalizedText("\($0)", language: Language("en")))
      })
  }

  private func item(
    _ id: String, audience: Set<Role.ID> = [], required: Bool = false,
    nonresponse: [Nonresponse] = [], relevance: Condition? = nil
  ) -> Item {
    Item(
      id: id, kind: .rating(scale), wording: LocalizedText(id, language: Language("en")),
      audience: audience, isRequired: required, nonresponse: nonresponse.map { .init(kind: $0) },
      relevance: relevance)
  }

  private func questionnaire(_ items: [Item]) -> Questionnaire {
    let text = LocalizedText("q", language: Language("en"))
    return Questionnaire(
      id: "q", title: text,
      sections: [Section(id: "s", title: text, entries: items.map { .item($0) })])
  }

  @Test func `items are asked in order, for the role, and by their skip rules`() throws {
    var interview = Interview(
      questionnaire: questionnaire([
        item("A-1"), item("A-2", audience: ["executive"]),
        item("A-3", relevance: .is("A-1", "5")), item("A-4"),
      ]), role: "staff")
    #expect(interview.progress.position == 1 && interview.progress.reachable == 2)
    try interview.answer(.rating(5))
    #expect(interview.current?.id == "A-3")
    #expect(interview.progress.position == 2 && interview.progress.passed == 1)
    #expect(interview.progress.reachable == 3)
    try interview.answer(.nonresponse(.skipped))
    try interview.answer(.rating(1))
    #expect(interview.current == nil)
    #expect(interview.isComplete)
  }

  @Test func `an answer that is no longer asked is kept but doesn't count`() throws {
    var interview = Interview(
      questionnaire: questionnaire([item("A-1"), item("A-2", relevance: .is("A-1", "5"))]),
      role: "staff")
    try interview.answer(.rating(5))
    try interview.answer(.rating(2))
    interview.jump(to: "A-1")
    try interview.answer(.rating(1))
    #expect(interview.finalAnswers == ["A-1": .rating(1)])
    #expect(interview.answers["A-2"] == .rating(2))
    interview.jump(to: "A-1")
    try interview.answer(.rating(5))
    #expect(interview.finalAnswers["A-2"] == .rating(2))
  }

  @Test func `what isn't acceptable changes nothing`() throws {
    var interview = Interview(
      questionnaire: questionnaire([item("A-1", required: true, nonresponse: [.dontKnow])]),
      role: "staff")
    let before = interview
    #expect(throws: Interview.Refusal.answerRequired("A-1")) {
      try interview.answer(.nonresponse(.skipped))
    }
    #expect(throws: Interview.Refusal.notOffered("A-1", .notApplicable)) {
      try interview.answer(.nonresponse(.notApplicable))
    }
    #expect(throws: Interview.Refusal.self) { try interview.answer(.rating(9)) }
    #expect(interview == before)
    try interview.answer(.nonresponse(.dontKnow))
    #expect(interview.current == nil)
  }

  @Test func `an interrupted interview goes on at the first open item`() {
    let interview = Interview(
      questionnaire: questionnaire([item("A-1"), item("A-2"), item("A-3")]), role: "staff",
      answers: ["A-1": .rating(1), "A-3": .rating(2)])
    #expect(interview.current?.id == "A-2")
  }

  /// A second, simpler account of what an interview does: which items are asked is worked out anew
  /// from a list of answers at each step.
  private struct Model {
    let items: [Item]
    var answers: [Item.ID: Answer] = [:]

    var asked: [Item.ID] {
      var seen: [Item.ID: Answer] = [:]
      var asked: [Item.ID] = []
      for item in items {
        if let rule = item.relevance, !rule.holds(for: seen) { continue }
        asked.append(item.id)
        seen[item.id] = answers[item.id]
      }
      return asked
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `a random walk agrees with the model`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let items = (0..<12).map { index in
      let earlier = index > 0 ? Int.random(in: 0..<index, using: &generator) : 0
      let rule: Condition? =
        index > 0 && Bool.random(using: &generator)
        ? .atLeast("A-\(earlier)", Quantity(thousandths: 3000)) : nil
      return item("A-\(index)", relevance: rule)
    }
    var interview = Interview(questionnaire: questionnaire(items), role: "staff")
    var model = Model(items: items)
    for _ in 0..<60 {
      if let current = interview.current {
        #expect(model.asked.contains(current.id))
        #expect(interview.progress.position == (model.asked.firstIndex(of: current.id) ?? -9) + 1)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
          let position = model.asked.firstIndex(of: current.id) ?? 0
          #expect(interview.back() == (position > 0))
          if position > 0 { #expect(interview.current?.id == model.asked[position - 1]) }
        default:
          let answer = Answer.rating(Int.random(in: 1...5, using: &generator))
          try interview.answer(answer)
          model.answers[current.id] = answer
        }
      } else {
        #expect(model.asked.allSatisfy { model.answers[$0] != nil })
        interview.jump(to: model.asked.randomElement(using: &generator) ?? "A-0")
      }
      #expect(interview.reachable.map(\.id) == model.asked)
      #expect(Set(interview.finalAnswers.keys) == Set(model.asked))
    }
  }
}
