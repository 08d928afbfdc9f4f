import Instrument
import Reporting
import Testing

struct PreviewTests {
  private let german = Language("de")

  private func text(_ english: String, _ german: String) -> LocalizedText {
    LocalizedText([
      .init(language: Language("en"), text: english), .init(language: self.german, text: german),
    ])
  }

  private func preview(role: String?, language: String = "en") throws -> QuestionnairePreview {
    let scale = try ResponseScale(
      id: "s", points: [1, 2].map { .init(rating: $0, label: text("label \($0)", "Wort \($0)")) })
    let rows = ["A", "B"].map {
      Item(id: $0, kind: .rating(scale), wording: text("row \($0)", "Zeile \($0)"))
    }
    let choice = Item(
      id: "C",
      kind: .singleChoice([ItemOption(id: "x", label: text("first", "erste"))]),
      wording: text("Use {practice}?", "{practice} nutzen?"), audience: ["boss"],
      isRequired: true, nonresponse: [.init(kind: .dontKnow)], relevance: .is("A", "2"))
    let questionnaire = Questionnaire(
      id: "q", title: text("Title", "Titel"),
      sections: [
        Section(
          id: "a", title: text("One", "Eins"),
          entries: [.matrix(Matrix(id: "m", stem: text("stem", "Stamm"), items: rows))]),
        Section(id: "b", title: text("Two", "Zwei"), entries: [.item(choice)]),
      ])
    return QuestionnairePreview(
      of: questionnaire, role: role,
      roles: ["staff", "boss"].map { Role(id: $0, title: text($0, $0)) },
      language: Language(language), practice: "wikis")
  }

  @Test func `a role meets what it is asked, and empty sections are left out`() throws {
    let staff = try preview(role: "staff")
    #expect(staff.sections.map(\.title) == ["One"])
    #expect(staff.items == 2)
    #expect(staff.sections[0].entries.map(\.stem) == ["stem", ""])
    let boss = try preview(role: "boss")
    #expect(boss.sections.map(\.title) == ["One", "Two"])
    #expect(boss.sections[1].entries[0].wording == "Use wikis?")
    #expect(boss.sections[1].entries[0].condition == "only when A is “2”")
    #expect(boss.sections[1].entries[0].isRequired)
  }

  @Test func `a language shows its own words`() throws {
    let german = try preview(role: nil, language: "de")
    #expect(german.title == "Titel")
    #expect(german.sections[0].entries[0].answers == ["1 Wort 1", "2 Wort 2"])
    #expect(german.sections[1].entries[0].wording == "Wikis nutzen?")
  }
}
