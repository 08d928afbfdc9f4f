import AnswerPages
import Foundation
import Instrument
import Sealing
import Testing

struct AnswerPageTests {
  private func inside(_ page: String, _ start: String, _ end: String) throws -> String {
    let from = try #require(page.range(of: start))
    let to = try #require(page[from.upperBound...].range(of: end))
    return String(page[from.upperBound..<to.lowerBound])
  }

  private func definition(_ page: String) throws -> [String: Any] {
    let json = try inside(page, #"id="definition">"#, "</script>")
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `the policy comes first, allows two hashes, and they are those of the content`() throws
  {
    let page = try PageFixture.html(PageFixture.page(PageFixture.everyKind()))
    let policy = try inside(page, "<head>\n<meta http-equiv=\"Content-Security-Policy\"", ">")
    let style = Fingerprint.policyHash(try inside(page, "<style>", "</style>"))
    let script = Fingerprint.policyHash(try inside(page, "<script>", "</script>"))
    #expect(
      policy.replacing("&#x2F;", with: "/").replacing("&#x3D;", with: "=").replacing(
        "&#x2B;", with: "+")
        == " content=\"default-src 'none'; script-src 'sha256-\(script)'; "
        + "style-src 'sha256-\(style)'; img-src data:; base-uri 'none'; form-action 'none'\"")
  }

  @Test(
    arguments: [
      "</script><img src=x onerror=alert(1)>", "<!--<script>", "\"><svg onload=alert(1)>",
      "</title><script>alert(1)</script>", "<style></style>", "<script></script>", "{{title}}",
      "{{{title}}}", #"<script type="application/json" id="definition"></script>"#,
      "\\u003c/script>",
      "]]>", "&lt;script&gt;", "' onclick='x", "\\\"+alert(1)+\\\"", "\u{2028}alert(1)\u{2029}",
    ])
  func `no text of a definition or an engagement becomes markup`(payload: String) throws {
    let plain = try PageFixture.html(PageFixture.page(PageFixture.everyKind()))
    let page = try PageFixture.html(
      PageFixture.page(
        PageFixture.everyKind(mark: payload), organization: payload,
        units: [Instrument.Unit(id: payload)],
        binding: payload))
    for sign in ["<script", "</script", "<img", "<svg", "<style", "<!--", "</title"] {
      #expect(
        page.components(separatedBy: sign).count == plain.components(separatedBy: sign).count,
        "\(sign)")
    }
    #expect(try inside(page, "<script>", "</script>") == inside(plain, "<script>", "</script>"))
    let known = try definition(page)
    #expect(try !inside(page, #"id="definition">"#, "</script>").contains("\u{2028}"))
    #expect(known["organization"] as? String == payload)
    #expect(known["binding"] as? String == payload)
    let units = try #require(known["units"] as? [[String: String]])
    #expect(units.map { $0["id"] } == [payload])
    let roles = try #require(known["roles"] as? [[String: Any]])
    #expect((roles[0]["title"] as? [String: String])?["de"] == "Staff (de)" + payload)
  }

  @Test(arguments: ["\u{202E}", "\u{2066}", "\u{7}", "\u{1B}[2J", "\u{9B}31m", "\u{0}", "\u{200F}"])
  func `characters that steer text don't reach the page, and names still mean the same`(
    mark: String
  ) throws {
    let page = try PageFixture.html(
      PageFixture.page(
        PageFixture.everyKind(mark: mark), organization: "H" + mark,
        units: [Instrument.Unit(id: "U" + mark)]))
    #expect(page.unicodeScalars.allSatisfy { !$0.steersText || $0 == "\n" })
    let known = try definition(page)
    #expect((known["organization"] as? String)?.hasPrefix("H\u{FFFD}") == true)
    let units = try #require(known["units"] as? [[String: String]])
    #expect(units[0]["id"] == "U" + mark)
    #expect(units[0]["name"]?.hasPrefix("U\u{FFFD}") == true)
  }

  @Test func `every kind of item is there with what it takes`() throws {
    let known = try definition(try PageFixture.html(PageFixture.page(PageFixture.everyKind())))
    let asked = try #require(known["questionnaires"] as? [[String: Any]])
    #expect(asked.map { $0["id"] as? String } == ["all", "few"])
    #expect(asked[0]["roles"] as? [String] == ["staff", "boss"])
    #expect(asked[1]["languages"] as? [String] == ["de"])
    let sections = try #require(asked[0]["sections"] as? [[String: Any]])
    let items = sections.flatMap { $0["items"] as? [[String: Any]] ?? [] }
    func item(_ id: String) throws -> [String: Any] {
      try #require(items.first { $0["id"] as? String == id })
    }
    #expect(
      Set(items.compactMap { $0["kind"] as? String }) == [
        "rating", "single-choice", "multiple-choice", "yes-no", "number", "money", "percentage",
        "estimate", "ranking", "free-text",
      ])
    #expect((try item("MAT-02")["stem"] as? [String: String])?["en"] == "How far do you agree?")
    #expect(try item("YES-01")["required"] as? Bool == true)
    #expect(try item("YES-01")["nonresponse"] as? [String] == ["prefer-not-to-say"])
    #expect(try item("TEX-02")["audience"] as? [String] == ["boss"])
    #expect(try item("MON-01")["minimum"] as? String == "-5")
    #expect(try item("MON-01")["maximum"] == nil)
    #expect((try item("EST-01")["unit"] as? [String: String])?["es"] == "days (es)")
    #expect((try item("NUM-01")["takes"] as? [String: String])?["en"] == "a number from 0 to 80")
    #expect(
      (try item("RAT-01")["wording"] as? [String: String])?["en"]
        == "What about sharing what we learn, RAT-01?")
    let rule = try #require(try item("MON-01")["relevance"] as? [String: [String]])
    #expect(rule == ["at-most": ["NUM-01", "20.5"]])
    let choice = try #require(try item("RAN-01")["relevance"] as? [String: [Any]])
    #expect(choice["one-of"]?.last as? [String] == ["letter", "talk"])
    #expect((known["scales"] as? [[Any]])?.count == 1)
  }

  @Test func `the wording of last resort stays first`() throws {
    let json = try PageFixture.html(PageFixture.page(PageFixture.everyKind()))
    #expect(json.contains(#""title":{"en":"Every kind","de":"Every kind (de)""#))
  }

  @Test func `the staff questionnaire of Readiness in three languages takes under 300 KB`() throws {
    let page = try PageFixture.page(PageFixture.shipped("Readiness"))
    let html = try PageFixture.html(page)
    #expect(AnswerPage.languages(of: page.assessment) == PageFixture.languages)
    #expect(html.utf8.count < 300_000)
    #expect(html.contains("Fragen an die Beschäftigten") && html.contains("Preguntas para"))
  }

  @Test func `what makes no page is said`() throws {
    let assessment = try PageFixture.everyKind()
    #expect(throws: AnswerPage.Failure.noUnits) {
      try PageFixture.page(assessment, units: [])
    }
    for key: [UInt8] in [[], [4], [2] + [UInt8](repeating: 7, count: 64)] {
      #expect(throws: AnswerPage.Failure.unusableKey) {
        try PageFixture.page(assessment, key: key)
      }
    }
    let empty = Assessment(
      id: "E", version: "1", languages: PageFixture.languages, title: PageFixture.text("E"),
      questionnaires: assessment.questionnaires)
    #expect(throws: AnswerPage.Failure.nothingToAnswer) { try PageFixture.page(empty) }
  }

  @Test func `the same values give the same bytes`() throws {
    let pages = try (0..<2).map { _ in
      try PageFixture.html(PageFixture.page(PageFixture.everyKind()))
    }
    #expect(pages[0] == pages[1])
  }
}
