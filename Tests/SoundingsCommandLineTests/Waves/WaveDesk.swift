import EngagementStore
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// An engagement with three units, and the program to collect and close waves of it.
struct WaveDesk {
  /// What came of a run.
  struct Outcome {
    let status: Int32
    let output: String
    let words: String
  }

  let directory: TemporaryDirectory
  var path: String { directory.path + "/acme" }

  static let roster = "unit,parent,headcount\nSales,,30\nLegal,,20\nPort,,20\n"
  private static let header =
    "unit,role,PUR-01,PUR-02,LEA-01,LEA-02,LEA-03,CUL-01,CUL-02,CUL-03,OPN-01,OPN-02,CAP-01,"
    + "CAP-02,SKI-01,SKI-02,SKI-03,END-01\n"

  init(roster: String = Self.roster) throws {
    directory = try TemporaryDirectory()
    let made = run([
      "new", path, "--assessment", Program.root + "/Questionnaires/QuickCheck", "--organization",
      "Acme", "--practice", "wikis",
    ])
    try #require(made.status == 0)
    let file = try directory.write(roster, to: "roster.csv")
    try #require(run(["roster", "import", file, "-e", path]).status == 0)
  }

  /// Runs a command.
  @discardableResult
  func run(_ arguments: [String]) -> Outcome { Self.run(arguments) }

  /// Runs a command within this process, with nobody to ask.
  static func run(_ arguments: [String]) -> Outcome {
    let output = Mutex<[UInt8]>([])
    let words = Mutex("")
    let surroundings = Surroundings(
      console: Console(
        output: { bytes in output.withLock { $0 += bytes } },
        words: { text in words.withLock { $0 += text } }),
      environment: [:], today: { "2026-01-01" }, person: { nil })
    let status = Soundings.run(arguments: arguments, surroundings: surroundings)
    return Outcome(
      status: status, output: String(decoding: output.withLock { $0 }, as: UTF8.self),
      words: words.withLock { $0 })
  }

  /// Runs a command on the engagement.
  @discardableResult
  func callAsFunction(_ arguments: String...) -> Outcome { run(arguments + ["-e", path]) }

  /// Collects so many answers of units, each with the same rating throughout.
  ///
  /// - Parameters:
  ///   - answers: The units, each with how many answer, and what.
  ///   - role: Who answers.
  ///   - first: What all answer to the first item instead.
  ///   - former: An item that the definition has under another code now.
  ///   - present: That code.
  /// - Throws: What goes wrong.
  func collect(
    _ answers: [(unit: String, count: Int, rating: Int)], role: String = "staff",
    first: Int? = nil,
    renaming former: String = "",
    to present: String = ""
  ) throws {
    // No file is taken twice, and two waves may hold the same ratings.
    let unique = UUID().uuidString
    let rows = answers.map { unit, count, rating in
      let others = [Int](repeating: rating, count: 13)
      let ratings = ([first ?? rating] + others).map(String.init).joined(separator: ",")
      return String(repeating: "\(unit),\(role),\(ratings),yes,\(unique)\n", count: count)
    }
    let header = former.isEmpty ? Self.header : Self.header.replacing(former, with: present)
    let file = try directory.write(header + rows.joined(), to: "answers-\(unique).csv")
    let outcome = run(["collect", file, "-e", path])
    try #require(outcome.status == 0, "\(outcome.words)")
  }

  /// The definition in version 1.1, with texts of its questionnaire replaced.
  func newerDefinition(_ changes: [(String, String)] = []) throws -> String {
    let folder = directory.path + "/newer"
    try FileManager.default.copyItem(
      atPath: Program.root + "/Questionnaires/QuickCheck", toPath: folder)
    for (file, edits) in [
      ("assessment.xml", [(#"version="1.0" languages"#, #"version="1.1" languages"#)]),
      ("quick.xml", changes),
    ] {
      let path = folder + "/" + file
      var text = try String(contentsOfFile: path, encoding: .utf8)
      for (old, new) in edits {
        try #require(text.contains(old), "\(old)")
        text = text.replacing(old, with: new)
      }
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    return folder
  }

  /// The JSON that a command prints.
  func json(_ arguments: String...) throws -> [String: Any] {
    let outcome = run(arguments + ["--json", "-e", path])
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any],
      "\(outcome.words)")
  }

  func store() throws -> Engagement { try Engagement.open(at: path) }
}
