import Foundation
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// The README says nothing that the program doesn't do.
struct DocumentationTests {
  private func readme() throws -> String {
    try String(contentsOfFile: Program.root + "/README.md", encoding: .utf8)
  }

  /// The commands that stand first under a heading of the README.
  private func commands(under heading: String) throws -> [String] {
    try #require(try readme().components(separatedBy: "## \(heading)\n\n").last)
      .components(separatedBy: "\n\n")[0].split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func `each command of the tours runs as it is written`() throws {
    let directory = try TemporaryDirectory()
    _ = try directory.write("unit,parent,headcount\nSales,,12\n", to: "roster.csv")
    let items =
      "PUR-01,PUR-02,LEA-01,LEA-02,LEA-03,CUL-01,CUL-02,CUL-03,OPN-01,OPN-02,CAP-01,CAP-02,"
      + "SKI-01,SKI-02,SKI-03,END-01"
    let row = "Sales,staff,4,4,4,4,4,4,4,4,4,4,4,4,4,4,yes,\n"
    _ = try directory.write(
      "unit,role,\(items)\n" + String(repeating: row, count: 6), to: "answers.csv")
    try FileManager.default.createDirectory(
      atPath: directory.path + "/inbox", withIntermediateDirectories: false)
    let tour = try commands(under: "The tour")
    let elsewhere = try commands(under: "Staff on other machines")
    #expect(tour.count == 7 && elsewhere.count == 7)
    for line in tour + elsewhere {
      #expect(line.hasPrefix("soundings "))
      let program = Bundle.module.bundleURL.deletingLastPathComponent()
        .appendingPathComponent("soundings").path
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", program + line.dropFirst("soundings".count) + " 2> words"]
      process.currentDirectoryURL = URL(fileURLWithPath: directory.path)
      process.environment = ["PATH": "/usr/bin:/bin", "HOME": directory.path + "/home"]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      // Answering needs a person; without one it says so.
      let expected: Int32 = line.hasPrefix("soundings answer") ? 64 : 0
      let words = try String(contentsOfFile: directory.path + "/words", encoding: .utf8)
      #expect(process.terminationStatus == expected, "\(line): \(words)")
    }
  }

  @Test func `the README names every command`() throws {
    let text = try readme()
    #expect(SoundingsCommand.commandNames.count == 26)
    for name in SoundingsCommand.commandNames {
      #expect(text.contains("soundings \(name)") || text.contains("`\(name)`"), "\(name)")
    }
  }

  @Test func `the changelog counts the rules right`() throws {
    let text = try String(contentsOfFile: Program.root + "/CHANGELOG.md", encoding: .utf8)
    let rules = try FileManager.default.contentsOfDirectory(
      atPath: Program.root + "/Sources/InstrumentXML/Lint/Rules")
    #expect(text.contains("with \(rules.count) rules"))
  }
}
