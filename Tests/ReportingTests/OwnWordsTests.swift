import Foundation
import Instrument
import Markup
import Reporting
import Reports
import Scoring
import Testing

struct OwnWordsTests {
  /// The report on a questionnaire with two questions, in which texts are quoted.
  private func report(_ quotes: [Quotes.Quote]?) -> Report {
    let base = ReportFixture.assessment()
    let items = ["O-1", "O-2"].map {
      Item(id: $0, kind: .freeText, wording: ReportFixture.text("What of {practice} in \($0)?"))
    }
    let assessment = Assessment(
      id: "A", version: "1", languages: base.languages, title: base.title,
      dimensions: base.dimensions, levels: base.levels, gates: base.gates,
      findings: base.findings, recommendations: base.recommendations,
      questionnaires: [
        Questionnaire(
          id: "q", title: ReportFixture.text("Q"),
          sections: [
            Section(id: "s", title: ReportFixture.text("S"), entries: items.map { .item($0) })
          ])
      ])
    var context = ReportContext(
      organization: "Acme", practice: "wikis", language: Language("en"), date: "2026-01-02",
      fingerprint: "f00", software: "0", isSynthetic: false)
    context.quotes = quotes.map { Quotes($0, fewestAsked: 12) }
    return ReportBuilder(assessment: assessment, context: context)
      .report(on: ReportFixture.release())
  }

  @Test func `quotes stand under their questions, in the order of asking`() throws {
    let report = report([
      .init(item: "O-2", text: "later"), .init(item: "O-1", text: "one\ntwo"),
      .init(item: "O-2", text: "last"), .init(item: "gone", text: "lost"),
    ])
    let words = try #require(report.words)
    #expect(words.questions.map(\.wording) == ["What of wikis in O-1?", "What of wikis in O-2?"])
    #expect(words.questions.map { $0.quotes.map(\.text) } == [["one\ntwo"], ["later", "last"]])
    #expect(words.rule.text.contains("At least 12 people were asked"))
    let page = try ReportFixture.page(report)
    #expect(page.contains("<blockquote class=\"quote\" id=\"words.O-2.2\" dir=\"auto\">“last”</"))
    let root = try MarkupReader.read(
      ReportXML.document(report), schema: Schema(ShippedTemplates.reportSchema, name: "report.xsd"))
    let element = try #require(root.firstChild(named: "words"))
    #expect(element.children.map(\.name) == ["item", "item", "rule"])
  }

  @Test func `without quotes there is no section`() throws {
    for quotes in [nil, [], [Quotes.Quote(item: "gone", text: "lost")]] {
      let report = report(quotes)
      #expect(report.words == nil)
      #expect(try !ReportFixture.page(report).contains("own words"))
      let root = try MarkupReader.read(
        ReportXML.document(report),
        schema: Schema(ShippedTemplates.reportSchema, name: "report.xsd"))
      #expect(root.firstChild(named: "words") == nil)
    }
  }

  @Test(
    arguments: ["</section><script>alert(1)</script>", "{{{practice}}}", "\" onclick=\"x", "]]>"])
  func `a quote never becomes markup`(text: String) throws {
    let page = try ReportFixture.page(report([.init(item: "O-1", text: text)]))
    #expect(!page.contains("<script") && !page.contains("onclick=\"x"))
    #expect(
      page.components(separatedBy: "</section>").count
        == page.components(separatedBy: "<section").count)
  }
}
