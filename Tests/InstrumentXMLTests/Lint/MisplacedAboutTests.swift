import Instrument
import InstrumentXML
import Testing

struct MisplacedAboutTests {
  /// A guide with one rating; its questionnaire is for bosses, and the rating for whom it says.
  private func guide(
    _ attributes: String, use: String = #"use="interview""#, element: String = "rating"
  ) -> Definition {
    var definition = Definition().judging(
      #"<questionnaire file="q.xml"/>"#,
      #"<questionnaire file="q.xml"/><questionnaire file="context.xml"/>"#)
    definition.context = """
      <questionnaire id="guide" audience="boss" \(use)>
        <title>Guide</title>
        <sections>
          <section id="talk">
            <title>Talk</title>
            <\(element) id="TLK-01" response-scale="agree" \(attributes)><wording>How is trust?</wording></\(element)>
          </section>
        </sections>
      </questionnaire>
      """
    return definition
  }

  @Test(arguments: ["", #"audience="staff boss""#])
  func `a rating that is put to the other person is left in peace`(audience: String) throws {
    let definition = guide(#"about="trust" \#(audience)"#)
    #expect(definition.diagnostics.isEmpty, "\(definition.diagnostics)")
    let item = try #require(try definition.load().assessment.questionnaires.last?.items.first)
    #expect(item.about == Item.About(dimension: "trust") && item.membership == nil)
  }

  @Test func `one of a high rating that speaks against it is turned`() throws {
    let loaded = try guide(#"about="trust" keying="reverse""#).load()
    let item = try #require(loaded.assessment.questionnaires.last?.items.first)
    #expect(item.about == Item.About(dimension: "trust", keying: .reverse))
  }

  @Test func `a dimension that isn't there`() {
    let found = guide(#"about="trsut""#).diagnostics
    #expect(found.map(\.code) == ["SND010"])
    #expect(found.first?.remedy == "Did you mean “trust”?")
  }

  @Test func `a rating of a survey`() {
    let found = guide(#"about="trust""#, use: "").diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.code) == ["SND052"])
    #expect(found.first?.message.contains("no guide for talks") == true)
    #expect(found.first?.file == "t/context.xml" && found.first?.line == 6)
  }

  @Test func `a rating of a scale`() {
    let found = guide(#"about="trust" scale="trust""#).diagnostics
      .filter { $0.severity == .error }
    #expect(found.map(\.code) == ["SND052"])
    #expect(found.first?.message.contains("counts towards the scale “trust”") == true)
  }

  @Test func `a rating of the consultant alone`() {
    let found = guide(#"about="trust" audience="boss""#).diagnostics
    #expect(found.map(\.code) == ["SND052"])
    #expect(found.first?.severity == .error)
  }

  @Test func `a rating of the context profile`() {
    var definition = Definition().judging(
      "<questionnaires>", #"<context file="context.xml"/><questionnaires>"#)
    definition.context = definition.context.replacing(
      #"<yes-no id="CTX-01"><wording>Strict?</wording></yes-no>"#,
      with:
        #"<rating id="CTX-01" response-scale="agree" about="trust"><wording>Strict?</wording></rating>"#
    )
    #expect(definition.diagnostics.map(\.code) == ["SND052"])
  }

  @Test func `nothing but a rating speaks about a dimension`() {
    let found = guide("about=\"trust\"", element: "yes-no").diagnostics
    #expect(Set(found.map(\.code)) == ["SND003"])
  }
}
