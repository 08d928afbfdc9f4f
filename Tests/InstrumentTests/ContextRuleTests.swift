import Instrument
import Testing

struct ContextRuleTests {
  private func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: Language("en"))
  }

  private var assessment: Assessment {
    func rule(_ id: String, _ code: String, _ changes: [ContextRule.Change]) -> ContextRule {
      ContextRule(id: id, condition: .is("CTX-01", code), changes: changes, reason: text(id))
    }
    return Assessment(
      id: "a", version: "1", languages: [Language("en")], title: text("a"),
      dimensions: ["risk", "time"].map {
        Dimension(
          id: $0, title: text($0), target: 50, parts: [.init(scale: $0)],
          verdicts: [.init(from: 0, text: text("no"))])
      },
      contextRules: [
        rule("strict", "strict", [.weight("risk", 1500), .target("risk", 65)]),
        rule("other", "loose", [.weight("time", 0)]),
        ContextRule(
          id: "later", condition: .answered("CTX-01"), changes: [.target("risk", 70)],
          reason: text("later")),
      ], questionnaires: [])
  }

  @Test func `without a context profile nothing changes`() {
    let (fitted, fired) = assessment.fitted(to: [:])
    #expect(fitted == assessment)
    #expect(fired.isEmpty)
  }

  @Test func `rules that fire change weights and targets, the last one decides`() {
    let (fitted, fired) = assessment.fitted(to: ["CTX-01": .choice("strict")])
    #expect(fired.map(\.id) == ["strict", "later"])
    #expect(fitted.dimensions.map(\.weight) == [1500, 1000])
    #expect(fitted.dimensions.map(\.target) == [70, 50])
    #expect(fitted.dimensions.map(\.verdicts) == assessment.dimensions.map(\.verdicts))
    #expect(fitted.contextRules == assessment.contextRules)
  }

  @Test func `an answer to an item that is no longer asked fires nothing`() {
    let items = [
      Item(id: "CTX-00", kind: .yesNo, wording: text("first")),
      Item(
        id: "CTX-01", kind: .freeText, wording: text("second"), relevance: .is("CTX-00", "yes")),
    ]
    let profile = Questionnaire(
      id: "c", title: text("c"),
      sections: [Section(id: "s", title: text("s"), entries: items.map { .item($0) })])
    let asked = Assessment(
      id: "a", version: "1", languages: [Language("en")], title: text("a"),
      contextRules: assessment.contextRules, context: profile, questionnaires: [])
    #expect(
      asked.fitted(to: ["CTX-00": .yesNo(true), "CTX-01": .text("x")]).fired.map(\.id) == ["later"])
    #expect(asked.fitted(to: ["CTX-00": .yesNo(false), "CTX-01": .text("x")]).fired.isEmpty)
  }

  @Test func `nonresponse fires nothing`() {
    #expect(assessment.fitted(to: ["CTX-01": .nonresponse(.dontKnow)]).fired.isEmpty)
  }
}
