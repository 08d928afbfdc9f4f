import Foundation

/// Reads single keys.
enum TerminalKey {
  /// How long an Escape waits for what follows it, in milliseconds.
  private static let patience: Int32 = 50

  /// Waits for a key, while each key comes at once.
  ///
  /// `suspend` stops the process as Control-Z does, and shows again what was shown.
  static func read(suspend: () -> Void) -> TypedKey {
    var decoder = KeyDecoder()
    var events: [KeyDecoder.Event] = []
    while true {
      switch TerminalSignals.wait(
        for: STDIN_FILENO, milliseconds: decoder.isUndecided ? patience : -1)
      {
      case .interrupted: return .interrupted
      case .terminated: return .terminated
      case .suspended: suspend()
      case .continued: continue
      case nil: if let event = decoder.settle() { return key(event) }
      case .input:
        var byte: UInt8 = 0
        let count = Foundation.read(STDIN_FILENO, &byte, 1)
        guard count == 1 else {
          if count < 0, errno == EINTR { continue }
          return .end
        }
        decoder.take(byte, into: &events)
        // Nothing that is pasted may choose an answer.
        if let event = events.first, !decoder.isPasting { return key(event) }
        events.removeAll()
      }
    }
  }

  private static func key(_ event: KeyDecoder.Event) -> TypedKey {
    switch event {
    case .scalar(let scalar): .character(Character(scalar))
    case .newline: .enter
    case .up: .up
    case .down: .down
    case .left, .escape, .backspace: .back
    case .endOfText: .end
    case .right, .eraseWord, .eraseLine, .pasteStart, .pasteEnd, .other: .other
    }
  }
}
