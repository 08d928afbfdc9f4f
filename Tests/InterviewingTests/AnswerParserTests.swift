import Instrument
import Interviewing
import Testing

struct AnswerParserTests {
  private let english = Language("en")

  private func item(_ kind: ItemKind) -> Item {
    Item(id: "X-1", kind: kind, wording: LocalizedText("w", language: english))
  }

  private var options: [ItemOption] {
    ["a", "b", "c"].map { ItemOption(id: $0, label: LocalizedText($0, language: english)) }
  }

  private func parsed(_ text: String, _ kind: ItemKind) -> Answer? {
    try? AnswerParser.parse(text, for: item(kind)).get()
  }

  @Test func `what fits is taken`() throws {
    let scale = try ResponseScale(
      id: "s",
      points: (1...5).map { .init(rating: $0, label: LocalizedText("x", language: english)) })
    #expect(parsed(" 4 ", .rating(scale)) == .rating(4))
    #expect(parsed("2", .singleChoice(options)) == .choice("b"))
    #expect(parsed("1, 3", .multipleChoice(options, scoring: .none)) == .choices(["a", "c"]))
    #expect(parsed("0", .multipleChoice(options, scoring: .none)) == .choices([]))
    #expect(parsed("3 1 2", .ranking(options)) == .ranking(["c", "a", "b"]))
    #expect(parsed("Y", .yesNo) == .yesNo(true))
    #expect(parsed("12,5", .percentage) == .quantity(Quantity(thousandths: 12_500)))
    #expect(parsed(" a b ", .freeText) == .text(" a b "))
    #expect(parsed("1 2 3", .estimate(unit: LocalizedText([]), bounds: .init())) != nil)
  }

  @Test(arguments: ["", "6", "0", "-1", "4.0", "four", "٤", "４", "99999999999999999999"])
  func `nonsense isn't a rating, and isn't repeated`(text: String) throws {
    let scale = try ResponseScale(
      id: "s",
      points: (1...5).map { .init(rating: $0, label: LocalizedText("x", language: english)) })
    guard case .failure(let misfit) = AnswerParser.parse(text, for: item(.rating(scale))) else {
      Issue.record("taken as a rating")
      return
    }
    #expect(misfit.sentence == "Please type a rating from 1 to 5.")
  }

  @Test func `what doesn't fit is refused`() {
    #expect(parsed("1,1", .multipleChoice(options, scoring: .none)) == nil)
    #expect(parsed("1 2", .ranking(options)) == nil)
    #expect(parsed("1 2 2", .ranking(options)) == nil)
    #expect(parsed("101", .percentage) == nil)
    #expect(parsed("1,234", .money(bounds: .init())) == nil)
    #expect(parsed("3 2 1", .estimate(unit: LocalizedText([]), bounds: .init())) == nil)
    #expect(parsed("maybe", .yesNo) == nil)
    #expect(parsed("  ", .freeText) == nil)
  }
}
