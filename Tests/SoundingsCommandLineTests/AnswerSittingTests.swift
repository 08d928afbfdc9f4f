import EngagementStore
import Foundation
import Instrument
import TestSupport
import Testing

@testable import SoundingsCommandLine

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

  private func texts(contentsOf lines: [String]) -> [TypedLine] { lines.map { .text($0) } }

  /// The command of somebody who needs no list; the first thing typed is consent.
  private var staff: [String] {
    ["answer", "-e", path, "--unit", "Sales", "--role", "staff", "--language", "en"]
  }

  private var answers: [String] {
    ["4", "4", "5", "2", "4", "4", "2", "4", "3", "2", "4", "2", "4", "4", "y"]
  }

  @Test func `a sitting from the first choice to the end`() throws {
    let lines = texts("", "7", "1", "1", "y") + answers.map { .text($0) } + texts("Fine.", ".", "y")
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
    let lines = texts("y", "9", "four", "", ":x", "?", "s", "b", "dk", "q")
    let outcome = run(staff, typing: lines)
    #expect(outcome.status == 0)
    #expect(outcome.shown.contains("Please type a rating from 1 to 5."))
    #expect(outcome.shown.contains("Type an answer, or s to skip."))
    #expect(outcome.shown.contains("There is no such command."))
    #expect(outcome.shown.contains("There is no more to say about this question."))
    #expect(!outcome.shown.contains("A purpose that people can name"), "that is for the consultant")
    #expect(outcome.shown.contains("Saved. Continue with: soundings resume 1"))
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1) == ["PUR-01": .nonresponse(.dontKnow)])
  }

  @Test func `Control-C keeps every accepted answer, and resuming goes on there`() throws {
    let first = run(
      staff,
      typing: texts("y", "4", "5") + [.interrupted])
    #expect(first.status == 130)
    let second = run(["answer", "-e", path, "--resume"], typing: texts("3", "q"))
    #expect(second.shown.contains("Welcome back. Answers kept so far: 2."))
    #expect(second.shown.contains("Question 3 of 15"))
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1).count == 3)
  }

  @Test func `going back shows the answer, and Enter keeps it`() throws {
    let lines = texts("y", "4", "b", "", "q")
    let outcome = run(staff, typing: lines)
    #expect(outcome.shown.contains("Your answer [4; Enter keeps it]:"))
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1) == ["PUR-01": .rating(4)])
  }

  @Test(arguments: [TypedLine.interrupted, .end, .text("q"), .terminated])
  func `what is typed ahead is dropped at every end`(way: TypedLine) {
    let typist = Typist(texts("y", "4") + [way])
    _ = Soundings.run(
      arguments: staff,
      surroundings: Surroundings(
        console: Console(output: { _ in }, words: { typist.show($0) }), environment: [:],
        today: { "2026-01-01" }, person: { typist }))
    #expect(typist.droppedLast)
  }

  @Test(arguments: ["s", "Q", "j", "b", "?"])
  func `a command without its colon is no text until it is typed again`(word: String) throws {
    let asked = run(staff, typing: texts(contentsOf: ["y"] + answers + [word, "Fine.", ".", "q"]))
    #expect(asked.shown.contains("commands start with a colon here, as in :\(word)."))
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1)["END-01"] == .text("Fine."))
    run(
      ["resume", "1", "-e", path],
      typing: texts("16", word, word, "and more", ".", "q"))
    #expect(try store.answers(in: 1)["END-01"] == .text("\(word)\nand more"))
  }

  @Test func `arrow keys outside the choice by keys are told about it`() {
    let outcome = run(staff, typing: texts("y", "\u{1B}[A", "4"))
    #expect(
      outcome.shown.contains(
        "Arrow keys choose only with the option --keys. Please type a rating from 1 to 5."))
  }

  @Test func `a key and its words stay in one line`() {
    #expect(
      StartChoice.held("Leave? k Keep it   b Back now   or a number", keys: ["k", "b"])
        == "Leave? k\u{A0}Keep\u{A0}it   b\u{A0}Back\u{A0}now   or a number")
    #expect(StartChoice.held("Begin now? Or b", keys: ["b"]) == "Begin now? Or b")
  }

  @Test(arguments: ["q", ":q", "Q", ""])
  func `at the list of questions q stays at the question`(typed: String) throws {
    let outcome = run(staff, typing: texts("y", "4", "j", typed, "5"))
    #expect(!outcome.shown.contains("There is no question of that number"))
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1) == ["PUR-01": .rating(4), "PUR-02": .rating(5)])
  }

  @Test func `s skips a question of yes or no like any other`() throws {
    let lines = texts(contentsOf: ["y"] + answers.dropLast() + ["s", "q"])
    run(staff, typing: lines)
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1)["SKI-03"] == .nonresponse(.skipped))
  }

  @Test func `in Spanish a lone s is neither yes nor skip`() throws {
    let lines = texts(contentsOf: ["si"] + answers.dropLast() + ["s", "si", ":q"])
    let outcome = run(
      ["answer", "-e", path, "--unit", "Sales", "--role", "staff", "--language", "es"],
      typing: lines)
    #expect(outcome.shown.contains("Escriba si para sí o n para no."))
    #expect(outcome.shown.contains(":s\u{A0}Saltar"))
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1)["SKI-03"] == .yesNo(true))
  }

  @Test(arguments: [TypedLine.interrupted, .end, .text(":q"), .terminated])
  func `leaving in the middle of a text keeps what was typed`(leaving: TypedLine) throws {
    let lines = texts(contentsOf: ["y"] + answers + ["First line", "second line"]) + [leaving]
    run(staff, typing: lines)
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1)["END-01"] == nil, "nobody said that it is complete")
    #expect(try store.marks(in: 1).unfinished == ["END-01": "First line\nsecond line"])
    #expect(try store.openDrafts().count == 1)
  }

  @Test func `the introduction of a section is shown once, at its first question`() throws {
    let lines = texts(contentsOf: ["y", "4", "4", "3", "2", "4", "4", "b", "4", "q"])
    let shown = run(staff, typing: lines)
      .shown
    let parts = shown.split(separator: "Think of ordinary days.", omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    #expect(parts.last?.contains("In my team I can say openly") == true)
  }

  @Test func `going back further than there are questions ends at the first`() throws {
    let lines = texts("y", "4", "4", "b9999999999999", "3", "q")
    run(staff, typing: lines)
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1)["PUR-01"] == .rating(3))
  }

  @Test func `an end of the process at the last question sends nothing and is no success`() throws {
    let lines = texts(contentsOf: ["y"] + answers + ["Fine.", "."]) + [.terminated]
    let outcome = run(staff, typing: lines)
    #expect(outcome.status == 143)
    let store = try Engagement.open(at: path)
    #expect(try store.openDrafts().count == 1)
    #expect(try store.responseCount(questionnaire: "quick") == 0)
  }

  @Test func `after a first line of a text that can't be taken the prompt is shown again`() {
    let lines = texts("y") + texts(contentsOf: answers) + [.cut, .unreadable, .text(":q")]
    let shown = run(staff, typing: lines).shown
    let last = shown.components(separatedBy: "Question ").last ?? ""
    #expect(last.components(separatedBy: "Your answer: ").count == 4)
  }

  @Test func `a line that the terminal cut is not taken`() throws {
    let lines: [TypedLine] = [.text("y"), .cut, .unreadable, .text("4"), .text("q")]
    let outcome = run(staff, typing: lines)
    #expect(outcome.shown.contains("probably cut"))
    #expect(outcome.shown.contains("aren't text"))
  }

  @Test func `several interrupted questionnaires are never mixed up`() throws {
    for _ in 0..<2 {
      run(staff, typing: texts("y", "4", "q"))
    }
    let outcome = run(["resume", "-e", path], typing: texts("3", "2", "5", "q"))
    #expect(outcome.status == 0)
    #expect(outcome.shown.contains("answers so far: 1 (soundings resume 2)"))
    #expect(outcome.shown.contains("Please type a number from 1 to 2."))
    #expect(!outcome.shown.contains("Sales"))
    let store = try Engagement.open(at: path)
    #expect(try store.answers(in: 1).count == 2)
    #expect(try store.answers(in: 2).count == 1)
    #expect(run(["answer", "-e", path, "--resume", "--draft", "9"]).status == 66)
  }

  @Test func `a unit that isn't there is refused with the nearest name`() {
    let outcome = run(["answer", "-e", path, "--unit", "Sals", "--role", "staff"])
    #expect(outcome.status == 64)
    #expect(outcome.shown.contains("Did you mean “Sales”?"))
  }
}
