import Foundation
import TestSupport
import Testing

/// What goes wrong in practice: one clear message each, the right code, nothing half-written.
struct BadInputTests {
  @Test func `a named pipe is refused and doesn't hang`() throws {
    let directory = try TemporaryDirectory()
    let soundings = Program(folder: directory.path)
    #expect(mkfifo(directory.path + "/pipe.csv", 0o600) == 0)
    try soundings("sample", "e", "--assessment", "QuickCheck")
    let outcome = try soundings("collect", "pipe.csv", "-e", "e")
    #expect(outcome.status == 65)
    #expect(outcome.words.contains("isn't a file"))
  }

  @Test func `a table without a header is refused without repeating an answer`() throws {
    let directory = try TemporaryDirectory()
    let soundings = Program(folder: directory.path)
    try soundings("sample", "e", "--assessment", "QuickCheck")
    try "I fear my boss Jane,4,3\n".write(
      toFile: directory.path + "/bare.csv", atomically: true, encoding: .utf8)
    let outcome = try soundings("collect", "bare.csv", "-e", "e")
    #expect(outcome.status == 65)
    #expect(!(outcome.words + outcome.output).contains("Jane"))
  }

  @Test func `a file says by its header which questionnaire it holds`() throws {
    let directory = try TemporaryDirectory()
    let soundings = Program(folder: directory.path)
    try soundings("sample", "e")
    try "unit,role,MID-24,GOA-21\nMarketing,middle-management,4,3\n".write(
      toFile: directory.path + "/m.csv", atomically: true, encoding: .utf8)
    let outcome = try soundings("collect", "m.csv", "-e", "e")
    #expect(outcome.words.contains("MID-25"), "the next column of the middle layer is missing")
    #expect(!outcome.words.contains("GOA-01"), "a column of staff")
  }

  @Test func `by role, a dimension that isn't asked says so`() throws {
    let directory = try TemporaryDirectory()
    let soundings = Program(folder: directory.path)
    try soundings("sample", "e")
    let words = try soundings("score", "-e", "e", "--by", "role").output
    #expect(words.contains("    Middle layer: not asked of this role"))
  }

  @Test func `control characters in names and personas out of the list are refused`() throws {
    let directory = try TemporaryDirectory()
    let soundings = Program(folder: directory.path)
    #expect(
      try soundings(
        "new", "e", "--assessment", "QuickCheck", "--organization", "A\u{1B}[2J",
        "--practice", "wikis"
      ).status == 64)
    #expect(try soundings("sample", "s", "--persona", "../engagement").status == 64)
    #expect(!FileManager.default.fileExists(atPath: directory.path + "/s"))
  }

  private let directory: TemporaryDirectory
  private let soundings: Program

  init() throws {
    directory = try TemporaryDirectory()
    soundings = Program(folder: directory.path)
  }

  private func definition(_ change: (String) -> String) throws -> String {
    let from = Program.root + "/Tests/SoundingsCommandLineTests/Fixtures/climate"
    let folder = directory.path + "/d"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["assessment.xml", "climate.xml"] {
      let text = try String(contentsOfFile: from + "/" + name, encoding: .utf8)
      try (name == "climate.xml" ? change(text) : text)
        .write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    return "d"
  }

  @Test func `a DOCTYPE, an undefined scale, two ids alike and a cut file`() throws {
    let cases: [((String) -> String, String)] = [
      (
        { $0.replacing("<questionnaire id", with: "<!DOCTYPE q>\n<questionnaire id") },
        "d/climate.xml:2: error SND002"
      ),
      (
        { $0.replacing("scale=\"climate\">", with: "scale=\"climat\">") },
        "d/climate.xml:8: error SND010"
      ),
      ({ $0.replacing("AF-07", with: "AF-06") }, "d/climate.xml:9: error SND011"),
      ({ String($0.prefix(700)) }, "error SND001"),
    ]
    for (change, expected) in cases {
      let outcome = try soundings(
        "new", "acme", "--assessment", try definition(change), "--organization", "A", "--practice",
        "p")
      #expect(outcome.status == 65)
      #expect(outcome.words.contains(expected), "\(outcome.words)")
      #expect(!FileManager.default.fileExists(atPath: directory.path + "/acme"))
    }
  }

  @Test func `a table with a missing column, a ragged row, a NUL or a rating off the scale`() throws
  {
    let folder = try definition { $0 }
    let header = "unit,role,AF-06,AF-07,AP-12,AP-17,AP-33,AP-34,AS-14,AS-15,AS-16,AS-17,AS-28\n"
    let cases = [
      ("unit,role,AF-06\n", "f.csv:1:AF-07: error SND102"),
      (header + "u,staff,1,2\n", "f.csv:2: error SND104"),
      (header + "u,staff,1,2,3,4,5,1,2,3,4,5,\u{0}\n", "f.csv:2: error SND101"),
      (header + "u,staff,77,2,3,4,5,1,2,3,4,5,1\n", "f.csv:2:AF-06: error SND105"),
      (header + "u,boss,1,2,3,4,5,1,2,3,4,5,1\n", "f.csv:2:role: error SND107"),
    ]
    for (text, expected) in cases {
      _ = try directory.write(text, to: "f.csv")
      let outcome = try soundings("score", "--assessment", folder, "--responses", "f.csv")
      #expect(outcome.status == 65)
      #expect(outcome.words.contains(expected), "\(outcome.words)")
      #expect(!outcome.words.contains("77"))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `what isn't there is named, with the nearest name`() throws {
    let assessment = try soundings(
      "new", "x", "--assessment", "QuickChek", "--organization", "A", "--practice", "p")
    #expect(assessment.status == 66)
    #expect(assessment.words.contains("Did you mean “QuickCheck”?"))
    #expect(try soundings("score").status == 66)
    #expect(try soundings("scor").words.contains("Did you mean “score”?"))
    #expect(try soundings("scor").status == 64)
    #expect(try soundings("score", "--jason").status == 64)
    #expect(try soundings("collect", "nothing.csv").status == 66)
    #expect(try soundings("explain", "SND010").output.contains("Wrong:"))
    #expect(try soundings("explain", "SND999").status == 64)
    #expect(try soundings("explain", "prv007").output.hasPrefix("PRV007: "))
  }

  @Test func `a place that can't be written is named and left clean`() throws {
    let file = try directory.write("x", to: "file")
    let outcome = try soundings("sample", file + "/demo")
    #expect(outcome.status == 73)
    #expect(outcome.words.contains("can't be written"))
    try soundings("sample", "demo")
    #expect(try soundings("report", "-e", "demo", "-o", file + "/out").status == 73)
    #expect(try soundings("sample", "demo").status == 73)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is told`() throws {
    try soundings("sample", "demo")
    // The device that refuses every byte stands in for a full disk.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    let program = Bundle.module.bundleURL.deletingLastPathComponent().appendingPathComponent(
      "soundings")
    shell.arguments = ["-c", "\(program.path) score -e demo --csv > /dev/full 2> words"]
    shell.currentDirectoryURL = URL(fileURLWithPath: directory.path)
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 74)
    let words = try String(contentsOfFile: directory.path + "/words", encoding: .utf8)
    #expect(words.contains("can't be written"))
  }

  @Test func `nothing is asked without a terminal`() throws {
    try soundings("sample", "demo")
    let outcome = try soundings("answer", "-e", "demo", "--unit", "Crews", "--role", "staff")
    #expect(outcome.status == 64)
    #expect(outcome.words.contains("--from"))
  }

  @Test func `what steers a terminal is never printed`() throws {
    try soundings("sample", "demo")
    _ = try directory.write("unit,parent,headcount\nA\u{1B}[31m\u{9B}2J\u{202E},,3\n", to: "r.csv")
    try soundings(
      "new", "e", "--assessment", "QuickCheck", "--organization", "A", "--practice", "p")
    try soundings("roster", "import", "r.csv", "-e", "e")
    let shown = try soundings("roster", "show", "-e", "e").output
    #expect(
      shown.unicodeScalars.allSatisfy {
        $0.value == 10 || ($0.value >= 32 && !(0x7F...0x9F).contains($0.value))
      })
    #expect(!shown.unicodeScalars.contains("\u{202E}"))
  }
}
