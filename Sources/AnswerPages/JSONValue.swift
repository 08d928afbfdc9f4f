import Instrument

/// A value that can stand in a page as JSON.
///
/// Members of an object keep their order, because the first wording of a text is the one of last
/// resort.
indirect enum JSONValue: Hashable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSONValue])
  case object([Member])

  /// A member of an object.
  struct Member: Hashable {
    let name: String
    let value: JSONValue
  }

  /// An object without the members that have no value.
  static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// An array of strings.
  static func strings(_ list: some Sequence<String>) -> JSONValue {
    .array(list.map { .string($0) })
  }

  /// The value as JSON that no HTML parser takes for anything but text.
  ///
  /// `<`, `>` and `&` are escaped, so no text can end the element that holds it; so are the
  /// separators of lines that scripts don't allow in strings, and all characters that steer text.
  var text: String {
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    switch self {
    case .string(let text): Self.write(text, to: &out)
    case .number(let number): out += String(number)
    case .bool(let bool): out += bool ? "true" : "false"
    case .array(let values):
      out += "["
      for (place, value) in values.enumerated() {
        if place > 0 { out += "," }
        value.write(to: &out)
      }
      out += "]"
    case .object(let members):
      out += "{"
      for (place, member) in members.enumerated() {
        if place > 0 { out += "," }
        Self.write(member.name, to: &out)
        out += ":"
        member.value.write(to: &out)
      }
      out += "}"
    }
  }

  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{FEFF}": escape(scalar, to: &out)
      default:
        if scalar.steersText { escape(scalar, to: &out) } else { out.unicodeScalars.append(scalar) }
      }
    }
    out += "\""
  }

  /// Writes a character of the basic plane by its number.
  private static func escape(_ scalar: Unicode.Scalar, to out: inout String) {
    let digits = String(scalar.value, radix: 16)
    out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
