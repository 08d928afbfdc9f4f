import CLibXML2

/// An XML Schema that comes with the program, for documents without a namespace.
///
/// The schema is compiled afresh for each document, in the thread that reads it. It can't include
/// or import another: nothing is ever loaded.
public struct Schema: Sendable {
  /// The name for messages, such as `questionnaire.xsd`.
  public let name: String
  private let bytes: [UInt8]

  /// Creates a schema from its text.
  public init(_ xsd: [UInt8], name: String) {
    bytes = xsd
    self.name = name
  }

  /// Compiles the schema for the duration of a call.
  func withCompiled<Result>(_ body: (xmlSchemaPtr) throws -> Result) throws -> Result {
    Library.start
    let log = ProblemLog()
    let compiled: xmlSchemaPtr? = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        guard let parser = xmlSchemaNewMemParserCtxt(text.baseAddress, Int32(text.count)) else {
          return nil
        }
        defer { xmlSchemaFreeParserCtxt(parser) }
        return log.withSink { sink in
          soundings_schema_parser_set_sink(parser, sink)
          return xmlSchemaParse(parser)
        }
      }
    }
    guard let compiled else {
      throw MarkupProblems(
        .unreadable, line: log.entries.first?.line ?? 0,
        "the schema \(name) of the program can't be used",
        remedy: "Report this as an error of the program.")
    }
    defer { xmlSchemaFree(compiled) }
    return try body(compiled)
  }
}

/// The one-time start of the library.
enum Library {
  /// Starts the library at the first use and forbids it to load anything.
  static let start: Void = soundings_start()
}
