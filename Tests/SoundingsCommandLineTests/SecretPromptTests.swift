import Foundation
import Testing

@testable import SoundingsCommandLine

/// A prompt at a terminal of its own, which no signal of the test's process reaches.
struct SecretPromptTests {
  private let terminal: Int32
  private let path: String

  init() {
    var own: Int32 = -1
    var other: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    #expect(openpty(&own, &other, &name, nil, nil) == 0)
    terminal = own
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private func settings() -> termios {
    var found = termios()
    tcgetattr(terminal, &found)
    return found
  }

  private var isEchoOn: Bool { settings().c_lflag & tcflag_t(ECHO) != 0 }

  @Test func `a prompt hides what is typed and puts the terminal back`() throws {
    var wasEchoOn = true
    let typed = try SecretPrompt.ask("Word: ", at: path) { _ in
      wasEchoOn = isEchoOn
      let line = Array("quite long\n".utf8)
      return write(terminal, line, line.count) == line.count ? .input : .terminated
    }
    #expect(typed == "quite long")
    #expect(!wasEchoOn)
    #expect(isEchoOn)
  }

  @Test(arguments: [(TerminalSignals.Event.interrupted, Int32(130)), (.terminated, 143)])
  func `a signal ends a prompt at once and puts the terminal back`(
    event: TerminalSignals.Event, status: Int32
  ) {
    let failure = #expect(throws: Failure.self) {
      try SecretPrompt.ask("Word: ", at: path) { _ in event }
    }
    #expect(failure?.status.rawValue == status)
    #expect(isEchoOn)
  }

  @Test func `what is no terminal isn't asked at`() throws {
    #expect(try SecretPrompt.ask("Word: ", at: "/dev/null") { _ in .input } == nil)
  }
}
