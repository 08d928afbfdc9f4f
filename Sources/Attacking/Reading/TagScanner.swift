/// Reads tags and texts out of XML or HTML, without judging whether they are right.
///
/// Its only purpose is to see what a stranger with the file could see, by code that has nothing in
/// common with what wrote it.
struct TagScanner {
  /// One piece of a document.
  enum Piece {
    /// A start tag with its attributes.
    case start(String, [String: String])
    /// An end tag, also that of an element without content.
    case end(String)
    /// Text between tags, white space at its ends left out.
    case text(String)
  }

  private let bytes: ByteStream
  private var pending: Piece?

  /// Starts to read.
  init(_ bytes: ByteStream) { self.bytes = bytes }

  /// The next piece; `nil` at the end.
  mutating func next() throws -> Piece? {
    if let piece = pending {
      pending = nil
      return piece
    }
    while true {
      let text = Self.plain(try bytes.upTo(0x3C))
      let tag = try tag()
      if !text.isEmpty {
        pending = tag
        return .text(text)
      }
      if let tag { return tag }
      if try bytes.peek() == nil { return nil }
    }
  }

  /// The tag whose `<` was just read; `nil` for comments, declarations and instructions.
  private mutating func tag() throws -> Piece? {
    guard let first = try bytes.peek() else { return nil }
    if first == 0x21 || first == 0x3F {
      var body = try bytes.upTo(0x3E)
      // A comment may hold “>”.
      while body.starts(with: Array("!--".utf8)), !body.suffix(2).elementsEqual(Array("--".utf8)) {
        guard try bytes.peek() != nil else { return nil }
        body += try bytes.upTo(0x3E)
      }
      return nil
    }
    var body: [UInt8] = []
    var quote: UInt8?
    while let byte = try bytes.next() {
      if quote == nil, byte == 0x3E { break }
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      body.append(byte)
    }
    if body.first == 0x2F { return .end(Self.plain(Array(body.dropFirst()))) }
    let isEmpty = body.last == 0x2F
    if isEmpty { body.removeLast() }
    let name = String(decoding: body.prefix { !Self.isSpace($0) }, as: UTF8.self)
    if isEmpty { pending = .end(name) }
    return .start(name, Self.attributes(body.dropFirst(name.utf8.count)))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  private static func attributes(_ bytes: ArraySlice<UInt8>) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = bytes
    while true {
      rest = rest.drop { isSpace($0) }
      let name = rest.prefix { !isSpace($0) && $0 != 0x3D }
      guard !name.isEmpty else { return attributes }
      rest = rest[name.endIndex...].drop { isSpace($0) }
      var value: ArraySlice<UInt8> = []
      if rest.first == 0x3D {
        rest = rest.dropFirst().drop { isSpace($0) }
        if let quote = rest.first, quote == 0x22 || quote == 0x27 {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest[value.endIndex...].dropFirst()
        } else {
          value = rest.prefix { !isSpace($0) }
          rest = rest[value.endIndex...]
        }
      }
      attributes[String(decoding: name, as: UTF8.self)] = plain(Array(value))
    }
  }

  /// Text with its references resolved and without white space at its ends.
  private static func plain(_ bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if bytes.contains(0x26) {
      for (reference, character) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"),
        ("&#x27;", "'"), ("&nbsp;", " "), ("&#10;", "\n"), ("&#9;", "\t"), ("&amp;", "&"),
      ] {
        text = text.replacing(reference, with: character)
      }
    }
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
    return start < end ? String(text[start..<end]) : ""
  }
}
