import Foundation
import TestSupport
import Testing

/// Roles within units in the scores as JSON.
struct ScorePerspectivesTests {
  private let directory: TemporaryDirectory
  private let run: Program

  init() throws {
    directory = try TemporaryDirectory()
    run = Program(folder: directory.path)
    try #require(try run("sample", "demo").status == 0)
    try #require(try run("report", "-e", "demo").status == 0)
  }

  private func scores(_ breakdown: String) throws -> String {
    try run("score", "-e", "demo", "--by", breakdown, "--json").output
  }

  private func views(_ breakdown: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(try scores(breakdown).utf8))
    return try #require((object as? [String: Any])?["perspectives"] as? [[String: Any]])
  }

  @Test func `they are those of the report`() throws {
    let xml = try String(
      contentsOfFile: directory.path + "/demo/report/report.xml", encoding: .utf8)
    let told = xml.matches(
      of:
        /<perspective id="[^"]*" name="([^"]*), [^",]*" unit="[^"]*" role="([^"]*)" respondents="(\d+)"/
    ).map { "\($0.1) \($0.2) \($0.3)" }
    try #require(told.count >= 5)
    let own = try views("unit").compactMap { view -> String? in
      guard let people = view["n"] as? Int else { return nil }
      return "\(view["unit"] as? String ?? "") \(view["role"] as? String ?? "") \(people)"
    }
    #expect(own == told)
    #expect(try views("role") as NSArray == views("unit") as NSArray)
    #expect(try views("dimension").isEmpty, "the organization alone was asked for")
  }

  @Test func `an attacker reads them`() throws {
    let text = try scores("unit")
    let clean = try directory.write(text, to: "clean.json")
    #expect(try run("privacy", "check", "-e", "demo", clean).status == 0)
    let place = try #require(text.firstRange(of: "\"perspectives\":"))
    let rest = text[place.upperBound...]
    let view = try #require(rest.firstMatch(of: /"n":(\d\d+)/))
    let wrong = text.replacingCharacters(
      in: view.1.startIndex..<view.1.endIndex, with: "\((Int(view.1) ?? 0) + 1)")
    let file = try directory.write(wrong, to: "wrong.json")
    let found = try run("privacy", "check", "-e", "demo", file)
    #expect(found.status == 1 && found.output.contains("Found PRV011"), "\(found.output)")
  }
}
