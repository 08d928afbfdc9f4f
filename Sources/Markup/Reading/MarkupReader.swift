import CLibXML2

/// Reads XML documents that come from strangers.
///
/// A document type, a compressed stream, an encoding other than UTF-8 or UTF-16 and anything above
/// the limits is refused; nothing outside the document is ever loaded; entities other than the five
/// of XML don't exist. Line numbers are true in documents of any length.
public enum MarkupReader {
  /// Reads a whole document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - schema: What the document must obey, or `nil` to ask only for well-formed text.
  ///   - limits: How large the document may be.
  /// - Returns: The root element.
  /// - Throws: All problems at once, in the order of the document; a text that isn't well formed
  ///   ends the search.
  public static func read(
    _ bytes: [UInt8], schema: Schema?, limits: Limits = .definition
  ) throws(MarkupProblems) -> Element {
    var position = 0
    var whole: Element?
    do {
      try stream(
        schema: schema, limits: limits, depth: 0,
        source: { buffer in
          let count = min(buffer.count, bytes.count - position)
          bytes.withUnsafeBytes { whole in
            buffer.copyMemory(from: .init(rebasing: whole[position..<position + count]))
          }
          position += count
          return count
        },
        start: { _ in }, subtree: { whole = $0 })
    } catch let problems as MarkupProblems {
      throw problems
    } catch {
      throw MarkupProblems(
        .unreadable, line: 0, "the document can't be read", remedy: "Report this as an error.")
    }
    guard let whole else {
      throw MarkupProblems(
        .notWellFormed, line: 1, "there is no element in the document",
        remedy: "Check that this is the right file.")
    }
    return whole
  }

  /// Reads a document of any length in constant memory.
  ///
  /// `child` may be called for elements that come before a problem is found, so a caller must not
  /// act for good on anything until this function has returned.
  ///
  /// - Parameters:
  ///   - schema: What the document must obey, or `nil`.
  ///   - limits: How large the document may be.
  ///   - source: Fills the buffer with the next bytes and returns their number, 0 at the end.
  ///   - root: Called with the root element, without its content.
  ///   - child: Called with each element directly inside the root, with its content.
  /// - Throws: ``MarkupProblems``, or what the closures throw.
  public static func stream(
    schema: Schema?, limits: Limits = .responses,
    source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int,
    root: (Element) throws -> Void, child: (Element) throws -> Void
  ) throws {
    try stream(
      schema: schema, limits: limits, depth: 1, source: source, start: root, subtree: child)
  }

  /// Reads a document and hands over each element at a depth with its content.
  private static func stream(
    schema: Schema?, limits: Limits, depth: Int,
    source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int,
    start: (Element) throws -> Void, subtree: (Element) throws -> Void
  ) throws {
    Library.start
    let feed = try ByteFeed(limit: limits.bytes, source: source)
    func walk(_ compiled: xmlSchemaPtr?) throws {
      let cursor = try Cursor(feed: feed, schema: compiled, limits: limits)
      try cursor.walk(depth: depth, start: start, subtree: subtree)
    }
    if let schema { try schema.withCompiled { try walk($0) } } else { try walk(nil) }
  }
}
