import CLibXML2

/// Hands the bytes of a source to the library, counts them, and remembers why it stopped.
final class ByteFeed {
  private let source: (UnsafeMutableRawBufferPointer) throws -> Int
  private let limit: Int
  private var waiting: [UInt8]
  private var position = 0
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private var sent = 0
  private let checksBytes: Bool
  private var prolog = PrologCheck()

  /// The error of the source, or the refusal of what it gave.
  private(set) var failure: (any Error)?
  /// The number of line feeds handed over so far.
  private(set) var lineFeeds = 0

  /// Starts a feed by reading the first bytes.
  init(limit: Int, source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) throws {
    self.source = source
    self.limit = limit
    var first = [UInt8](repeating: 0, count: 4096)
    var count = 0
    while count < 8 {
      let more = try first.withUnsafeMutableBytes { buffer in
        try source(UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      }
      if more <= 0 { break }
      count += more
    }
    waiting = Array(first[..<count])
    sent = count
    encoding = try InputCheck.encoding(of: waiting)
    checksBytes = encoding == .utf8
  }

  /// The encoding that the first bytes show.
  let encoding: InputCheck.Encoding

  /// Fills a buffer of the library with at most one line; 0 at the end, -1 after a failure.
  ///
  /// The library's line number is that of the last byte it was given, not of the element that it
  /// reports. With a line at a time the two are the same, however long the document is.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard failure == nil else { return -1 }
    do {
      if position == waiting.count {
        waiting.removeAll(keepingCapacity: true)
        position = 0
        let count = try piece.withUnsafeMutableBytes { try source($0) }
        waiting += piece[..<count]
        sent += count
      }
      if sent > limit {
        let size = limit >= 1 << 30 ? "\(limit >> 30) GiB" : "\(limit >> 20) MiB"
        throw MarkupProblems(
          .limit("bytes"), line: lineFeeds + 1, "the file is larger than the limit of \(size)",
          remedy: "Split it into smaller files.")
      }
      let most = min(buffer.count, waiting.count - position)
      let line = waiting[position..<position + most]
      let count = line.firstIndex(of: 0x0A).map { $0 + 1 - position } ?? most
      buffer.copyBytes(from: line.prefix(count))
      position += count
      try check(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      return Int32(count)
    } catch {
      failure = error
      return -1
    }
  }

  private func check(_ bytes: UnsafeRawBufferPointer) throws(MarkupProblems) {
    for byte in bytes {
      if prolog.finds(byte) {
        throw MarkupProblems(
          .doctype, line: lineFeeds + 1, "a DOCTYPE is not allowed",
          remedy: "Remove the declaration.")
      }
      if byte == 0, checksBytes { throw InputCheck.badEncoding(line: lineFeeds + 1) }
      if byte == 0x0A { lineFeeds += 1 }
    }
  }
}
