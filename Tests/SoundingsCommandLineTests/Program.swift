import Foundation
import Testing

/// The built program, run as its users run it.
struct Program {
  /// What came of a run.
  struct Outcome {
    let status: Int32
    let output: String
    let words: String
  }

  /// The folder that runs start in.
  let folder: String

  /// The repository.
  static var root: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  /// The built program beside the test bundle's resources.
  private static var executable: URL {
    Bundle.module.bundleURL.deletingLastPathComponent().appendingPathComponent("soundings")
  }

  /// Runs the program to its end, with no terminal.
  @discardableResult
  func callAsFunction(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(Self.executable, arguments, environment)
  }

  /// Runs the program with a list of arguments.
  @discardableResult
  func callAsFunction(list arguments: [String]) throws -> Outcome {
    try run(Self.executable, arguments, [:])
  }

  /// Runs a line of shell that finds the program in `$0`.
  func callAsFunction(shell line: String) throws -> Outcome {
    try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line, Self.executable.path], [:])
  }

  private func run(
    _ executable: URL, _ arguments: [String], _ environment: [String: String]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "TZ": "Pacific/Apia"].merging(environment) {
      $1
    }
    process.standardInput = FileHandle.nullDevice
    let output = folder + "/.out-\(UUID().uuidString)"
    let words = folder + "/.err-\(UUID().uuidString)"
    for file in [output, words] {
      _ = FileManager.default.createFile(atPath: file, contents: nil)
    }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: words)
    try process.run()
    process.waitUntilExit()
    defer { for file in [output, words] { try? FileManager.default.removeItem(atPath: file) } }
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      words: try String(contentsOfFile: words, encoding: .utf8))
  }
}
