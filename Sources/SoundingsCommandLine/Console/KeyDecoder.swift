import Instrument

/// Turns the bytes of a terminal into keys and pasted characters.
///
/// Knows nothing of any terminal but the sequences that practically all share: cursor keys, and the
/// marks around what is pasted (xterm control sequences, bracketed paste mode).
struct KeyDecoder {
  /// Something that was typed or pasted.
  enum Event: Hashable, Sendable {
    /// A character, or a part of one.
    case scalar(Unicode.Scalar)
    /// Enter, or an end of line in what is pasted.
    case newline
    /// Backspace.
    case backspace
    /// Control-W.
    case eraseWord
    /// Control-U.
    case eraseLine
    /// Control-D.
    case endOfText
    /// What follows is pasted.
    case pasteStart
    /// What is pasted ends.
    case pasteEnd
    /// Arrow keys.
    case up, down, left, right
    /// Escape by itself.
    case escape
    /// A key that isn't known, or a control character that was pasted.
    case other
  }

  /// The longest sequence that is taken for one.
  private static let longestSequence = 32

  /// Whether what comes is pasted.
  private(set) var isPasting = false
  private var sequence: [UInt8] = []
  private var partial: [UInt8] = []
  private var expected = 0
  private var endedWithReturn = false

  /// Whether the last byte was Escape, so that what follows decides what it was.
  var isUndecided: Bool { !sequence.isEmpty }

  /// Takes the next byte, and adds what it completes.
  mutating func take(_ byte: UInt8, into events: inout [Event]) {
    if !sequence.isEmpty { return continueSequence(byte, &events) }
    if expected > 0 { return continueCharacter(byte, &events) }
    let followsReturn = endedWithReturn
    endedWithReturn = false
    switch byte {
    case 0x1B: sequence = [byte]
    case 0x0D:
      endedWithReturn = true
      events.append(.newline)
    case 0x0A: if !followsReturn { events.append(.newline) }
    case 0x09: events.append(.scalar(" "))
    case 0x7F, 0x08: events.append(isPasting ? .other : .backspace)
    case 0x17 where !isPasting: events.append(.eraseWord)
    case 0x15 where !isPasting: events.append(.eraseLine)
    case 0x04 where !isPasting: events.append(.endOfText)
    case 0x00..<0x20: events.append(.other)
    case 0x20..<0x7F: events.append(.scalar(Unicode.Scalar(byte)))
    case 0xC2...0xDF: begin(byte, of: 2)
    case 0xE0...0xEF: begin(byte, of: 3)
    case 0xF0...0xF4: begin(byte, of: 4)
    default: events.append(.other)
    }
  }

  /// Decides that an Escape was one by itself, because nothing followed it.
  mutating func settle() -> Event? {
    guard !sequence.isEmpty else { return nil }
    let wasAlone = sequence.count == 1
    sequence = []
    return wasAlone ? .escape : .other
  }

  private mutating func begin(_ byte: UInt8, of length: Int) {
    partial = [byte]
    expected = length
  }

  private mutating func continueCharacter(_ byte: UInt8, _ events: inout [Event]) {
    guard (0x80...0xBF).contains(byte) else {
      expected = 0
      events.append(.other)
      return take(byte, into: &events)
    }
    partial.append(byte)
    guard partial.count == expected else { return }
    expected = 0
    let text = String(validating: partial, as: UTF8.self)
    guard let scalar = text?.unicodeScalars.first, !scalar.steersText else {
      return events.append(.other)
    }
    events.append(.scalar(scalar))
  }

  private mutating func continueSequence(_ byte: UInt8, _ events: inout [Event]) {
    if sequence.count == 1 {
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") { return sequence.append(byte) }
      sequence = []
      events.append(isPasting ? .other : .escape)
      return take(byte, into: &events)
    }
    guard byte >= 0x20, byte < 0x7F, sequence.count < Self.longestSequence else {
      sequence = []
      events.append(.other)
      return take(byte, into: &events)
    }
    sequence.append(byte)
    guard byte >= 0x40 else { return }
    let found = sequence.dropFirst(2)
    sequence = []
    events.append(event(String(decoding: found, as: UTF8.self)))
  }

  private mutating func event(_ sequence: String) -> Event {
    switch (sequence, isPasting) {
    case ("200~", false):
      isPasting = true
      return .pasteStart
    case ("201~", true):
      isPasting = false
      return .pasteEnd
    case ("A", false): return .up
    case ("B", false): return .down
    case ("C", false): return .right
    case ("D", false): return .left
    default: return .other
    }
  }
}
