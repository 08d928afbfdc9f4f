/// Looks at the first bytes of a document before any parser does.
enum InputCheck {
  /// The encoding to tell the parser, judged by the byte order mark.
  enum Encoding {
    /// UTF-8, with or without a mark.
    case utf8
    /// UTF-16 with a mark.
    case utf16

    /// The name to tell the parser, which overrules what the document says of itself; the parser
    /// finds the order of the bytes of UTF-16 by the mark.
    var name: String? {
      switch self {
      case .utf8: "UTF-8"
      case .utf16: nil
      }
    }
  }

  /// Judges the start of a document.
  ///
  /// - Throws: ``MarkupProblems`` for compressed streams and for encodings that aren't accepted.
  static func encoding(of start: some Collection<UInt8>) throws(MarkupProblems) -> Encoding {
    let head = Array(start.prefix(6))
    let compressed: [[UInt8]] = [
      [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x42, 0x5A, 0x68], [0x50, 0x4B, 0x03, 0x04],
      [0x28, 0xB5, 0x2F, 0xFD],
    ]
    if compressed.contains(where: { head.starts(with: $0) }) {
      throw MarkupProblems(
        .compressed, line: 1, "the file is compressed", remedy: "Unpack it first.")
    }
    if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) { return .utf16 }
    let isUTF8 = head.first.map { $0 < 0x80 || head.starts(with: [0xEF, 0xBB, 0xBF]) } ?? true
    guard isUTF8, !head.prefix(4).contains(0) else { throw badEncoding(line: 1) }
    return .utf8
  }

  /// The refusal of bytes that aren't text.
  static func badEncoding(line: Int) -> MarkupProblems {
    MarkupProblems([badEncodingProblem(line: line)])
  }

  /// The refusal of bytes that aren't text, as one problem.
  static func badEncodingProblem(line: Int) -> MarkupProblem {
    MarkupProblem(
      kind: .encoding, line: line, message: "the bytes aren't UTF-8 text",
      remedy: "Save the file as UTF-8, or as UTF-16 with a byte order mark.")
  }
}
