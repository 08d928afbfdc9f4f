/// The bytes of a file, one after the other, in constant memory.
final class ByteStream {
  private let source: (UnsafeMutableRawBufferPointer) throws -> Int
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var filled = 0

  /// Starts to read.
  init(_ source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) { self.source = source }

  /// The next byte, which stays where it is; `nil` at the end.
  func peek() throws -> UInt8? {
    if position == filled {
      filled = try chunk.withUnsafeMutableBytes { try source($0) }
      position = 0
      if filled == 0 { return nil }
    }
    return chunk[position]
  }

  /// The next byte; `nil` at the end.
  func next() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    position += 1
    return byte
  }

  /// The bytes before a mark, which is taken as well; at the end, all that is left.
  func upTo(_ mark: UInt8) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let byte = try next(), byte != mark { bytes.append(byte) }
    return bytes
  }
}
