/// A name of an element or an attribute that is allowed in XML.
public struct MarkupName: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name.
  public let text: String

  /// Creates a name from words of the program.
  ///
  /// - Precondition: The literal is a name of ASCII letters, digits, `-`, `_`, `.`, with at most
  ///   one colon, and starts with a letter.
  public init(stringLiteral text: StaticString) {
    self.text = text.description
    precondition(Self.isName(self.text))
  }

  /// Creates a name, or returns `nil` for a text that isn't one.
  public init?(_ text: String) {
    guard Self.isName(text) else { return nil }
    self.text = text
  }

  private static func isName(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        guard let first = part.utf8.first, isLetter(first) || first == UInt8(ascii: "_") else {
          return false
        }
        return part.utf8.allSatisfy { byte in
          isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(byte)
        }
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
