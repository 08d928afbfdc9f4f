import CLibXML2

/// Collects what schema validation reports while one document is read.
final class ProblemLog {
  /// One report.
  struct Entry {
    /// The library's number for the problem.
    let code: Int32
    /// The line, counted from 1, or 0.
    let line: Int
    /// The library's words, which may repeat content of the document.
    let words: String
  }

  /// The most reports that are kept; a document with more is hopeless anyway.
  static let most = 1000

  /// The reports in the order in which they came.
  private(set) var entries: [Entry] = []

  /// Lends a place that the library reports to; it is good only during the call.
  func withSink<Result>(
    _ body: (UnsafeMutablePointer<soundings_problem_sink>) throws -> Result
  ) rethrows -> Result {
    var sink = soundings_problem_sink(
      context: Unmanaged.passUnretained(self).toOpaque(),
      handler: { context, _, code, line, words in
        guard let context else { return }
        let log = Unmanaged<ProblemLog>.fromOpaque(context).takeUnretainedValue()
        log.add(
          Entry(
            code: code, line: Int(line),
            words: words.map { String(cString: $0) } ?? ""))
      })
    return try withExtendedLifetime(self) { try body(&sink) }
  }

  private func add(_ entry: Entry) {
    if entries.count < Self.most { entries.append(entry) }
  }

  /// The line in the place of a report that came without one, or with the library's highest.
  func amendLast(_ count: Int, line: Int) {
    guard entries.count > count else { return }
    for index in count..<entries.count {
      let entry = entries[index]
      if entry.line <= 0 || entry.line >= 65_535 {
        entries[index] = Entry(
          code: entry.code, line: line, words: entry.words)
      }
    }
  }

  /// The reports as problems, in words that repeat no content of the document.
  var problems: [MarkupProblem] {
    entries.map { entry in
      MarkupProblem(
        kind: .schema, line: entry.line, message: SchemaWords.message(of: entry),
        remedy: SchemaWords.remedy(of: entry))
    }
  }
}
