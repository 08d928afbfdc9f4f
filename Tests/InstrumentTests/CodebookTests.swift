import Instrument
import TestSupport
import Testing

struct CodebookTests {
  private let english = Language("en")
  private let questionnaire: Questionnaire

  init() throws {
    func text(_ text: String) -> LocalizedText { LocalizedText(text, language: Language("en")) }
    let scale = try ResponseScale(
      id: "s", points: (1...5).map { .init(rating: $0, label: text("\($0)")) })
    let options = ["a", "b", "c"].map { ItemOption(id: $0, label: text($0)) }
    let kinds: [ItemKind] = [
      .rating(scale), .singleChoice(options), .multipleChoice(options, scoring: .none), .yesNo,
      .number(unit: text("hours"), bounds: .init(minimum: Quantity(thousandths: 0))),
      .estimate(unit: text("hours"), bounds: .init()), .ranking(options), .freeText,
    ]
    let items = kinds.enumerated().map {
      Item(id: "X-\($0.offset)", kind: $0.element, wording: text("w"))
    }
    questionnaire = Questionnaire(
      id: "q", title: text("q"),
      sections: [Section(id: "s", title: text("s"), entries: items.map { .item($0) })])
  }

  @Test func `a multiple choice and a ranking have a column for each option`() {
    #expect(
      Codebook(questionnaire).columns.map(\.heading) == [
        "X-0", "X-1", "X-2.a", "X-2.b", "X-2.c", "X-3", "X-4", "X-5", "X-6.a", "X-6.b", "X-6.c",
        "X-7",
      ])
  }

  @Test(arguments: UInt64(0)..<200)
  func `unpacking gives back what was packed`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let codebook = Codebook(questionnaire)
    var answers: [Item.ID: Answer] = [:]
    for item in questionnaire.items {
      let kind = Nonresponse.allCases.randomElement(using: &generator) ?? .skipped
      let isNothing = Bool.random(using: &generator)
      answers[item.id] = isNothing ? .nonresponse(kind) : draw(item.kind, &generator)
    }
    let response = Response(questionnaire: "q", unit: "u", role: "r", answers: answers)
    #expect(try codebook.unpack(codebook.pack(response)) == response)
  }

  private func draw(_ kind: ItemKind, _ generator: inout SplitMix64) -> Answer {
    let number = Quantity(thousandths: Int64.random(in: 0...9_999, using: &generator))
    return switch kind {
    case .rating: .rating(Int.random(in: 1...5, using: &generator))
    case .singleChoice: .choice(["a", "b", "c"].randomElement(using: &generator) ?? "a")
    case .multipleChoice:
      .choices(Set(["a", "b", "c"].filter { _ in Bool.random(using: &generator) }))
    case .yesNo: .yesNo(Bool.random(using: &generator))
    case .estimate:
      Estimate(low: number, likely: number, high: Quantity(thousandths: 10_000))
        .map { .estimate($0) } ?? .nonresponse(.skipped)
    case .ranking: .ranking(["a", "b", "c"].shuffled(using: &generator))
    case .freeText: .text("free")
    case .number, .money, .percentage: .quantity(number)
    }
  }

  @Test func `an answer off the scale is refused without being repeated`() {
    let codebook = Codebook(questionnaire)
    let response = Response(questionnaire: "q", unit: "u", role: "r", answers: ["X-0": .rating(77)])
    let error = #expect(throws: InstrumentError.self) { try codebook.pack(response) }
    #expect(error?.description == "Item X-0 takes a rating from 1 to 5.")
  }

  @Test func `a damaged row is refused`() throws {
    let codebook = Codebook(questionnaire)
    let packed = try codebook.pack(
      Response(questionnaire: "q", unit: "u", role: "r", answers: ["X-0": .rating(5)]))
    var row = packed.row
    row[0] = 9
    #expect(throws: InstrumentError.self) {
      try codebook.unpack(PackedResponse(unit: "u", role: "r", row: row))
    }
    #expect(throws: InstrumentError.self) {
      try codebook.unpack(PackedResponse(unit: "u", role: "r", row: []))
    }
  }
}
