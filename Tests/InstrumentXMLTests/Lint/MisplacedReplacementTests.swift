import Instrument
import InstrumentXML
import Testing

struct MisplacedReplacementTests {
  private func found(_ first: String, _ second: String) -> [Diagnostic] {
    Definition().asking(#"id="TRU-01""#, #"id="TRU-01"\#(first)"#)
      .asking(#"id="TRU-02""#, #"id="TRU-02"\#(second)"#)
      .diagnostics.filter { $0.code == "SND049" }
  }

  @Test func `an item that is still asked, or is replaced already`() throws {
    let present = found("", #" replaces="TRU-03""#)
    #expect(present.map(\.line) == [8])
    #expect(try #require(present.first).message.contains("still asked"))
    #expect(found(#" replaces="TRU-01""#, "").count == 1, "itself")
    let twice = found(#" replaces="TRU-90""#, #" replaces="TRU-90""#)
    #expect(twice.map(\.line) == [8])
    #expect(try #require(twice.first).message.contains("Both TRU-01 and TRU-02"))
  }

  @Test func `a definition without the flaw is left in peace`() throws {
    #expect(found(#" replaces="TRU-90""#, #" replaces="TRU-91""#).isEmpty)
    let definition = Definition().asking(#"id="TRU-01""#, #"id="TRU-01" replaces="TRU-90""#)
    #expect(definition.diagnostics.isEmpty)
    let questionnaire = try definition.load().assessment.questionnaires[0]
    #expect(questionnaire.items.map(\.replaces) == ["TRU-90", nil, nil])
    let written = DefinitionWriter.questionnaire(questionnaire, language: Language("en"))
    #expect(String(decoding: written, as: UTF8.self).contains(#"replaces="TRU-90""#))
  }
}
