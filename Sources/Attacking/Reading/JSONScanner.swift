/// A value of JSON whose numbers keep the digits that they were written with.
enum JSONValue: Hashable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(String)
  case bool(Bool)
  case null

  /// The member of an object.
  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text of a string.
  var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The digits of a number.
  var number: String? { if case .number(let text) = self { text } else { nil } }
  /// The elements of an array; none for anything else.
  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
  /// Whether it is `true`.
  var isTrue: Bool { self == .bool(true) }
}

/// Reads JSON a value at a time, so that a long array needn't be held.
struct JSONScanner {
  private static let deepest = 64

  private let bytes: ByteStream

  /// Starts to read.
  init(_ bytes: ByteStream) { self.bytes = bytes }

  /// Reads an object and hands over its members; an array is handed over element by element.
  func members(_ body: (String, JSONValue) throws -> Void) throws {
    try expect(0x7B)
    guard try !closes(0x7D) else { return }
    repeat {
      try skipSpace()
      let key = try string()
      try expect(0x3A)
      try skipSpace()
      if try bytes.peek() == 0x5B {
        try expect(0x5B)
        guard try !closes(0x5D) else { continue }
        repeat { try body(key, try value(0)) } while try goesOn(until: 0x5D)
      } else {
        try body(key, try value(0))
      }
    } while try goesOn(until: 0x7D)
  }

  private func value(_ depth: Int) throws -> JSONValue {
    guard depth < Self.deepest else { throw UnreadablePublication("it is nested too deeply") }
    try skipSpace()
    switch try bytes.peek() {
    case 0x7B:
      try expect(0x7B)
      var members: [String: JSONValue] = [:]
      guard try !closes(0x7D) else { return .object(members) }
      repeat {
        try skipSpace()
        let key = try string()
        try expect(0x3A)
        members[key] = try value(depth + 1)
      } while try goesOn(until: 0x7D)
      return .object(members)
    case 0x5B:
      try expect(0x5B)
      var elements: [JSONValue] = []
      guard try !closes(0x5D) else { return .array(elements) }
      repeat { elements.append(try value(depth + 1)) } while try goesOn(until: 0x5D)
      return .array(elements)
    case 0x22: return .string(try string())
    default:
      var word: [UInt8] = []
      while let byte = try bytes.peek(), byte > 0x20, ![0x2C, 0x5D, 0x7D].contains(byte) {
        word.append(byte)
        _ = try bytes.next()
      }
      let text = String(decoding: word, as: UTF8.self)
      switch text {
      case "true": return .bool(true)
      case "false": return .bool(false)
      case "null": return .null
      default:
        guard Double(text) != nil else { throw UnreadablePublication("it isn't JSON") }
        return .number(text)
      }
    }
  }

  private func string() throws -> String {
    try expect(0x22)
    var text: [UInt8] = []
    while let byte = try bytes.next() {
      if byte == 0x22 { return String(decoding: text, as: UTF8.self) }
      guard byte == 0x5C else {
        text.append(byte)
        continue
      }
      switch try bytes.next() {
      case 0x6E: text.append(0x0A)
      case 0x74: text.append(0x09)
      case 0x72: text.append(0x0D)
      case 0x62: text.append(0x08)
      case 0x66: text.append(0x0C)
      case 0x75: text += String(Character(try scalar())).utf8
      case let other?: text.append(other)
      case nil: break
      }
    }
    throw UnreadablePublication("a text never ends")
  }

  /// The character of an escape; halves of a pair come out as U+FFFD, which no name needs.
  private func scalar() throws -> Unicode.Scalar {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = try bytes.next(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { throw UnreadablePublication("it isn't JSON") }
      code = code * 16 + UInt32(digit)
    }
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }

  private func skipSpace() throws {
    while let byte = try bytes.peek(), byte <= 0x20 { _ = try bytes.next() }
  }

  private func expect(_ byte: UInt8) throws {
    try skipSpace()
    guard try bytes.next() == byte else { throw UnreadablePublication("it isn't JSON") }
  }

  /// Whether a list ends here, which takes its last byte.
  private func closes(_ end: UInt8) throws -> Bool {
    try skipSpace()
    guard try bytes.peek() == end else { return false }
    _ = try bytes.next()
    return true
  }

  /// Whether another member follows; otherwise takes the last byte of the list.
  private func goesOn(until end: UInt8) throws -> Bool {
    try skipSpace()
    switch try bytes.next() {
    case 0x2C: return true
    case end: return false
    default: throw UnreadablePublication("it isn't JSON")
    }
  }
}
