import EngagementStore
import Foundation
import Instrument
import TestSupport
import Testing

/// Backups, restoring, checking and erasing, as a user types them.
struct UpkeepTests {
  private let directory: TemporaryDirectory
  private let soundings: Program
  private var path: String { directory.path + "/acme" }

  init() throws {
    directory = try TemporaryDirectory()
    soundings = Program(folder: directory.path)
    try soundings("sample", "acme", "--assessment", "QuickCheck", "--seed", "7")
  }

  private func damage() throws {
    let file = try #require(FileHandle(forWritingAtPath: path + "/soundings.db"))
    try file.seek(toOffset: 4096)
    try file.write(contentsOf: Data(repeating: 7, count: 9000))
    try file.close()
  }

  @Test func `each command that needs the answers names the one that puts them back`() throws {
    try soundings("backup", "-e", "acme")
    try damage()
    let commands = [
      ["status"], ["verify"], ["backup"], ["score"], ["report"], ["roster", "show"],
      ["collect", "x"],
    ]
    for command in commands {
      let outcome = try soundings(list: command + ["-e", "acme"])
      #expect(outcome.status == 65, "\(command)")
      #expect(outcome.words.contains("soundings restore --engagement acme"), "\(outcome.words)")
    }
    let restored = try soundings("restore", "--engagement", "acme")
    #expect(restored.status == 0)
    #expect(restored.words.contains("Restored backup 1.\nThe damaged answers are put aside: acme/"))
    #expect(try soundings("verify", "-e", "acme").status == 0)
  }

  @Test func `a path with a space is quoted in the command that puts answers back`() throws {
    let spaced = directory.path + "/the acme"
    try FileManager.default.moveItem(atPath: path, toPath: spaced)
    try Data("rubbish".utf8).write(to: URL(fileURLWithPath: spaced + "/soundings.db"))
    let words = try soundings("status", "-e", "the acme").words
    #expect(words.contains("soundings restore --engagement 'the acme'"))
  }

  @Test func `a backup is made once, restored by number, and kept before`() throws {
    let made = try soundings("backup", "-e", "acme")
    #expect(made.words == "Made backup 1.\n")
    #expect(made.output == "acme/backups/soundings-1.db\n")
    let again = try soundings("backup", "-e", "acme")
    #expect(again.words == "Nothing changed since backup 1.\n")
    let restored = try soundings("restore", "1", "-e", "acme")
    #expect(
      restored.words == """
        Nothing differs from backup 1; the answers stay as they are.
        Next: soundings verify --engagement acme

        """)
    let store = try Engagement.open(at: path)
    for _ in 0..<2 {
      _ = try store.beginDraft(
        questionnaire: "quick", unit: "Legal", role: "staff", language: .init("en"))
    }
    _ = try store.addHypothesis("A guess")
    try store.close()
    #expect(
      try soundings("restore", "1", "-e", "acme").words == """
        Restored backup 1.
        The answers as they were are backup 2.
        Only they hold: 2 interrupted questionnaires, 1 hypothesis.
        Next: soundings verify --engagement acme

        """)
    let missing = try soundings("restore", "7", "-e", "acme")
    #expect(missing.status == 66)
    #expect(try soundings("restore", "no-file.db", "-e", "acme").status == 66)
    #expect(try soundings("restore", "-e", "nowhere").status == 66)
  }

  @Test func `a copy goes to a file, and comes back from it`() throws {
    let copied = try soundings("backup", "-o", "copy.db", "-e", "acme")
    #expect(copied.output == "copy.db\n")
    let mode = try FileManager.default.attributesOfItem(atPath: directory.path + "/copy.db")
    #expect(mode[.posixPermissions] as? Int == 0o600)
    #expect(try soundings("backup", "-o", "copy.db", "-e", "acme").status == 73)
    #expect(try soundings("backup", "-o", "copy.db", "--force", "-e", "acme").status == 0)
    #expect(try soundings("restore", "copy.db", "-e", "acme").status == 0)
    try soundings("sample", "other", "--assessment", "QuickCheck")
    let foreign = try soundings("restore", "copy.db", "-e", "other")
    #expect(foreign.status == 77)
    #expect(foreign.words.contains("--force"))
    #expect(try soundings("restore", "copy.db", "--force", "-e", "other").status == 0)
    #expect(try soundings("restore", "acme/definition/quick.xml", "-e", "acme").status == 65)
  }

  @Test func `nothing is restored or forgotten while somebody has the engagement open`() throws {
    try soundings("backup", "-e", "acme")
    let open = try Engagement.open(at: path)
    for command in [["restore"], ["forget", "--comments"], ["forget", "--everything"]] {
      let outcome = try soundings(list: command + ["-e", "acme"])
      #expect(outcome.status == 75, "\(outcome.words)")
      #expect(outcome.words.contains("another soundings"))
    }
    try open.close()
    #expect(try soundings("restore", "-e", "acme").status == 0)
  }

  @Test func `verify counts what is wrong and ends with 1`() throws {
    let sound = try soundings("verify", "-e", "acme")
    #expect(sound.status == 0)
    #expect(sound.output.hasSuffix("All is well.\n"))
    #expect(sound.output.split(separator: "\n").count == 11)
    let file = path + "/definition/quick.xml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("wasted", with: "well spent").write(
      toFile: file, atomically: true, encoding: .utf8)
    chmod(file, 0o644)
    let found = try soundings("verify", "-e", "acme")
    #expect(found.status == 1)
    #expect(found.words.isEmpty)
    #expect(found.output.contains("Wrong: the definition isn't the one"))
    #expect(found.output.contains("Not checked: the responses"))
    #expect(found.output.contains("look at: acme/definition/quick.xml"))
    let json = try soundings("verify", "-e", "acme", "--json")
    #expect(json.status == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "soundings/verify/1")
    #expect(object["sound"] as? Bool == false)
    let checks = try #require(object["checks"] as? [[String: Any]])
    #expect(checks.count == 10)
    #expect(checks.first { $0["check"] as? String == "responses" }?["problems"] is NSNull)
    #expect(checks.first { $0["check"] as? String == "permissions" }?["problems"] as? Int == 1)
  }

  @Test func `nothing is forgotten before it is confirmed`() throws {
    let store = try Engagement.open(at: path)
    let draft = try store.beginDraft(
      questionnaire: "quick", unit: "Legal", role: "staff", language: .init("en"))
    try store.record(.text("canary-in-a-draft"), for: "END-01", in: draft.id)
    try store.settle()
    try store.close()
    #expect(try occurrences(of: "canary-in-a-draft") == 2)
    for confirmation in [[], ["--confirm", "Harbour"], ["--confirm", "2"]] {
      let refused = try soundings(
        list: ["forget", "--draft", "1", "-e", "acme"] + confirmation)
      #expect(refused.status == 64)
      #expect(refused.words.contains("add --confirm 1\n"))
    }
    #expect(try occurrences(of: "canary-in-a-draft") == 2)
    #expect(try soundings("forget", "--draft", "2", "--confirm", "2", "-e", "acme").status == 66)
    let forgotten = try soundings("forget", "--draft", "1", "--confirm", "1", "-e", "acme")
    #expect(forgotten.status == 0)
    #expect(
      forgotten.words.contains("Erased the interrupted questionnaire 1.\nRemoved 1 older backup, "))
    #expect(forgotten.words.contains("Out of reach: "))
    #expect(forgotten.words.contains("A finished response stands without a name"))
    #expect(try occurrences(of: "canary-in-a-draft") == 0)
    #expect(try soundings("verify", "-e", "acme").status == 0)
  }

  @Test func `what only a backup holds is forgotten there`() throws {
    let store = try Engagement.open(at: path)
    let draft = try store.beginDraft(
      questionnaire: "quick", unit: "Legal", role: "staff", language: .init("en"))
    try store.record(.text("canary-in-a-draft"), for: "END-01", in: draft.id)
    try store.backUp()
    try store.eraseDraft(draft.id)
    try store.close()
    let asked = try soundings("forget", "--drafts", "-e", "acme")
    #expect(asked.status == 64)
    #expect(asked.words.contains("nothing of the kind, but a backup does"))
    let done = try soundings("forget", "--drafts", "--confirm", "Harbour Lights", "-e", "acme")
    #expect(done.status == 0)
    #expect(done.words.contains("Nothing of the kind was in the answers.\nRemoved 1 older backup,"))
    #expect(try occurrences(of: "canary-in-a-draft") == 0)
    #expect(try soundings("forget", "--drafts", "-e", "acme").status == 66)
  }

  @Test func `one thing is forgotten at a time`() throws {
    #expect(try soundings("forget", "-e", "acme").status == 64)
    #expect(try soundings("forget", "--drafts", "--comments", "-e", "acme").status == 64)
  }

  @Test func `everything is forgotten, also when it is damaged`() throws {
    try soundings("backup", "-e", "acme")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path + "/report.html"))
    let refused = try soundings("forget", "--everything", "--confirm", "acme", "-e", "acme")
    #expect(refused.status == 64)
    #expect(refused.words.contains("--confirm 'Harbour Lights'"))
    try damage()
    let done = try soundings("forget", "--everything", "--confirm", "acme", "-e", "acme")
    #expect(done.status == 0, "\(done.words)")
    #expect(done.words.contains("stay: report.html"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["report.html"])
  }

  @Test func `a full disk leaves no part of a backup, and says so`() throws {
    let limited = try soundings(shell: "ulimit -f 100; exec $0 backup -e acme")
    #expect(limited.status == 74, "\(limited.words)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/backups").isEmpty)
    let copy = try soundings(shell: "ulimit -f 100; exec $0 backup -o copy.db -e acme")
    #expect(copy.status == 74)
    #expect(!FileManager.default.fileExists(atPath: directory.path + "/copy.db"))
    #expect(try soundings("verify", "-e", "acme").status == 0)
  }

  @Test func `a full disk doesn't cost the answers that a restore would replace`() throws {
    try soundings("backup", "-e", "acme")
    try damage()
    let before = try Data(contentsOf: URL(fileURLWithPath: path + "/soundings.db"))
    let limited = try soundings(shell: "ulimit -f 100; exec $0 restore -e acme")
    #expect(limited.status == 74, "\(limited.words)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path + "/soundings.db")) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(!names.contains { $0.hasPrefix(".") }, "\(names)")
    #expect(try soundings("restore", "-e", "acme").status == 0)
  }

  @Test func `a backup folder that is a link is refused`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/backups", withDestinationPath: "/tmp")
    let outcome = try soundings("backup", "-e", "acme")
    #expect(outcome.status == 77)
    #expect(outcome.words.contains("acme/backups: is a link"))
  }

  private func occurrences(of text: String) throws -> Int {
    try FileManager.default.subpathsOfDirectory(atPath: path).reduce(0) { count, name in
      let bytes = FileManager.default.contents(atPath: path + "/" + name) ?? Data()
      return count + (bytes.range(of: Data(text.utf8)) == nil ? 0 : 1)
    }
  }
}
