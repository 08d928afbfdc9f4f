import CLibXML2

/// Hands the bytes of a source to the library, counts them, and remembers why it stopped.
final class ByteFeed {
  private let source: (UnsafeMutableRawBufferPointer) throws -> Int
  private let limit: Int
  private var head: [UInt8]
  private var sent = 0
  private var previous: UInt8 = 0
  private let checksBytes: Bool

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
    head = Array(first[..<count])
    encoding = try InputCheck.encoding(of: head)
    checksBytes = encoding == .utf8
  }

  /// The encoding that the first bytes show.
  let encoding: InputCheck.Encoding

  /// Fills a buffer of the library; 0 at the end, -1 after a failure.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard failure == nil else { return -1 }
    do {
      var count = 0
      if head.isEmpty {
        count = try source(buffer)
      } else {
        count = min(head.count, buffer.count)
        buffer.copyBytes(from: head[..<count])
        head.removeFirst(count)
      }
      sent += count
      if sent > limit {
        let size = limit >= 1 << 30 ? "\(limit >> 30) GiB" : "\(limit >> 20) MiB"
        throw MarkupProblems(
          .limit("bytes"), line: lineFeeds + 1, "the file is larger than the limit of \(size)",
          remedy: "Split it into smaller files.")
      }
      try check(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      return Int32(count)
    } catch {
      failure = error
      return -1
    }
  }

  private func check(_ bytes: UnsafeRawBufferPointer) throws(MarkupProblems) {
    guard checksBytes else { return }
    for byte in bytes {
      if byte == 0 { throw InputCheck.badEncoding(line: lineFeeds + 1) }
      if byte == 0x0A || previous == 0x0D { lineFeeds += byte == 0x0A ? 1 : 0 }
      previous = byte
    }
  }
}
