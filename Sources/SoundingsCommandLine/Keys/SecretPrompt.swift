import Foundation

/// Asks for something that must not be seen on the screen.
enum SecretPrompt {
  /// Asks at the terminal of the process, wherever its standard input and output go.
  ///
  /// - Returns: What was typed, or `nil` without a terminal or when nothing was typed.
  /// - Throws: A ``Failure`` that carries the code for a prompt that a signal ended.
  static func ask(_ question: String) throws -> String? {
    TerminalSignals.watch()
    // What follows is ended by Control-C as before.
    defer { TerminalSignals.leaveAlone() }
    return try ask(question, at: "/dev/tty") { TerminalSignals.wait(for: $0) }
  }

  /// The same at a terminal with a path, with something else that waits for a line or a signal.
  ///
  /// Whichever way it ends, the terminal then shows again what is typed.
  static func ask(
    _ question: String, at path: String, waiting: (Int32) -> TerminalSignals.Event?
  ) throws -> String? {
    let terminal = open(path, O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    return try TerminalMode.withoutEcho(on: terminal) { suspend in
      let shown = Array(TerminalText(question).text.utf8)
      let show = { _ = shown.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) } }
      show()
      while true {
        switch waiting(terminal) {
        case .input: return line(terminal)
        case .interrupted: throw Failure(.interrupted, [])
        case .terminated: throw Failure(.terminated, [])
        case .suspended:
          suspend()
          show()
        case .continued, nil: continue
        }
      }
    }
  }

  private static func line(_ terminal: Int32) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(terminal, &byte, 1) == 1, byte != 0x0A { bytes.append(byte) }
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
  }
}
