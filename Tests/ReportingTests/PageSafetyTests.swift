import Foundation
import Reporting
import Testing

struct PageSafetyTests {
  @Test(
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
      "</style><script>x</script>", "<style></style>", "{{practice}}", "{{{practice}}}",
      "</title><script>", "&lt;script&gt;", "javascript:alert(1)", "]]><svg onload=x>",
    ])
  func `no text of an engagement becomes markup`(payload: String) throws {
    let report = ReportFixture.report(mark: payload, organization: payload, unit: payload)
    let page = try ReportFixture.page(report)
    let plain = try ReportFixture.page(ReportFixture.report())
    for sign in ["<script", "<img", "<svg onload", "<style", "onerror=alert(1)>"] {
      #expect(
        page.components(separatedBy: sign).count == plain.components(separatedBy: sign).count,
        "\(sign)")
    }
    #expect(page.components(separatedBy: "</style>").count == 2)
    #expect(page.contains("lacks trust"))
  }

  @Test func `the page holds no script, no style attribute and no address`() throws {
    let page = try ReportFixture.page(ReportFixture.report())
    for forbidden in [
      "<script", " style=", "http://", "https://", "javascript:", "<link", "@import", "url(",
    ] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    // Values of attributes are escaped for double quotes, so every attribute must have them.
    #expect(!page.contains("='"))
    #expect(page.contains("default-src 'none'; style-src 'sha256-HASH'"))
    #expect(page.contains("Synthetic sample"))
  }

  @Test func `a style sheet that ends its element is refused`() {
    #expect(throws: ReportHTML.TemplateError.unsafeStyle) {
      try ReportHTML(templates: ["report": "<style></style>"], style: "</style>", styleHash: "")
    }
  }

  @Test func `templates that can't be used are named`() {
    #expect(throws: ReportHTML.TemplateError.unusable("report")) {
      try ReportHTML(templates: [:], style: "", styleHash: "")
    }
    #expect(throws: ReportHTML.TemplateError.unusable("bad")) {
      try ReportHTML(
        templates: ["report": "<style></style>", "bad": "{{#x}}"], style: "", styleHash: "")
    }
  }
}
