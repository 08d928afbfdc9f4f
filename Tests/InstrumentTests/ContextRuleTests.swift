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

  @Test func `nonresponse fires nothing`() {
    #expect(assessment.fitted(to: ["CTX-01": .nonresponse(.dontKnow)]).fired.isEmpty)
  }
}
