import Foundation
import Synchronization

/// The terminal of the process.
///
/// It is in its own line mode, which needs no restoring whatever happens to the process, except
/// while a text field or a choice by keys waits.
struct ProcessTerminal: AnsweringTerminal {
  /// The longest line that a terminal hands over whole, in bytes.
  ///
  /// Source: `termios(3)`, canonical mode: lines are cut at 4,096 bytes with their end.
  static let longestLine = 4095

  let manner: TerminalManner
  private let screen: Screen

  /// What stands in the line of the cursor, so that it can be shown again.
  private final class Screen: Sendable {
    let lastLine = Mutex("")
  }

  /// Starts to watch for Control-C and for requests to end, and puts back a terminal that an earlier
  /// run couldn't.
  init(manner: TerminalManner = .plain) {
    self.manner = manner
    screen = Screen()
    TerminalSignals.watch()
    if TerminalMode.repair(), !manner.isPlain { Self.send(.pasteOff) }
  }

  private init(manner: TerminalManner, screen: Screen) {
    self.manner = manner
    self.screen = screen
  }

  func adapted(to manner: TerminalManner) -> any AnsweringTerminal {
    ProcessTerminal(manner: manner, screen: screen)
  }

  func show(_ text: String) { show(StyledText(text)) }

  func show(_ text: StyledText) {
    let plain = text.plain
    screen.lastLine.withLock { line in
      line =
        plain.lastIndex(of: "\n").map { String(plain[plain.index(after: $0)...]) } ?? line + plain
    }
    Self.send(TerminalOutput(text, width: Self.size.width, coloured: manner.usesColour))
  }

  private static func send(_ output: TerminalOutput) {
    // A terminal that can't be written to any more ends the session by its next read.
    try? Console.process.output(Array(output.text.utf8))
  }

  /// The columns and lines; 80 and 24 where neither `COLUMNS` nor the terminal says.
  private static var size: (width: Int, height: Int) {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let wish = Surroundings.current.environment["COLUMNS"].flatMap { Int($0) }
    let width = wish.flatMap { $0 > 0 ? $0 : nil } ?? (isKnown ? Int(size.ws_col) : 80)
    return (width, isKnown && size.ws_row > 0 ? Int(size.ws_row) : 24)
  }

  func dropTypedAhead() -> Int {
    var waiting: Int32 = 0
    guard ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) == 0, waiting > 0 else { return 0 }
    tcflush(STDIN_FILENO, TCIFLUSH)
    return Int(waiting)
  }

  func line() -> TypedLine {
    while true {
      switch TerminalSignals.wait(for: STDIN_FILENO) {
      case .interrupted: return .interrupted
      case .terminated: return .terminated
      case .continued: show(StyledText("\n" + screen.lastLine.withLock { $0 }))
      case .suspended, nil: continue
      case .input:
        guard var bytes = TerminalInput.bytes() else { return .end }
        screen.lastLine.withLock { $0 = "" }
        // Without its end the line was ended by Control-D, or the input is over.
        let isWhole = bytes.last == 0x0A
        if isWhole { bytes.removeLast() }
        return bytes.count >= Self.longestLine ? .cut : Self.decoded(bytes)
      }
    }
  }

  private static func decoded(_ bytes: [UInt8]) -> TypedLine {
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      return .unreadable
    }
    return .text(text)
  }

  func write(startingWith text: String, save: @escaping (String) -> Void) -> TypedText? {
    guard !manner.isPlain else { return nil }
    let size = Self.size
    return TerminalMode.withKeys(
      entering: { Self.send(.pasteOn) }, leaving: { Self.send(.pasteOff) }
    ) { suspend in
      var field = TerminalField(
        startingWith: text, width: size.width, height: size.height, send: { Self.send($0) },
        save: save, suspend: suspend)
      return field.run()
    }
  }

  func key(showing line: StyledText) -> TypedKey? {
    guard manner.usesKeys else { return nil }
    let shown = TerminalOutput(
      line.shortened(to: Self.size.width - 1), width: Self.size.width, coloured: manner.usesColour)
    return TerminalMode.withKeys { suspend in
      Self.send(.clearLine)
      Self.send(shown)
      return TerminalKey.read {
        suspend()
        Self.send(.clearLine)
        Self.send(shown)
      }
    }
  }

  func edit(_ text: String, in directory: String) -> EditedText {
    TextEditor(environment: Surroundings.current.environment, directory: directory).edit(text)
  }

  func clear() {
    if manner.isPlain {
      show(String(repeating: "\n", count: max(Self.size.height, 60)))
    } else {
      Self.send(.clear)
    }
    screen.lastLine.withLock { $0 = "" }
  }

  func acknowledgeInterrupt() { TerminalSignals.acknowledgeInterrupt() }
}
