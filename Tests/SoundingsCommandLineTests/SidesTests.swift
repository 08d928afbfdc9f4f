import Foundation
import TestSupport
import Testing

/// Sides of the practice by role, as a leader and an attacker read them.
struct SidesTests {
  private let directory: TemporaryDirectory
  private let soundings: Program

  init() throws {
    directory = try TemporaryDirectory()
    soundings = Program(folder: directory.path)
    _ = try soundings("sample", "demo", "--assessment", "Readiness")
    _ = try soundings("report", "-e", "demo")
  }

  private func report(_ name: String) throws -> String {
    try String(contentsOfFile: directory.path + "/demo/report/" + name, encoding: .utf8)
  }

  @Test func `the page and the XML show each side as each role sees it`() throws {
    let page = try report("report.html")
    let xml = try report("report.xml")
    #expect(page.contains("Sides of social media by role"))
    let sides = try #require(
      xml.split(separator: "<sides>").last?.split(separator: "</sides>").first)
    #expect(sides.components(separatedBy: "<side facet=").count == 6)
    for view in sides.matches(
      of: /<view id="(role-\d\.facet\.[a-z]+)" role="[a-z-]+" score="([0-9.]+)"/)
    {
      #expect(page.contains("id=\"\(view.1)\">\(view.2)</td>"), "\(view.1)")
    }
    #expect(sides.contains(#"id="role-3.facet.pr" role="executive" asked="false""#))
    #expect(sides.contains("<statement id=\"side.1\">"))
    #expect(sides.contains("the side nearest to their own work"))
    #expect(try soundings("privacy", "check", "-e", "demo").status == 0)
  }

  @Test(arguments: ["report.xml", "report.html"])
  func `an attacker reads the score of a side`(name: String) throws {
    let path = directory.path + "/demo/report/" + name
    let text = try report(name)
    let mark =
      name == "report.xml"
      ? "role-1.facet.human\" role=\"staff\" score=\"" : "role-1.facet.human\">"
    let parts = text.components(separatedBy: mark)
    try #require(parts.count == 2)
    // A digit more than any report shows.
    let rest = parts[1].drop { "0123456789.".contains($0) }
    try (parts[0] + mark + "51.234" + rest).write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = try soundings("privacy", "check", "-e", "demo")
    #expect(outcome.status == 1)
    #expect((outcome.output + outcome.words).contains("the facet “human”"), "\(outcome.output)")
  }
}
