import EngagementStore
import Foundation
import Instrument
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// The program at a real terminal of the system.
@Suite(.serialized)
struct TerminalProgramTests {
  private let fixture: AnsweringFixture

  init() throws { fixture = try AnsweringFixture() }

  /// Begins at the last question, which takes a text.
  private func draftAtTheText() throws {
    fixture.run(fixture.staff, typing: ["y"] + AnsweringFixture.answers + ["y", ":q"])
  }

  private func rich(_ arguments: String...) throws -> TerminalProgram {
    try TerminalProgram(
      arguments: arguments + ["-e", fixture.path], environment: ["TERM": "xterm-256color"])
  }

  @Test func `a long paste of many lines is stored whole and answers nothing else`() throws {
    try draftAtTheText()
    let line = "0123456789 wörld 日本 :q . 4\n"
    let pasted = String(String(repeating: line + ".\n:q\n\n", count: 700).prefix(20_000))
    let terminal = try rich("resume", "1")
    let before = terminal.settings
    try terminal.expect("Your answer")
    try terminal.expect("\u{1B}[?2004h")
    #expect(terminal.settings != before, "the field takes each key by itself")
    terminal.type("\u{1B}[200~" + pasted.replacing("\n", with: "\r") + "\u{1B}[201~")
    terminal.type("\u{4}")
    try terminal.expect("Send your answers?")
    #expect(terminal.settings == before)
    terminal.type("q\n")
    #expect(terminal.end() == 0)
    #expect(terminal.settings == before)
    #expect(try fixture.store().answers(in: 1)["END-01"] == .text(pasted.trimmedEnd))
    #expect(try fixture.store().answers(in: 1).count == 16)
  }

  @Test(arguments: zip([SIGTERM, SIGHUP, SIGINT], [Int32(143), 143, 130]))
  func `a signal in the middle of a text puts the terminal back and keeps the text`(
    signal: Int32, status: Int32
  ) throws {
    try draftAtTheText()
    let terminal = try rich("resume", "1")
    let before = terminal.settings
    try terminal.expect("\u{1B}[?2004h")
    terminal.type("half a thought")
    try terminal.expect("half a thought")
    terminal.signal(signal)
    #expect(terminal.end() == status)
    #expect(terminal.settings == before)
    #expect(terminal.shown.hasSuffix("\u{1B}[?2004l") || terminal.shown.contains("\u{1B}[?2004l"))
    #expect(try fixture.store().marks(in: 1).unfinished == ["END-01": "half a thought"])
  }

  @Test func `after an end by force the next run puts the terminal back`() throws {
    try draftAtTheText()
    let terminal = try rich("resume", "1")
    let before = terminal.settings
    try terminal.expect("\u{1B}[?2004h")
    terminal.type("one line\nhalf")
    try terminal.expect("half")
    terminal.signal(SIGKILL)
    _ = terminal.end()
    #expect(terminal.settings != before)
    let saved = try fixture.store().marks(in: 1).unfinished["END-01"] ?? ""
    #expect(saved.hasPrefix("one line"))
    try terminal.run(["answer", "-e", fixture.path, "--plain", "--language", "en"])
    try terminal.expect("Where do you work?")
    #expect(terminal.settings == before)
    terminal.type("q\n")
    #expect(terminal.end() == 0)
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": "xterm", "SOUNDINGS_PLAIN": "1"]])
  func `plain is printable text and line feeds only`(environment: [String: String]) throws {
    let terminal = try TerminalProgram(
      arguments: fixture.staff, environment: environment)
    try terminal.expect("Begin?")
    terminal.type("y\n")
    for (number, answer) in (AnsweringFixture.answers + ["y"]).enumerated() {
      try terminal.expect("Question \(number + 1) of 1")
      try terminal.expect("Your answer: ")
      terminal.type(answer + "\n")
    }
    try terminal.expect("Question 16 of 16")
    try terminal.expect("To go back, type :b and press Enter.")
    // What is typed before the prompt would be dropped.
    try terminal.expect("Your answer: ")
    terminal.type("Fine.\n.\n")
    try terminal.expect("Send your answers?")
    terminal.type("y\n")
    try terminal.expect("Thank you.")
    #expect(terminal.end() == 0)
    // The system's terminal echoes line feeds with carriage returns.
    let text = terminal.shown.replacing("\r\n", with: "\n")
    #expect(
      !text.unicodeScalars.contains {
        ($0.properties.generalCategory == .control || $0.properties.generalCategory == .format)
          && $0 != "\n"
      })
    #expect(text.contains("(may be skipped)"))
  }

  @Test func `in colour, only the program's own sequences are sent`() throws {
    let terminal = try rich(
      "answer", "--unit", "Sales", "--role", "staff", "--language", "en")
    try terminal.expect("Begin?")
    terminal.type("y\n")
    try terminal.expect("Your answer: ")
    terminal.type("four\n")
    try terminal.expect("Please type a rating")
    terminal.type("q\n")
    #expect(terminal.end() == 0)
    #expect(terminal.shown.contains("\u{1B}[1m"))
    var rest = terminal.shown
    for code in ["0", "1", "2", "33", "36"] { rest = rest.replacing("\u{1B}[\(code)m", with: "") }
    #expect(!rest.contains("\u{1B}"))
    let colourless = try TerminalProgram(
      arguments: fixture.staff, environment: ["TERM": "xterm", "NO_COLOR": "1"])
    try colourless.expect("Begin?")
    colourless.type("q\n")
    #expect(colourless.end() == 0)
    #expect(!colourless.shown.contains("\u{1B}"))
    #expect(try fixture.store().openDrafts().count == 1)
  }
}
