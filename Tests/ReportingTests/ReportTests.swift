import Instrument
import Markup
import Reporting
import Reports
import Scoring
import Testing

struct ReportTests {
  private let report = ReportFixture.report()

  @Test func `the verdict names level, score and gate`() {
    #expect(
      report.verdict.sentence.text
        == "Acme is at the level “Low”, with 52.3 of 100 points.")
    #expect(report.verdict.gates.map(\.text) == ["Gate"])
    #expect(report.participation.percent == 78)
  }

  @Test func `findings carry the number behind them and the unit's name`() {
    #expect(
      report.findings.map(\.statement) == [
        "There is time: 66.6", "Wikis lacks trust: 41.1", "Sales is low: 29.9",
      ])
    #expect(
      report.findings.map(\.id) == [
        "finding.time-high", "finding.trust-low", "finding.unit-low.unit-1",
      ])
    #expect(report.findings[1].evidence == "Trust: 41.1 of 100")
    #expect(report.actions.map(\.findings) == [["finding.trust-low"]])
  }

  @Test(arguments: [([20.0, 20, 70, 70], 2), ([20.0, 20, 20, 70], 0), ([20.0, 70, 70, 70], 1)])
  func `a finding that most units share says nothing about one of them`(
    scores: [Double], count: Int
  ) {
    let groups = scores.enumerated().map { place, score in
      GroupProfile(
        id: "u\(place)",
        shown: .init(
          respondents: 9, headcount: nil, rate: nil, overall: nil,
          dimensions: ["trust", "time"].map {
            DimensionProfile(
              id: $0, target: nil,
              measured: .init(
                respondents: 9, score: score, standardDeviation: nil, level: nil, coverage: nil,
                dontKnowShare: nil))
          }))
    }
    let profile = Profile(
      assessment: "A", assessmentVersion: "1", breakdown: .unit, minimumGroup: 5, groups: groups,
      organization: GroupProfile(id: nil, shown: nil))
    let report = ReportBuilder(
      assessment: ReportFixture.assessment(),
      context: ReportContext(
        organization: "O", practice: "p", language: Language("en"), date: "2026-01-01",
        fingerprint: "", software: "0", isSynthetic: true)
    ).report(on: Release(byUnit: profile, byRole: profile))
    #expect(report.findings.map(\.rule) == [String](repeating: "unit-low", count: count))
  }

  @Test func `the XML obeys its schema`() throws {
    let schema = Schema(ShippedTemplates.reportSchema, name: "report.xsd")
    let root = try MarkupReader.read(ReportXML.document(report), schema: schema)
    #expect(root.firstChild(named: "units")?.children.count == 3)
  }

  @Test func `names of dimensions keep room on a narrow screen`() throws {
    let page = try ReportFixture.page(report)
    let narrow = try #require(page.split(separator: "@media (max-width: 40rem)").last)
    // Else a long value beside a name leaves it one letter a line.
    #expect(narrow.contains("grid-template-columns: minmax(8rem, 2fr) minmax(0, 3fr);"))
  }

  @Test func `a reader is told beside the numbers what the marks stand for`() throws {
    let page = try ReportFixture.page(report)
    #expect(page.contains("“Withheld” stands where too few people answered, or"))
    #expect(report.method.contains { $0.text.contains("“50+” means 50 or more") })
  }

  @Test func `a withheld unit shows neither a number nor a count in any form`() throws {
    let root = try MarkupReader.read(ReportXML.document(report), schema: nil)
    let legal = try #require(root.firstChild(named: "units")?.children[1])
    #expect(legal.attributes.map(\.name) == ["id", "name", "depth", "withheld"])
    #expect(legal.children.isEmpty)
    let page = try ReportFixture.page(report)
    let row = try #require(
      page.split(separator: "<tr id=\"unit-2\">").last?.split(separator: "</tr>").first)
    #expect(row.contains("withheld: fewer than 5 answers"))
    #expect(
      row.replacing("depth-1", with: "").replacing("fewer than 5", with: "").contains {
        $0.isNumber
      } == false)
  }

  @Test func `every number of the XML stands in the page under the same identifier`() throws {
    let root = try MarkupReader.read(ReportXML.document(report), schema: nil)
    let page = try ReportFixture.page(report)
    var compared = 0
    for unit in root.firstChild(named: "units")?.children ?? [] {
      for cell in unit.children {
        guard let id = cell[attribute: "id"], let score = cell[attribute: "score"] else { continue }
        #expect(page.contains("id=\"\(id)\"><span class=\"number\">\(score)</span>"), "\(id)")
        compared += 1
      }
    }
    for line in root.firstChild(named: "dimensions")?.children ?? [] {
      guard let id = line[attribute: "id"], let score = line[attribute: "score"] else { continue }
      #expect(page.contains("id=\"\(id).score\">\(score)</td>"), "\(id)")
      compared += 1
    }
    #expect(compared == 5)
  }

  @Test func `the same report gives the same bytes`() throws {
    #expect(ReportXML.document(report) == ReportXML.document(ReportFixture.report()))
    #expect(try ReportFixture.page(report) == ReportFixture.page(ReportFixture.report()))
  }
}
