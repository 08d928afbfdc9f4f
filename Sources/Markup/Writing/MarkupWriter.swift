/// Writes XML that is always well formed.
///
/// Elements nest by closures, so none can be left open; text and values are escaped; a character
/// that XML can't hold becomes U+FFFD and is counted. Elements that hold elements are indented;
/// white space is never added beside text, so what is written is what is read back.
public struct MarkupWriter {
  private var bytes: [UInt8] = []
  private var depth = 0
  private var startTagIsOpen = false
  private var holdsText = false
  private let indents: Bool

  /// How many characters were replaced by U+FFFD because XML can't hold them.
  public private(set) var replacedCharacters = 0

  /// Starts a document.
  ///
  /// - Parameters:
  ///   - declaration: Whether the XML declaration comes first.
  ///   - indents: Whether elements start on lines of their own.
  public init(declaration: Bool = true, indents: Bool = true) {
    self.indents = indents
    if declaration { append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
  }

  /// Writes an element with its content.
  public mutating func element(
    _ name: MarkupName, _ attributes: [(MarkupName, String)] = [],
    _ content: (inout MarkupWriter) -> Void = { _ in }
  ) {
    closeStartTag()
    if !holdsText { breakLine() }
    append("<\(name.text)")
    for (attribute, value) in attributes {
      append(" \(attribute.text)=\"")
      appendEscaped(value, inAttribute: true)
      append("\"")
    }
    startTagIsOpen = true
    let outerHoldsText = holdsText
    holdsText = false
    depth += 1
    content(&self)
    depth -= 1
    if startTagIsOpen {
      append("/>")
      startTagIsOpen = false
    } else {
      if !holdsText { breakLine() }
      append("</\(name.text)>")
    }
    holdsText = outerHoldsText
  }

  /// Writes an element that holds only text; an empty text gives an empty element.
  public mutating func element(
    _ name: MarkupName, _ attributes: [(MarkupName, String)] = [], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes text.
  public mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeStartTag()
    holdsText = true
    appendEscaped(text, inAttribute: false)
  }

  /// Writes a comment; two hyphens in a row are kept apart by a space.
  public mutating func comment(_ text: String) {
    closeStartTag()
    if !holdsText { breakLine() }
    var rest = text
    while rest.contains("--") { rest = rest.replacing("--", with: "- -") }
    append("<!-- ")
    appendEscaped(rest, inAttribute: false)
    append(" -->")
  }

  /// The document as UTF-8, ending in a line feed.
  public func finished() -> [UInt8] { bytes.last == 0x0A ? bytes : bytes + [0x0A] }

  /// The document as text, without a line feed at its end.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func closeStartTag() {
    guard startTagIsOpen else { return }
    append(">")
    startTagIsOpen = false
  }

  private mutating func breakLine() {
    guard indents, !bytes.isEmpty else { return }
    if bytes.last != 0x0A { append("\n") }
    for _ in 0..<depth { append("  ") }
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  private mutating func appendEscaped(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"" where inAttribute: append("&quot;")
      case "\t" where inAttribute: append("&#9;")
      case "\n" where inAttribute: append("&#10;")
      case "\r": append("&#13;")
      default:
        if Self.isAllowed(scalar) {
          bytes += String(scalar).utf8
        } else {
          replacedCharacters += 1
          append("\u{FFFD}")
        }
      }
    }
  }

  /// Whether XML 1.0 can hold a character.
  ///
  /// Source: Extensible Markup Language (XML) 1.0, fifth edition, production 2 (Char).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
    default: false
    }
  }
}
