import EngagementStore
import Foundation
import Instrument
import Synchronization
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// A consultant who types lines from a list, and looks into the store each time.
final class ScriptedConsultant: AnsweringTerminal {
  private let state: Mutex<(lines: [TypedLine], shown: String, counts: [Int])>
  private let count: @Sendable () -> Int

  init(_ lines: [TypedLine], count: @escaping @Sendable () -> Int = { 0 }) {
    state = Mutex((lines, "", []))
    self.count = count
  }

  var shown: String { state.withLock { $0.shown } }
  /// What `count` told whenever a line was asked for.
  var counts: [Int] { state.withLock { $0.counts } }
  /// How many lines nobody asked for.
  var left: Int { state.withLock { $0.lines.count } }

  func show(_ text: String) { state.withLock { $0.shown += text } }

  func line() -> TypedLine {
    let number = count()
    return state.withLock {
      $0.counts.append(number)
      return $0.lines.isEmpty ? .end : $0.lines.removeFirst()
    }
  }

  func dropTypedAhead() -> Int { 0 }
}

/// An engagement with a small guide, and the program to work on it.
struct TalkDesk {
  /// What came of a run.
  struct Outcome {
    let status: Int32
    let shown: String
    let output: String
    let consultant: ScriptedConsultant
  }

  let directory: TemporaryDirectory
  var path: String { directory.path + "/acme" }

  /// The definition with the small guide.
  static var definition: String {
    Program.root + "/Tests/SoundingsCommandLineTests/Fixtures/talks"
  }

  init(definition: String = Self.definition) throws {
    directory = try TemporaryDirectory()
    let made = run([
      "new", path, "--assessment", definition, "--organization", "Acme", "--practice", "wikis",
    ])
    #expect(made.status == 0)
    let roster = try directory.write("unit,parent,headcount\nSales,,12\nLegal,,6\n", to: "r.csv")
    #expect(run(["roster", "import", roster, "-e", path]).status == 0)
  }

  /// Runs a command; words to the person and on standard error are both `shown`.
  @discardableResult
  func run(
    _ arguments: [String], typing lines: [TypedLine] = [],
    count: @escaping @Sendable () -> Int = { 0 }
  ) -> Outcome {
    let consultant = ScriptedConsultant(lines, count: count)
    let output = Mutex<[UInt8]>([])
    let surroundings = Surroundings(
      console: Console(
        output: { bytes in output.withLock { $0 += bytes } }, words: { consultant.show($0) }),
      environment: [:], today: { "2026-01-01" }, person: { consultant })
    let status = Soundings.run(arguments: arguments, surroundings: surroundings)
    return Outcome(
      status: status, shown: consultant.shown,
      output: String(decoding: output.withLock { $0 }, as: UTF8.self), consultant: consultant)
  }

  /// Holds a talk; an empty line leaves the hypotheses out when they are asked for.
  @discardableResult
  func talk(_ lines: [TypedLine], person: String = "Ms K.") -> Outcome {
    run(
      ["interview", "-e", path, "--unit", "Sales", "--role", "executive", "--person", person],
      typing: lines)
  }

  func store() throws -> Engagement { try Engagement.open(at: path) }
}

/// Lines as somebody types them.
func typed(_ lines: String...) -> [TypedLine] { lines.map { .text($0) } }
