import Foundation

/// A text field: takes typed and pasted text of any length until it is ended.
///
/// An empty line that was typed or Control-D ends it. A line that was typed and holds only a command
/// ends it too. What is pasted is always text, also its empty lines, and also on a terminal that
/// doesn't mark what is pasted: there, what comes within a blink belongs together.
struct TerminalField {
  /// How soon after the end of a line more input is taken as pasted, in milliseconds.
  private static let blink: Int32 = 20

  private let send: (TerminalOutput) -> Void
  private let save: (String) -> Void
  private let suspend: () -> Void
  private var buffer: TextBuffer
  private var decoder = KeyDecoder()
  private var events: [KeyDecoder.Event] = []
  private var waiting: [TerminalOutput] = []
  private var leftOut = 0
  /// Whether a line or a paste was completed that isn't saved yet.
  private var isUnsaved = false
  /// Whether a part of the present line was pasted.
  private var isLinePasted = false

  /// Opens a field with a text that was begun before.
  init(
    startingWith text: String, width: Int, height: Int, send: @escaping (TerminalOutput) -> Void,
    save: @escaping (String) -> Void, suspend: @escaping () -> Void
  ) {
    self.send = send
    self.save = save
    self.suspend = suspend
    buffer = TextBuffer(width: width, height: height)
    show([buffer.currentRow])
    for scalar in text.unicodeScalars {
      show(scalar == "\n" ? buffer.newline() : buffer.insert(scalar))
    }
    // On a line of its own a command is known for one; backspace leads back into the text.
    if !buffer.isEmpty { show(buffer.newline()) }
    sendWaiting()
  }

  /// Reads until the end of the text.
  mutating func run() -> TypedText {
    while true {
      switch TerminalSignals.wait(for: STDIN_FILENO) {
      case .interrupted: return end(.interrupted)
      case .terminated: return end(.terminated)
      case .suspended:
        suspend()
        show([TerminalOutput(echo: "\n"), buffer.currentRow])
        sendWaiting()
      case .continued, nil: continue
      case .input:
        guard let bytes = TerminalInput.bytes() else { return end(.end) }
        if let ended = take(bytes) { return ended }
      }
    }
  }

  private mutating func take(_ bytes: [UInt8]) -> TypedText? {
    for (place, byte) in bytes.enumerated() {
      events.removeAll(keepingCapacity: true)
      decoder.take(byte, into: &events)
      for event in events {
        if let ended = act(on: event, isLast: place == bytes.count - 1) { return ended }
      }
    }
    sendWaiting()
    if isUnsaved, !decoder.isPasting {
      save(buffer.text)
      isUnsaved = false
    }
    return nil
  }

  private mutating func act(on event: KeyDecoder.Event, isLast: Bool) -> TypedText? {
    switch event {
    case .scalar(let scalar):
      isLinePasted = isLinePasted || decoder.isPasting
      show(buffer.insert(scalar))
    case .newline: return newline(isLast: isLast)
    case .backspace: show(buffer.backspace())
    case .eraseWord: show(buffer.eraseWord())
    case .eraseLine: show(buffer.eraseLine())
    case .endOfText:
      return end(buffer.isEmpty ? .end : .done)
    case .pasteEnd: isUnsaved = true
    case .other: if decoder.isPasting { leftOut += 1 }
    case .pasteStart, .up, .down, .left, .right, .escape: break
    }
    return nil
  }

  private mutating func newline(isLast: Bool) -> TypedText? {
    let isPasted =
      decoder.isPasting || !isLast
      || TerminalSignals.wait(for: STDIN_FILENO, milliseconds: Self.blink) == .input
    if !isPasted {
      let line = buffer.currentLine
      if line.isEmpty { return end(buffer.isEmpty ? .command(.keep) : .done) }
      if !isLinePasted, let ended = command(in: line) { return ended }
    }
    isUnsaved = true
    isLinePasted = isPasted
    show(buffer.newline())
    return nil
  }

  /// The end of the field, when a line holds a command; in a later line only one that exists.
  private mutating func command(in line: String) -> TypedText? {
    guard line.hasPrefix(":") || line.hasPrefix("\\:") else { return nil }
    switch PromptInput(line, numbered: false) {
    case .answer(let text):
      show(buffer.eraseLine())
      for scalar in text.unicodeScalars { show(buffer.insert(scalar)) }
      return nil
    case .unknownCommand where buffer.text.contains("\n"): return nil
    case let input:
      var ended = end(.command(input))
      ended.text = String(ended.text.dropLast(line.count)).trimmedEnd
      return ended
    }
  }

  private mutating func end(_ ending: TypedText.Ending) -> TypedText {
    show([TerminalOutput(echo: "\n")])
    sendWaiting()
    return TypedText(text: buffer.text.trimmedEnd, ending: ending, leftOut: leftOut)
  }

  private mutating func show(_ outputs: [TerminalOutput]) { waiting += outputs }

  /// Sends what is to be shown in one piece, so that a long paste is quick.
  private mutating func sendWaiting() {
    guard !waiting.isEmpty else { return }
    send(TerminalOutput.joined(waiting))
    waiting.removeAll(keepingCapacity: true)
  }
}

extension String {
  /// The text without line feeds and spaces at its end.
  var trimmedEnd: String {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}

/// What is read from the terminal.
enum TerminalInput {
  /// What is waiting, at most one line in line mode; `nil` when the input has ended.
  static func bytes() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      if count > 0 { return Array(bytes[..<count]) }
      if count == 0 || (errno != EINTR && errno != EAGAIN) { return nil }
    }
  }
}
