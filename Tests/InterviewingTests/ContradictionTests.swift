import Instrument
import Interviewing
import Testing

struct ContradictionTests {
  private let scale: ResponseScale

  init() throws {
    scale = try ResponseScale(
      id: "s",
      points: (1...5).map {
        .init(rating: $0, label: LocalizedText("\($0)", language: Language("en")))
      })
  }

  /// Two items of each direction on one scale, and one of reverse keying on another.
  private func contradictions(_ ratings: [Int]) -> [Contradiction] {
    let text = LocalizedText("q", language: Language("en"))
    let members: [(String, Item.Keying)] = [
      ("one", .positive), ("one", .positive), ("one", .reverse), ("one", .reverse),
      ("two", .reverse),
    ]
    let items = members.enumerated().map { number, member in
      Item(
        id: "A-\(number)", kind: .rating(scale), wording: text,
        membership: .init(scale: member.0, keying: member.1),
        relevance: number == 3 ? .atMost("A-1", Quantity(thousandths: 3000)) : nil)
    }
    let questionnaire = Questionnaire(
      id: "q", title: text,
      sections: [Section(id: "s", title: text, entries: items.map { .item($0) })])
    let answers = Dictionary(
      uniqueKeysWithValues: ratings.enumerated().map { ("A-\($0)", Answer.rating($1)) })
    return Interview(questionnaire: questionnaire, role: "staff", answers: answers).contradictions
  }

  @Test func `a statement and its opposite at the same end contradict each other`() {
    #expect(
      contradictions([5, 3, 5, 2, 5])
        == [.init(scale: "one", isAtTop: true, items: ["A-0", "A-2"])])
    #expect(
      contradictions([1, 1, 2, 1, 1])
        == [.init(scale: "one", isAtTop: false, items: ["A-0", "A-1", "A-3"])])
  }

  @Test func `what goes together, or isn't at the end, contradicts nothing`() {
    #expect(contradictions([5, 5, 1, 1, 1]).isEmpty)
    #expect(contradictions([4, 4, 4, 4, 4]).isEmpty)
    #expect(contradictions([5, 5, 3, 3, 5]).isEmpty, "scales of different constructs")
  }

  @Test func `an answer that is no longer asked contradicts nothing`() {
    #expect(contradictions([5, 3, 4, 5, 3]).count == 1)
    #expect(contradictions([5, 4, 4, 5, 3]).isEmpty)
  }
}
