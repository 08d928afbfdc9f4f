import EngagementStore
import Instrument
import Testing

@testable import SoundingsCommandLine

struct KeyChoiceTests {
  private let fixture: AnsweringFixture

  init() throws { fixture = try AnsweringFixture() }

  private func answers(_ keys: [TypedKey], lines: [String] = []) throws -> [Item.ID: Answer] {
    let manner = TerminalManner(isPlain: false, usesColour: false, usesKeys: true)
    let typist = Typist((["y"] + lines).map { .text($0) }, keys: keys, manner: manner)
    _ = fixture.run(fixture.staff + ["--keys"], typist)
    return try fixture.store().answers(in: 1)
  }

  @Test func `a number chooses at once, arrows and Enter step by step`() throws {
    let found = try answers([
      .character("4"), .down, .down, .up, .enter, .up, .enter, .character("q"),
    ])
    #expect(
      found == [
        "PUR-01": .rating(4), "PUR-02": .rating(1), "LEA-01": .nonresponse(.dontKnow),
      ])
  }

  @Test func `Escape goes back, and Enter keeps the answer that is shown`() throws {
    let found = try answers([
      .character("2"), .back, .enter, .character("5"), .character("b"), .enter, .end,
    ])
    #expect(found == ["PUR-01": .rating(2), "PUR-02": .rating(5)])
  }

  @Test func `Enter without a choice answers nothing, and other keys do nothing`() throws {
    let found = try answers([
      .enter, .other, .character("x"), .character("9"), .character("s"), .end,
    ])
    #expect(found == ["PUR-01": .nonresponse(.skipped)])
  }

  @Test func `a colon begins a command in a line`() throws {
    #expect(
      try answers([.character(":"), .end], lines: ["dk"])
        == ["PUR-01": .nonresponse(.dontKnow)])
  }

  @Test func `the help names no command of two keys where each key acts at once`() {
    let manner = TerminalManner(isPlain: false, usesColour: false, usesKeys: true)
    let keys = Typist([.text("y")], keys: [.character("?"), .end], manner: manner)
    _ = fixture.run(fixture.staff + ["--keys"], keys)
    #expect(keys.history.contains("the list of questions"))
    #expect(!keys.history.contains("b3"))
    let lines = Typist([.text("y"), .text("?")])
    _ = fixture.run(fixture.staff, lines)
    #expect(lines.history.contains("b3   three questions back"))
  }

  @Test func `numbers above nine aren't single keys`() throws {
    let text = LocalizedText("x", language: Language("en"))
    func choice(_ count: Int) -> KeyChoice? {
      KeyChoice(
        ItemPrompt(
          item: Item(
            id: "X", kind: .singleChoice((0..<count).map { ItemOption(id: "o\($0)", label: text) }),
            wording: text), language: Language("en"), practice: "p"))
    }
    #expect(choice(9)?.entries.count == 9)
    #expect(choice(10) == nil)
  }
}
