import Foundation
import Synchronization

/// The terminal of the process, in its own line mode.
///
/// Line mode is the terminal's cooked mode: it needs no restoring, whatever happens to the process.
struct ProcessTerminal: AnsweringTerminal {
  /// The longest line that a terminal hands over whole, in bytes.
  ///
  /// Source: `termios(3)`, canonical mode: lines are cut at 4,096 bytes with their end.
  static let longestLine = 4095

  /// The last signal that asked the process to stop, or 0.
  private static let stop = Atomic<Int32>(0)

  /// Starts to watch for Control-C and for requests to end.
  init() {
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      action.onStop { number in Self.stop.store(number, ordering: .relaxed) }
      sigaction(signal, &action, nil)
    }
  }

  func show(_ text: String) {
    // A terminal that can't be written to any more ends the session by its next read.
    let wrapped = LineWrap(width: Self.width).wrap(TerminalText(text).text)
    try? Console.process.output(Array(wrapped.utf8))
  }

  /// The number of columns, or 80 where the terminal doesn't say.
  private static var width: Int {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  func dropTypedAhead() -> Int {
    var waiting: Int32 = 0
    guard ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) == 0, waiting > 0 else { return 0 }
    tcflush(STDIN_FILENO, TCIFLUSH)
    return Int(waiting)
  }

  func line() -> TypedLine {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      switch Self.stop.load(ordering: .relaxed) {
      case 0: break
      case SIGINT: return .interrupted
      default: return .terminated
      }
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 1, byte == 0x0A {
        if bytes.count >= Self.longestLine { return .cut }
        return Self.decoded(bytes)
      } else if count == 1 {
        bytes.append(byte)
      } else if count == 0 {
        return bytes.isEmpty ? .end : Self.decoded(bytes)
      } else if errno != EINTR {
        return .end
      }
    }
  }

  private static func decoded(_ bytes: [UInt8]) -> TypedLine {
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      return .unreadable
    }
    return .text(text)
  }
}

extension sigaction {
  /// Sets a handler that only notes the signal; reading is then broken off by the system.
  fileprivate mutating func onStop(_ handler: @escaping @convention(c) (Int32) -> Void) {
    #if canImport(Glibc)
      __sigaction_handler = .init(sa_handler: handler)
    #else
      __sigaction_u = .init(__sa_handler: handler)
    #endif
    sa_flags = 0
  }
}
