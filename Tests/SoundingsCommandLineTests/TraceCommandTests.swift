import TestSupport
import Testing

/// Follows what a report says down to counts, as a reader does.
struct TraceCommandTests {
  private let soundings = Program(folder: Program.root)

  @Test func `each number of the report is followed to the same number`() throws {
    let folder = try TemporaryDirectory()
    let engagement = folder.path + "/sample"
    #expect(try soundings("sample", engagement).status == 0)
    let verdict = try soundings("trace", "verdict", "--engagement", engagement)
    #expect(verdict.status == 0)
    #expect(verdict.output.hasPrefix("Overall readiness, Harbour Lights: "))
    #expect(verdict.output.contains("Follow on: dimension."))
    let culture = try soundings("trace", "dimension.culture", "--engagement", engagement)
    let same = try soundings("score", "--explain", "culture", "--engagement", engagement)
    // All but the heading, which names the organization.
    #expect(
      culture.output.split(separator: "\n").dropFirst()
        == same.output.split(separator: "\n").dropFirst())
    #expect(culture.output.split(separator: "\n").count > 5)
  }

  @Test(
    arguments: [
      (["trace", "dimension.cultur"], "Did you mean dimension.culture?"),
      (["trace"], "Name an identifier, or use --list."),
      (["score", "--explain", "cultur"], "Did you mean “culture”?"),
      (["score", "--explain", "Communication", "culture"], "Did you mean “Communications”?"),
      (["score", "--explain", "a", "b", "c"], "--explain takes a unit and a dimension"),
      (["score", "--explain", "culture", "--json"], "--explain takes a unit and a dimension"),
    ])
  func `a name that isn't there is a mistake in use, with the nearest one`(
    arguments: [String], words: String
  ) throws {
    let folder = try TemporaryDirectory()
    let engagement = folder.path + "/sample"
    #expect(try soundings("sample", engagement).status == 0)
    let outcome = try soundings(list: arguments + ["--engagement", engagement])
    #expect(outcome.status == 64)
    #expect(outcome.words.contains(words), "\(outcome.words)")
  }
}
