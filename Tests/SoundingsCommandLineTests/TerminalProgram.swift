import Foundation
import Testing

/// The built program on a terminal of the system, with both ends of it in our hands.
final class TerminalProgram {
  /// Something didn't come.
  struct Missing: Error, CustomStringConvertible {
    let text: String
    let shown: String
    var description: String { "“\(text)” wasn't shown; shown was: \(shown.suffix(2000))" }
  }

  private let environment: [String: String]
  private let near: FileHandle
  private let far: FileHandle
  private var process: Process
  private var bytes: [UInt8] = []
  /// Where the next expectation begins to look.
  private var seen = 0

  /// Starts the program.
  init(arguments: [String], environment: [String: String]) throws {
    let (controller, name) = Self.pair()
    let terminal = open(name, O_RDWR | O_NOCTTY)
    try #require(controller >= 0 && terminal >= 0)
    near = FileHandle(fileDescriptor: controller, closeOnDealloc: true)
    far = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
    _ = fcntl(controller, F_SETFL, O_NONBLOCK)
    self.environment = environment
    process = Process()
    try run(arguments)
  }

  /// A new terminal: our end, and the name of the program's.
  private static func pair() -> (controller: Int32, name: String) {
    #if canImport(Glibc)
      // What grantpt, unlockpt and ptsname do (ioctl_tty(2)).
      let controller = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var number: Int32 = 0
      var locked: Int32 = 0
      _ = ioctl(controller, 0x4004_5431, &locked)
      _ = ioctl(controller, 0x8004_5430, &number)
      return (controller, "/dev/pts/\(number)")
    #else
      let controller = posix_openpt(O_RDWR | O_NOCTTY)
      _ = grantpt(controller)
      _ = unlockpt(controller)
      return (controller, ptsname(controller).map { String(cString: $0) } ?? "")
    #endif
  }

  /// Starts the program once more on the same terminal.
  func run(_ arguments: [String]) throws {
    process = Process()
    process.executableURL = Bundle.module.bundleURL.deletingLastPathComponent()
      .appendingPathComponent("soundings")
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = far
    process.standardOutput = far
    process.standardError = far
    try process.run()
  }

  /// All that was shown.
  var shown: String { String(decoding: bytes, as: UTF8.self) }

  /// The terminal's settings, as `stty -g` would print them.
  var settings: [UInt8] {
    var found = termios()
    guard tcgetattr(far.fileDescriptor, &found) == 0 else { return [] }
    return withUnsafeBytes(of: found) { Array($0) }
  }

  /// Waits until something is shown after what was expected before.
  func expect(_ text: String) throws {
    let wanted = Array(text.utf8)
    for _ in 0..<3000 {
      collect()
      if let place = bytes[seen...].firstRange(of: wanted) {
        seen = place.upperBound
        return
      }
      usleep(10_000)
    }
    throw Missing(text: text, shown: shown)
  }

  /// Types something, as slowly as it is read.
  func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty, process.isRunning {
      let count = rest.withUnsafeBytes {
        write(near.fileDescriptor, $0.baseAddress, min($0.count, 512))
      }
      if count > 0 { rest = rest.dropFirst(count) }
      collect()
      usleep(1000)
    }
  }

  /// Sends a signal.
  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits for the end; its code, or 0 for an end by a signal.
  func end() -> Int32 {
    // Long enough for a busy machine; a program that hangs is ended and fails its test.
    for _ in 0..<6000 where process.isRunning {
      collect()
      usleep(5000)
    }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    collect()
    return process.terminationReason == .exit ? process.terminationStatus : 0
  }

  private func collect() {
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(near.fileDescriptor, &piece, piece.count)
      guard count > 0 else { return }
      bytes += piece[..<count]
    }
  }
}
