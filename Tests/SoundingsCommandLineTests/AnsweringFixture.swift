import EngagementStore
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// An engagement with the quick check and two units, and people who answer in it.
struct AnsweringFixture {
  private let directory: TemporaryDirectory

  /// The engagement's directory.
  var path: String { directory.path + "/acme" }

  init() throws {
    directory = try TemporaryDirectory()
    let made = run([
      "new", path, "--assessment", Program.root + "/Questionnaires/QuickCheck", "--organization",
      "Acme", "--practice", "wikis",
    ])
    #expect(made.status == 0)
    let roster = try directory.write("unit,parent,headcount\nSales,,12\nLegal,,6\n", to: "r.csv")
    #expect(run(["roster", "import", roster, "-e", path]).status == 0)
  }

  /// The command of somebody who needs no list; the first thing typed is consent.
  var staff: [String] {
    ["answer", "-e", path, "--unit", "Sales", "--role", "staff", "--language", "en"]
  }

  /// Answers to all questions but the last, which takes a text.
  static let answers = [
    "4", "4", "5", "2", "4", "4", "2", "4", "3", "2", "4", "2", "4", "4",
  ]

  /// Runs a command with somebody who types lines.
  @discardableResult
  func run(
    _ arguments: [String], typing lines: [String] = [], environment: [String: String] = [:]
  ) -> (status: Int32, shown: String) {
    let typist = Typist(lines.map { .text($0) })
    return (run(arguments, typist, environment: environment), typist.shown)
  }

  /// Runs a command with somebody.
  func run(
    _ arguments: [String], _ typist: Typist, environment: [String: String] = [:]
  ) -> Int32 {
    let surroundings = Surroundings(
      console: Console(output: { _ in }, words: { typist.show($0) }), environment: environment,
      today: { "2026-01-01" }, person: { typist })
    return Soundings.run(arguments: arguments, surroundings: surroundings)
  }

  /// The store.
  func store() throws -> Engagement { try Engagement.open(at: path) }
}
