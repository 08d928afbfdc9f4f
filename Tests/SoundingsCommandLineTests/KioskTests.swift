import EngagementStore
import Foundation
import Instrument
import TestSupport
import Testing

@testable import SoundingsCommandLine

struct KioskTests {
  private let fixture: AnsweringFixture
  private var kiosk: [String] {
    ["answer", "--kiosk", "-e", fixture.path, "--unit", "Sales", "--role", "staff"]
  }

  init() throws { fixture = try AnsweringFixture() }

  private func lines(_ texts: String...) -> [TypedLine] { texts.map { .text($0) } }

  @Test func `the next person starts clean`() throws {
    let first =
      lines("", "1", "y") + AnsweringFixture.answers.map { .text($0) }
      + lines("y", "My own words.", ".", "y", "")
    let typist = Typist(first + lines("", "2", "q", ""))
    #expect(fixture.run(kiosk, typist) == 0)
    #expect(typist.screens > 1)
    #expect(!typist.shown.contains("My own words."))
    #expect(!typist.shown.contains("answers so far"))
    let store = try fixture.store()
    #expect(try store.responseCount(questionnaire: "quick") == 1)
    #expect(try store.openDrafts().isEmpty, "the second person didn't agree")
  }

  @Test func `whoever leaves and keeps goes on with a code, and nobody without it`() throws {
    let first = Typist(lines("", "1", "y", "4", "5", "q", "k"))
    #expect(fixture.run(kiosk, first) == 0)
    let kept = try #require(first.history.components(separatedBy: "Your code: ").last)
    let code = String(kept.prefix(9))
    #expect(code.count == 9 && code.contains("-"))
    #expect(fixture.run(["resume", "-e", fixture.path]).status == 66)
    #expect(fixture.run(["resume", "1", "-e", fixture.path]).status == 77)
    #expect(fixture.run(["resume", "aaaa-aaaa", "-e", fixture.path]).status == 66)
    let second = Typist(lines("1", "abcd-efgh", code.uppercased(), "3", "q", "e"))
    #expect(fixture.run(kiosk, second) == 0)
    #expect(second.history.contains("Nothing is kept under this code."))
    #expect(second.history.contains("Welcome back. Answers kept so far: 2."))
    #expect(second.history.contains("Your answers are erased."))
    #expect(try fixture.store().openDrafts().isEmpty)
  }

  @Test func `a code also goes on outside the kiosk`() throws {
    let first = Typist(lines("", "1", "y", "4", "q", "k"))
    #expect(fixture.run(kiosk, first) == 0)
    let code = String((first.history.components(separatedBy: "Your code: ").last ?? "").prefix(9))
    let later = fixture.run(["resume", code, "-e", fixture.path], typing: ["3", "q"])
    #expect(later.status == 0)
    #expect(try fixture.store().answers(in: 1).count == 2)
  }

  @Test func `Control-C twice ends it, once asks`() throws {
    let once = Typist([.interrupted] + lines("", "1", "q", ""))
    #expect(fixture.run(kiosk, once) == 0)
    let twice = Typist([.interrupted, .interrupted])
    #expect(fixture.run(kiosk, twice) == 130)
    #expect(twice.history.contains("Press Control-C again"))
    let within = Typist(lines("", "1", "y", "4") + [.interrupted] + lines("b", "5", "q", "e"))
    #expect(fixture.run(kiosk, within) == 0)
    let ended = Typist(lines("", "1", "y", "4") + [.interrupted, .interrupted])
    #expect(fixture.run(kiosk, ended) == 130)
    #expect(try fixture.store().openDrafts().count == 1, "an answer is never lost")
  }

  @Test(arguments: [TypedLine.interrupted, .end, .terminated, .text("k")])
  func `every way out empties the screen, and what is kept has a code`(way: TypedLine) throws {
    let typist = Typist(lines("", "1", "y", "4") + [.interrupted, way])
    _ = fixture.run(kiosk, typist)
    #expect(!typist.shown.contains("Question"))
    #expect(typist.droppedLast, "the rest of a paste is no command for the shell")
    let shown = typist.history.components(separatedBy: "Kept for later. Your code: ")
    #expect(shown.count == (way == .terminated ? 1 : 2))
    let last = typist.history.components(separatedBy: way == .terminated ? "leave: " : "code: ")
    let code = String((last.last ?? "").prefix(9))
    #expect(fixture.run(["resume", code, "-e", fixture.path], typing: ["3", "q"]).status == 0)
  }

  @Test func `Control-C when somebody leaves keeps the answers for the next person's turn`() throws
  {
    let typist = Typist(lines("", "1", "y", "4", "q") + [.interrupted] + lines("", "", "1", "q"))
    #expect(fixture.run(kiosk, typist) == 0)
    #expect(typist.history.contains("Kept for later. Your code: "))
    #expect(typist.history.contains("Nothing was kept."))
  }

  @Test func `a request to end ends it at once`() throws {
    #expect(fixture.run(kiosk, Typist(lines("", "1", "y", "4") + [.terminated])) == 143)
    #expect(fixture.run(kiosk, Typist([.terminated])) == 143)
  }

  @Test func `a code is never kept, and reads however it is typed`() throws {
    var generator = SplitMix64(seed: 1)
    let settings = try fixture.store().settings
    let code = KioskCode(using: &generator)
    #expect(KioskCode(" " + code.shown.uppercased() + " ") == code)
    #expect(code.shown.count == 9)
    #expect(!code.hash(in: settings).contains(code.shown.prefix(4)))
    #expect(KioskCode(using: &generator) != code)
  }

  @Test func `a kiosk doesn't go with resuming`() {
    #expect(fixture.run(kiosk + ["--resume"]).status == 64)
  }
}
