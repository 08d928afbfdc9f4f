import Foundation
import Interviewing
import TestSupport
import Testing

@testable import SoundingsCommandLine

struct ProofInputTests {
  private let directory: TemporaryDirectory
  private var input: ProofInput { ProofInput(folder: directory.path, home: directory.path) }
  /// The fingerprint of "abc".
  ///
  /// Source: FIPS 180-4, example of SHA-256.
  private let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  init() throws {
    directory = try TemporaryDirectory()
    for name in ["minutes.txt", "my notes.txt"] { _ = try directory.write("abc", to: name) }
  }

  private func file(_ name: String, _ excerpt: String = "") -> Proof {
    .file(path: directory.path + "/" + name, fingerprint: hash, excerpt: excerpt)
  }

  @Test func `a file is kept with the fingerprint it has now, and an excerpt`() throws {
    #expect(try input.proof("minutes.txt") == file("minutes.txt"))
    #expect(try input.proof("minutes.txt page 3, below") == file("minutes.txt", "page 3, below"))
    #expect(try input.proof("minutes.txt \"page 3\"") == file("minutes.txt", "page 3"))
    #expect(try input.proof("\"my notes.txt\" so") == file("my notes.txt", "so"))
    #expect(try input.proof("\"my notes.txt\"") == file("my notes.txt"))
    #expect(try input.proof("~/minutes.txt") == file("minutes.txt"))
    #expect(try input.proof(directory.path + "/minutes.txt") == file("minutes.txt"))
    _ = try directory.write("abcd", to: "minutes.txt")
    #expect(try input.proof("minutes.txt") != file("minutes.txt"))
  }

  @Test(arguments: ["\"the door was shut\"", "“the door was shut”", "\"the door was shut"])
  func `words in quotation marks are evidence themselves`(typed: String) throws {
    #expect(try input.proof(typed) == .words("the door was shut"))
  }

  @Test func `a file that is missing or none is told in a sentence`() {
    let missing = #expect(throws: Failure.self) { try input.proof("nosuch.pdf p. 3") }
    #expect(missing?.status == .missingInput)
    #expect(missing?.text.contains("nosuch.pdf: there is no such file. Words go in") == true)
    let folder = #expect(throws: Failure.self) { try input.proof(directory.path) }
    #expect(folder?.status == .badInput)
  }
}
