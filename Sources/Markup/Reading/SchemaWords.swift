import CLibXML2

/// Puts the reports of schema validation into words without the values that they repeat.
///
/// A response document holds answers, and a message must never repeat one. The names of elements
/// and attributes and the list of what was expected come from the schema, so they may be named.
enum SchemaWords {
  /// What was found.
  static func message(of entry: ProblemLog.Entry) -> String {
    let place = place(in: entry.words)
    switch entry.code {
    case Int32(XML_SCHEMAV_ELEMENT_CONTENT.rawValue):
      return entry.words.contains("Missing child")
        ? "\(place) isn't complete" : "\(place) isn't allowed here"
    case Int32(XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1.rawValue),
      Int32(XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2.rawValue):
      return "\(place) isn't allowed"
    case Int32(XML_SCHEMAV_CVC_COMPLEX_TYPE_4.rawValue):
      return "\(place) lacks the attribute \(quoted(after: "attribute", in: entry.words))"
    case Int32(XML_SCHEMAV_CVC_ELT_1.rawValue):
      return "\(place) isn't a document of this kind"
    default:
      return "\(place) has a value that the format doesn't take"
    }
  }

  /// What to do.
  static func remedy(of entry: ProblemLog.Entry) -> String {
    let words = entry.words
    if let start = words.range(of: "Expected is ") {
      let list = words[start.upperBound...].filter { !$0.isNewline }
      return "Expected is \(list)."
    }
    if entry.code == Int32(XML_SCHEMAV_CVC_COMPLEX_TYPE_4.rawValue) {
      return "Add the attribute."
    }
    if let start = words.range(of: "The value must be one of") ?? words.range(of: "set {") {
      return "Use one of\(words[start.upperBound...].filter { !$0.isNewline })"
    }
    if let type = type(in: words) { return "Write a value of the type \(type)." }
    return "Compare with the format's documentation."
  }

  /// "Element 'a'" or "Element 'a', attribute 'b'" from the front of the library's words.
  private static func place(in words: String) -> String {
    let head = words.prefix { $0 != ":" }
    guard head.hasPrefix("Element '") else { return "the document" }
    return "e"
      + head.dropFirst().replacing("'", with: "“", maxReplacements: 1)
      .replacing("', attribute '", with: "”, attribute “").replacing("'", with: "”")
  }

  private static func quoted(after word: String, in words: String) -> String {
    guard let start = words.range(of: "\(word) '") else { return "that is required" }
    return "“\(words[start.upperBound...].prefix { $0 != "'" })”"
  }

  /// The name of the type that a value should have had; the last quoted word of the report.
  private static func type(in words: String) -> String? {
    guard let start = words.range(of: "type '") else { return nil }
    let name = words[start.upperBound...].prefix { $0 != "'" }
    return name.isEmpty ? nil : "“\(name)”"
  }
}

extension String {
  /// The first place of a text within this one.
  fileprivate func range(of other: String) -> Range<String.Index>? { firstRange(of: other) }
}

/// Puts the parser's error numbers into words.
enum SyntaxWords {
  /// What is wrong with the text.
  static func reason(of code: Int32) -> String {
    switch code {
    case Int32(XML_ERR_DOCUMENT_EMPTY.rawValue): "there is nothing in it"
    case Int32(XML_ERR_DOCUMENT_END.rawValue): "something follows the end of the document"
    case Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue): "an end tag doesn't match its start tag"
    case Int32(XML_ERR_TAG_NOT_FINISHED.rawValue): "an element isn't closed"
    case Int32(XML_ERR_LT_IN_ATTRIBUTE.rawValue): "an attribute's value holds a less-than sign"
    case Int32(XML_ERR_ATTRIBUTE_REDEFINED.rawValue): "an attribute is given twice"
    case Int32(XML_ERR_UNDECLARED_ENTITY.rawValue): "an entity isn't declared"
    case Int32(XML_ERR_INVALID_CHAR.rawValue): "a character isn't allowed in XML"
    case Int32(XML_ERR_INVALID_ENCODING.rawValue): "bytes don't fit the encoding"
    case Int32(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue): "a prefix isn't declared"
    default: "error \(code) of libxml2"
    }
  }
}
