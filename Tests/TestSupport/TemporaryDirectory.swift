import Foundation

/// A directory for one test that is removed when the test ends.
public final class TemporaryDirectory: Sendable {
  /// The path, without a slash at its end.
  public let path: String

  /// Makes the directory.
  public init() throws {
    path = NSTemporaryDirectory() + "soundings-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  public func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// Lends bytes in pieces, as a file would.
public func source(
  of bytes: [UInt8], piece: Int = 7
) -> (UnsafeMutableRawBufferPointer) throws -> Int {
  var position = 0
  return { buffer in
    let count = min(buffer.count, piece, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}
