import EngagementStore
import Foundation
import Instrument
import Synchronization
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// Somebody who types lines from a list.
private final class Typist: AnsweringTerminal {
  private let state: Mutex<(lines: [TypedLine], shown: String)>

  init(_ lines: [TypedLine]) { state = Mutex((lines, "")) }

  var shown: String { state.withLock { $0.shown } }

  func show(_ text: String) { state.withLock { $0.shown += text } }

  func line() -> TypedLine { state.withLock { $0.lines.isEmpty ? .end : $0.lines.removeFirst() } }

  func dropTypedAhead() -> Int { 0 }
}

struct AnswerSittingTests {
  private let directory: TemporaryDirectory
  private var path: String { directory.path + "/acme" }

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

  @discardableResult
  private func run(_ arguments: [String], typing lines: [TypedLine] = []) -> (
    status: Int32, shown: String
  ) {
    let typist = Typist(lines)
    let surroundings = Surroundings(
      console: Console(output: { _ in }, words: { typist.show($0) }), environment: [:],
      today: { "2026-01-01" }, person: { typist })
    return (Soundings.run(arguments: arguments, surroundings: surroundings), typist.shown)
  }

  private func texts(_ lines: String...) -> [TypedLine] { lines.map { .text($0) } }

  private var answers: [String] {
    ["4", "4", "5", "2", "4", "4", "2", "4", "3", "2", "4", "2", "4", "4", "y"]
  }

  @Test func `a sitting from the first choice to the end`() throws {
    let lines = texts("7", "1", "1") + answers.map { .text($0) } + texts("Fine.", ".", "y")
    let outcome = run(["answer", "-e", path], typing: lines)
    #expect(outcome.status == 0)
    #expect(outcome.shown.contains("Please type a number from 1 to 2."))
    #expect(outcome.shown.contains("fewer than 5 people"))
    #expect(outcome.shown.contains("Question 1 of 15"))
    #expect(outcome.shown.contains("I know what wikis should achieve"))
    #expect(outcome.shown.contains("Thank you."))
    let store = try Engagement.open(at: path)
    #expect(try store.responseCount(questionnaire: "quick") == 1)
    #expect(try store.openDrafts().isEmpty)
  }

  @Test func `mistakes are explained and change nothing`() throws {
    let lines = texts("9", "four", "", ":x", "?", "s", "b", "dk", "q")
    let outcome = run(["answer", "-e", path, "--unit", "Sales", "--role", "staff"], typing: lines)
    #expect(outcome.status == 0)
    #expect(outcome.shown.contains("Please type a rating from 1 to 5."))
    #expect(outcome.shown.contains("Type an answer, or s to skip."))
    #expect(outcome.shown.contains("There is no such command."))
    #expect(outcome.shown.contains("A purpose that people can name"))
    #expect(outcome.shown.contains("Saved. Continue with: soundings answer --resume --draft 1"))
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1) == ["PUR-01": .nonresponse(.dontKnow)])
  }

  @Test func `Control-C keeps every accepted answer, and resuming goes on there`() throws {
    let first = run(
      ["answer", "-e", path, "--unit", "Sales", "--role", "staff"],
      typing: texts("4", "5") + [.interrupted])
    #expect(first.status == 130)
    let second = run(["answer", "-e", path, "--resume"], typing: texts("3", "q"))
    #expect(second.shown.contains("Welcome back. 2 answers are kept"))
    #expect(second.shown.contains("Question 3 of 15"))
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1).count == 3)
  }

  @Test func `going back shows the answer, and Enter keeps it`() throws {
    let lines = texts("4", "b", "", "q")
    let outcome = run(["answer", "-e", path, "--unit", "Sales", "--role", "staff"], typing: lines)
    #expect(outcome.shown.contains("Your answer [4]:"))
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1) == ["PUR-01": .rating(4)])
  }

  @Test func `a line that the terminal cut is not taken`() throws {
    let lines: [TypedLine] = [.cut, .unreadable, .text("4"), .text("q")]
    let outcome = run(["answer", "-e", path, "--unit", "Sales", "--role", "staff"], typing: lines)
    #expect(outcome.shown.contains("probably cut"))
    #expect(outcome.shown.contains("aren't text"))
  }

  @Test func `several interrupted questionnaires are never mixed up`() throws {
    for _ in 0..<2 {
      run(["answer", "-e", path, "--unit", "Sales", "--role", "staff"], typing: texts("4", "q"))
    }
    let outcome = run(["answer", "-e", path, "--resume"], typing: [])
    #expect(outcome.status == 64)
    #expect(outcome.shown.contains("Name yours with --draft: 2, 1"))
    #expect(run(["answer", "-e", path, "--resume", "--draft", "9"]).status == 66)
  }

  @Test func `a unit that isn't there is refused with the nearest name`() {
    let outcome = run(["answer", "-e", path, "--unit", "Sals", "--role", "staff"])
    #expect(outcome.status == 64)
    #expect(outcome.shown.contains("Did you mean “Sales”?"))
  }
}
