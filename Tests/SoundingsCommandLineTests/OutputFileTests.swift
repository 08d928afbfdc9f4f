import Foundation
import TestSupport
import Testing

@testable import SoundingsCommandLine

struct OutputFileTests {
  /// A power cut can't be made here; `make endurance` shows that the names survive one.
  @Test func `a folder is made with those above it, for its owner only`() throws {
    let directory = try TemporaryDirectory()
    let top = directory.path + "/state"
    try OutputFile.makeFolder(top + "/soundings/b")
    try OutputFile.makeFolder(top + "/soundings/b")
    for path in [top, top + "/soundings", top + "/soundings/b"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func `names can't be forced to the disk in what is no folder`() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write("words", to: "file")
    #expect(throws: Failure.self) { try OutputFile.forceNames(in: file) }
  }

  /// Whoever may do everything can list every folder.
  @Test(.enabled(if: geteuid() != 0))
  func `a folder that can't be listed is named, and nothing of the program's is blamed`() throws {
    let directory = try TemporaryDirectory()
    let place = directory.path + "/acme"
    let inbox = directory.path + "/inbox"
    #expect(mkdir(inbox, 0o300) == 0)
    func run(_ arguments: [String]) -> Int32 {
      let surroundings = Surroundings(
        console: Console(output: { _ in }, words: { _ in }), environment: [:],
        today: { "2026-01-01" }, person: { nil })
      return Soundings.run(arguments: arguments, surroundings: surroundings)
    }
    let definition = Program.root + "/Questionnaires/QuickCheck"
    let names = ["--organization", "Acme", "--practice", "wikis"]
    #expect(run(["new", place, "--assessment", definition] + names) == 0)
    #expect(run(["collect", inbox, "-e", place]) == 74)
  }
}
