import Foundation
import TestSupport
import Testing

/// 5,400 people in 99 companies, scored straight from somebody else's file.
struct RealInputTests {
  private let definition = Program.root + "/Tests/SoundingsCommandLineTests/Fixtures/climate"
  private let answers = Program.root + "/Tests/ScoringTests/Fixtures/bhr2000.csv"

  @Test func `scores of other people's files need no engagement`() throws {
    let directory = try TemporaryDirectory()
    let soundings = Program(folder: directory.path)
    let outcome = try soundings(
      "score", "--assessment", definition, "--responses", answers, "--unit-column", "GRP", "--map",
      definition + "/map.csv", "--json")
    #expect(outcome.status == 0, "\(outcome.words)")
    #expect(outcome.words.contains("It is left out."))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let units = try #require(object["units"] as? [[String: Any]])
    #expect(units.count == 99)
    let largest = try #require(units.first { $0["unit"] as? String == "83" })
    let dimension = try #require((largest["dimensions"] as? [[String: Any]])?.first)
    #expect(largest["n"] as? Int == 188)
    // R: mean of unit 83 on the ratings 1 to 5.
    let score = try #require(dimension["score"] as? Double)
    #expect(abs(score - (2.99371373307544 - 1) / 4 * 100) < 1e-9)
    let page = try soundings(
      "report", "--assessment", definition, "--responses", answers, "--unit-column", "GRP",
      "--map", definition + "/map.csv", "-o", "out")
    #expect(page.status == 0, "\(page.words)")
  }
}
