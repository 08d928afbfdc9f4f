import CLibXML2

/// Owns one reader of the library and moves it through one document.
final class Cursor {
  private let reader: xmlTextReaderPtr
  private let feed: ByteFeed
  private let log = ProblemLog()
  private let limits: Limits
  private let validator: xmlSchemaValidCtxtPtr?

  /// Opens a reader over a feed; the schema must outlive the cursor.
  init(feed: ByteFeed, schema: xmlSchemaPtr?, limits: Limits) throws {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue
    let opened = xmlReaderForIO(
      { context, buffer, length in
        guard let context, let buffer, length > 0 else { return -1 }
        let feed = Unmanaged<ByteFeed>.fromOpaque(context).takeUnretainedValue()
        return feed.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(length)))
      },
      nil, Unmanaged.passUnretained(feed).toOpaque(), nil, feed.encoding.name,
      Int32(bitPattern: options))
    guard let opened else {
      throw MarkupProblems(
        .unreadable, line: 0, "there isn't enough memory to read the document",
        remedy: "Close other programs and try again.")
    }
    reader = opened
    self.feed = feed
    self.limits = limits
    validator = schema.flatMap { xmlSchemaNewValidCtxt($0) }
  }

  deinit {
    xmlFreeTextReader(reader)
    if let validator { xmlSchemaFreeValidCtxt(validator) }
  }

  /// Moves through the whole document.
  func walk(
    depth: Int, start: (Element) throws -> Void, subtree: (Element) throws -> Void
  ) throws {
    try log.withSink { sink in
      if let validator {
        soundings_schema_valid_set_sink(validator, sink)
        xmlTextReaderSchemaValidateCtxt(reader, validator, 0)
      }
      xmlResetLastError()
      var open: [Element] = []
      while try advance() {
        switch xmlTextReaderNodeType(reader) {
        case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue):
          throw MarkupProblems(
            .doctype, line: line, "a DOCTYPE is not allowed", remedy: "Remove the declaration.")
        case Int32(XML_READER_TYPE_ELEMENT.rawValue):
          let element = try element()
          let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
          if open.count < depth { try start(element) }
          if isEmpty {
            try close(element, in: &open, depth: depth, subtree: subtree)
          } else {
            open.append(element)
          }
        case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
          guard let element = open.popLast() else { break }
          try close(element, in: &open, depth: depth, subtree: subtree)
        case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue):
          try add(text(), to: &open, depth: depth)
        case Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
          throw MarkupProblems(
            .notWellFormed, line: line, "an entity isn't declared",
            remedy: "Write the character itself.")
        default: break
        }
      }
    }
    if validator != nil, log.entries.isEmpty, xmlTextReaderIsValid(reader) != 1 {
      throw MarkupProblems(
        .schema, line: 1, "the document doesn't fit its schema",
        remedy: "Compare it with the format's documentation.")
    }
    if !log.entries.isEmpty { throw MarkupProblems(log.problems) }
  }

  private func advance() throws -> Bool {
    let before = log.entries.count
    let result = xmlTextReaderRead(reader)
    if log.entries.count > before { log.amendLast(before, line: line) }
    if let failure = feed.failure { throw failure }
    if result == 1 { return true }
    if result == 0 { return false }
    throw MarkupProblems(log.problems + [syntaxProblem])
  }

  /// What made the parser give up; bytes outside the encoding are a refusal of their own.
  private var syntaxProblem: MarkupProblem {
    var place: Int32 = 0
    let code = soundings_last_problem(&place)
    let problem = place > 0 ? Int(place) : line
    if [XML_ERR_INVALID_ENCODING, XML_ERR_UNSUPPORTED_ENCODING].map({ Int32($0.rawValue) })
      .contains(code)
    {
      return InputCheck.badEncodingProblem(line: problem)
    }
    return MarkupProblem(
      kind: .notWellFormed, line: problem,
      message: "the text isn't well-formed XML (\(SyntaxWords.reason(of: code)))",
      remedy: "Mend the text near this line, or open it in an XML editor.")
  }

  private var line: Int { max(Int(xmlTextReaderGetParserLineNumber(reader)), 1) }

  private func element() throws -> Element {
    let depth = Int(xmlTextReaderDepth(reader)) + 1
    let place = line
    if depth > limits.depth {
      throw overLimit("depth", place, "elements are nested more than \(limits.depth) deep")
    }
    let count = Int(xmlTextReaderAttributeCount(reader))
    if count > limits.attributes {
      throw overLimit(
        "attributes", place, "an element has more than \(limits.attributes) attributes")
    }
    let name = string(xmlTextReaderConstName(reader))
    var attributes: [Element.Attribute] = []
    if count > 0 {
      attributes.reserveCapacity(count)
      while xmlTextReaderMoveToNextAttribute(reader) == 1 {
        if xmlTextReaderIsNamespaceDecl(reader) == 1 { continue }
        let value = string(xmlTextReaderConstValue(reader))
        try checkLength(value, line: place)
        attributes.append(.init(name: string(xmlTextReaderConstName(reader)), value: value))
      }
      xmlTextReaderMoveToElement(reader)
    }
    return Element(name: name, line: place, attributes: attributes, content: [])
  }

  private func text() throws -> String {
    let text = string(xmlTextReaderConstValue(reader))
    try checkLength(text, line: line)
    return text
  }

  private func add(_ text: String, to open: inout [Element], depth: Int) throws {
    guard open.count > depth, let last = open.indices.last else { return }
    // Text broken up by comments is one text, also for the limit; it grows in place.
    guard case .text(var joined)? = open[last].content.last else {
      open[last].content.append(.text(text))
      return
    }
    open[last].content.removeLast()
    joined += text
    try checkLength(joined, line: line)
    open[last].content.append(.text(joined))
  }

  private func close(
    _ element: Element, in open: inout [Element], depth: Int, subtree: (Element) throws -> Void
  ) throws {
    if open.count == depth {
      try subtree(element)
    } else if open.count > depth, let parent = open.indices.last {
      open[parent].content.append(.element(element))
    }
  }

  private func checkLength(_ text: String, line: Int) throws(MarkupProblems) {
    guard text.utf8.count > limits.textBytes else { return }
    throw overLimit("text", line, "a text is longer than \(limits.textBytes) bytes")
  }

  private func overLimit(_ name: String, _ line: Int, _ message: String) -> MarkupProblems {
    MarkupProblems(
      .limit(name), line: line, "\(message), the limit",
      remedy: "Simplify the document, or check that this is the right file.")
  }

  private func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
