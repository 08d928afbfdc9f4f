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
    // In six companies people are divided about their leaders, so nothing tells a mean of theirs.
    let divided = units.compactMap { unit -> [String: Any]? in
      let line = (unit["dimensions"] as? [[String: Any]])?.first
      return line?["voice"] as? String == "divided" ? line : nil
    }
    #expect(divided.count == 6)
    for line in divided {
      for key in ["score", "sd", "low", "high", "level", "levelLow", "gap", "asEverywhere"] {
        #expect(line[key] is NSNull, "\(key)")
      }
      #expect(line["withheld"] as? Bool == false)
      let split = try #require(line["split"] as? [String: Double])
      #expect(abs(split.values.reduce(0, +) - 1) < 1e-9)
    }
    let table = try soundings(
      "score", "--assessment", definition, "--responses", answers, "--unit-column", "GRP", "--map",
      definition + "/map.csv", "--csv")
    #expect(table.output.components(separatedBy: ",divided,").count == 7)
    let words = try soundings(
      "score", "--assessment", definition, "--responses", answers, "--unit-column", "GRP", "--map",
      definition + "/map.csv")
    #expect(
      words.output.contains(
        "    Leadership climate: divided, so no mean: 41 % low, 27 % between, 32 % high\n"))
    #expect(words.output.contains("    Leadership climate: 42.0, between Weak and Fair, mixed\n"))
    let page = try soundings(
      "report", "--assessment", definition, "--responses", answers, "--unit-column", "GRP",
      "--map", definition + "/map.csv", "-o", "out")
    #expect(page.status == 0, "\(page.words)")
  }
}
