import Instrument
import Testing

struct AnsweringTimeTests {
  private let english = Language("en")
  private func text(_ text: String) -> LocalizedText { LocalizedText(text, language: english) }

  private func questionnaire() throws -> Questionnaire {
    let scale = try ResponseScale(
      id: "s", points: [1, 2].map { .init(rating: $0, label: text("two words")) })
    return Questionnaire(
      id: "q", title: text("not read again"), introduction: text("one two three four"),
      sections: [
        Section(
          id: "a", title: text("title"),
          entries: [
            .item(Item(id: "A", kind: .rating(scale), wording: text("five words are read here"))),
            .item(
              Item(
                id: "B", kind: .rating(scale), wording: text("five words are read here"),
                audience: ["boss"])),
            .item(Item(id: "C", kind: .freeText, wording: text("why"))),
          ])
      ])
  }

  @Test func `reading and answering add up, and labels of a scale count once`() throws {
    let all = AnsweringTime(of: try questionnaire(), role: nil, language: english)
    // Words: 4 + 1 + 5 + 4 + 5 + 1; answers: 4 + 4 + 45 seconds.
    #expect(all.items == 3)
    let expected = 20 / (238.0 / 60) + 53
    #expect(abs(all.seconds - expected) < 1e-9)
    #expect(all.minutes == 1)
  }

  @Test func `a role is timed on what it is asked`() throws {
    let staff = AnsweringTime(of: try questionnaire(), role: "staff", language: english)
    #expect(staff.items == 2)
    let expected = 15 / (238.0 / 60) + 49
    #expect(abs(staff.seconds - expected) < 1e-9)
  }

  @Test func `items by themselves are timed without headings`() throws {
    let items = Array(try questionnaire().items.dropFirst())
    let time = AnsweringTime(of: items, language: english)
    let expected = 10 / (238.0 / 60) + 49
    #expect(time.items == 2)
    #expect(abs(time.seconds - expected) < 1e-9)
  }

  @Test func `nothing takes no time`() {
    let empty = Questionnaire(id: "q", title: text("q"), sections: [])
    let time = AnsweringTime(of: empty, role: nil, language: english)
    #expect(time.minutes == 0 && time.items == 0)
  }
}
