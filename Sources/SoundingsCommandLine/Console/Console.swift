import Foundation

/// Where a command prints: data on standard output, words on standard error.
struct Console: Sendable {
  /// Writes bytes to standard output.
  let output: @Sendable ([UInt8]) throws -> Void
  /// Writes words to standard error.
  let words: @Sendable (String) -> Void

  /// The console of the process.
  static let process = Console(
    output: { bytes in try Self.writeAll(bytes, to: STDOUT_FILENO) },
    words: { text in
      // Nothing can be done, or said, when even standard error is gone.
      try? Self.writeAll(Array(TerminalText(text).text.utf8), to: STDERR_FILENO)
    })

  /// Prints a line of data that a person reads.
  func print(_ line: String) throws {
    try output(Array(TerminalText(line).text.utf8) + [0x0A])
  }

  /// Prints one JSON object on a line, with its keys in order.
  func output(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try output(Array(try encoder.encode(value)) + [0x0A])
  }

  /// Says something that isn't data.
  func say(_ line: String) { words(line + "\n") }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EPIPE {
        // The reader, such as `head`, has seen enough.
        throw Failure(.done, [])
      } else if errno != EINTR {
        throw Failure(.inputOutput, "the output can't be written: \(SystemReason.current)")
      }
    }
  }
}

/// The operating system's own words for its last refusal.
enum SystemReason {
  /// The reason of this thread's last failed call.
  static var current: String { text(errno) }

  /// The reason behind an error number.
  static func text(_ code: Int32) -> String { String(cString: strerror(code)) }
}
