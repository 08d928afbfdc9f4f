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

  @Test func `from the end it goes back to the last item that is asked`() throws {
    var interview = Interview(
      questionnaire: questionnaire([item("A-1"), item("A-2", relevance: .is("A-1", "5"))]),
      role: "staff")
    try interview.answer(.rating(1))
    #expect(interview.current == nil)
    let moved = interview.back()
    #expect(moved && interview.current?.id == "A-1")
    let movedAgain = interview.back()
    #expect(!movedAgain)
  }

  @Test func `the overview says what has become of each item`() throws {
    var interview = Interview(
      questionnaire: questionnaire([
        item("A-1"), item("A-2", nonresponse: [.dontKnow]), item("A-3"),
        item("A-4", relevance: .is("A-1", "5")), item("A-5"),
      ]), role: "staff", answers: ["A-4": .rating(1)])
    try interview.answer(.rating(2))
    try interview.answer(.nonresponse(.dontKnow))
    try interview.answer(.nonresponse(.skipped))
    interview.flags = ["A-2"]
    #expect(interview.overview.map(\.item.id) == ["A-1", "A-2", "A-3", "A-5"])
    #expect(
      interview.overview.map(\.state) == [.answered, .nonresponse(.dontKnow), .skipped, .open])
    #expect(interview.overview.map(\.position) == [1, 2, 3, 4])
    #expect(interview.overview.filter(\.isFlagged).map(\.item.id) == ["A-2"])
    #expect(interview.state(of: "A-4") == .notAsked)
    #expect(interview.keptUnasked == ["A-4"])
  }

  @Test func `only items without an answer take time`() throws {
    var interview = Interview(
      questionnaire: questionnaire([item("A-1"), item("A-2")]), role: "staff")
    #expect(interview.timeLeft(in: Language("en")).items == 2)
    try interview.answer(.rating(1))
    #expect(interview.timeLeft(in: Language("en")).items == 1)
    try interview.answer(.nonresponse(.skipped))
    #expect(interview.timeLeft(in: Language("en")).seconds == 0)
  }
}
