import Foundation

/// A file given by the user, opened for reading only.
///
/// Symbolic links are followed, because people link their data; devices and folders are refused.
struct InputFile: ~Copyable {
  /// The path as the user wrote it.
  let path: String
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Throws: A ``Failure`` with ``ExitStatus/missingInput`` when there is no such file, and
  ///   ``ExitStatus/inputOutput`` when it can't be read.
  init(_ path: String) throws {
    // Without O_NONBLOCK a named pipe would make the program wait for ever.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    self.path = path
    guard descriptor >= 0 else {
      let reason = SystemReason.current
      if errno == ENOENT || errno == ENOTDIR {
        throw Failure(.missingInput, "\(path): there is no such file")
      }
      throw Failure(.inputOutput, "\(path): can't be read: \(reason)")
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Failure(.badInput, "\(path): isn't a file; name a file, not a folder or a device")
    }
  }

  deinit { close(descriptor) }

  /// Fills a buffer with the next bytes and returns their number, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      guard errno == EINTR else {
        throw Failure(.inputOutput, "\(path): can't be read: \(SystemReason.current)")
      }
    }
  }

  /// The whole file, up to a number of bytes.
  ///
  /// - Throws: A ``Failure`` with ``ExitStatus/badInput`` for a longer file.
  static func contents(of path: String, atMost limit: Int = 16 << 20) throws -> [UInt8] {
    let file = try InputFile(path)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try chunk.withUnsafeMutableBytes { try file.read(into: $0) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limit else {
        throw Failure(.badInput, "\(path): is larger than the limit of \(limit >> 20) MiB")
      }
    }
  }
}
