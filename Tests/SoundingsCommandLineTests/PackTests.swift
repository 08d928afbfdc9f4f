import EngagementStore
import Foundation
import Instrument
import Sealing
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// A consultant who packs an engagement, and staff who answer with the pack on another machine.
struct PackTests {
  private let directory: TemporaryDirectory
  private var acme: String { directory.path + "/acme" }
  private var home: String { directory.path + "/home" }
  private var pack: String { directory.path + "/acme.soundings-pack" }
  private let answers = [
    "4", "4", "5", "2", "4", "4", "2", "4", "3", "2", "4", "2", "4", "4", "y",
  ]
  private let canary = "Xylophone-77"

  init() throws {
    directory = try TemporaryDirectory()
    #expect(
      run([
        "new", acme, "--assessment", Program.root + "/Questionnaires/QuickCheck",
        "--organization", "Acme", "--practice", "wikis",
      ]).status == 0)
    let roster = try directory.write("unit,parent,headcount\nSales,,12\nLegal,,6\n", to: "r.csv")
    #expect(run(["roster", "import", roster, "-e", acme]).status == 0)
  }

  @discardableResult
  private func run(_ arguments: [String], typing lines: [String] = []) -> (
    status: Int32, shown: String
  ) {
    let typist = Typist(lines.map { .text($0) })
    let surroundings = Surroundings(
      console: Console(output: { typist.show(String(decoding: $0, as: UTF8.self)) }) {
        typist.show($0)
      }, environment: ["HOME": home], today: { "2026-01-01" }, person: { typist })
    return (Soundings.run(arguments: arguments, surroundings: surroundings), typist.shown)
  }

  private func makePack() throws {
    #expect(run(["key", "new", "-e", acme]).status == 0)
    #expect(run(["pack", "-o", pack, "-e", acme]).status == 0)
  }

  private var start: [String] {
    ["answer", pack, "--unit", "Sales", "--role", "staff", "--language", "en"]
  }

  /// Every byte under a folder, and the names.
  private func everything(under folder: String) throws -> Data {
    var all = Data()
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      all += Data(name.utf8)
      all += (try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))) ?? Data()
    }
    return all
  }

  @Test func `an answer goes from a pack into the engagement and nothing of it stays behind`()
    throws
  {
    try makePack()
    let file = directory.path + "/a.soundings-response"
    let begun = run(start + ["-o", file], typing: ["y"] + answers + [canary, "."])
    #expect(begun.shown.contains("Saved. Continue with: soundings answer"))
    #expect(try everything(under: home).range(of: Data(canary.utf8)) != nil)
    let ended = run(start + ["-o", file, "--resume"], typing: ["y"])
    #expect(ended.status == 0, "\(ended.shown)")
    #expect(ended.shown.contains("sealed in"))
    #expect(try everything(under: home).range(of: Data(canary.utf8)) == nil)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: home + "/.local/state/soundings").isEmpty)
    let sealed = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(sealed.range(of: Data(canary.utf8)) == nil)
    #expect(run(["collect", file, "-e", acme]).status == 0)
    let store = try Engagement.open(at: acme)
    #expect(try store.responseCount(questionnaire: "quick") == 1)
    var rows: [[UInt8]] = []
    try store.forEachResponse(questionnaire: "quick") { unit, role, row in
      #expect(unit == "Sales" && role == "staff")
      rows.append(Array(row))
    }
    // Ratings less one, yes as one, and the text held apart.
    #expect(rows == [[3, 3, 4, 1, 3, 3, 1, 3, 2, 1, 3, 1, 3, 3, 1, 0]])
  }

  @Test func `what is promised names the key and the minimum group`() throws {
    try makePack()
    let shown = run(start, typing: ["q"]).shown
    let key = run(["key", "show", "-e", acme]).shown.split(separator: "\n")[0]
    #expect(shown.contains("the holder of the key \(key)"))
    #expect(shown.contains("fewer than 5 people"))
    #expect(!shown.contains("this engagement's directory"))
  }

  @Test func `whoever leaves before the first question leaves nothing behind`() throws {
    try makePack()
    #expect(run(["answer", pack], typing: ["q"]).status == 0)
    #expect(run(start, typing: ["q"]).shown.contains("holder of the key"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: home + "/.local/state/soundings").isEmpty)
  }

  @Test func `a code is asked for when people were invited`() throws {
    #expect(run(["invite", "--count", "1", "-o", directory.path + "/c", "-e", acme]).status == 0)
    try makePack()
    let code = try String(contentsOfFile: directory.path + "/c", encoding: .utf8)
    let file = directory.path + "/a.soundings-response"
    let away = run(start + ["-o", file], typing: ["y"] + answers + ["Fine.", ".", "y", "q"])
    #expect(away.status == 0 && away.shown.contains("Saved. Continue with: soundings answer"))
    #expect(!FileManager.default.fileExists(atPath: file))
    let lines = ["2", "y"] + answers + ["Fine.", ".", "y", "nonsense", code]
    let ended = run(start + ["-o", file], typing: lines)
    #expect(ended.status == 0)
    #expect(ended.shown.contains("This isn't a participation code"))
    #expect(run(["collect", file, "-e", acme]).status == 0)
    #expect(try Engagement.open(at: acme).unusedInvitations() == 0)
  }

  @Test func `somebody who comes back is asked whether to go on`() throws {
    try makePack()
    run(start, typing: ["y", "4", "5", "q"])
    let back = run(start, typing: ["1", "3", "q"])
    #expect(back.shown.contains("A questionnaire was begun on this computer before."))
    #expect(back.shown.contains("Question 3 of 15"))
  }

  @Test func `a pack that was changed, cut or made up is refused`() throws {
    try makePack()
    let good = try Data(contentsOf: URL(fileURLWithPath: pack))
    var flipped = good
    flipped[good.count / 2] ^= 1
    var older = good
    older[15] = 0x39
    let evil = String(decoding: good.dropFirst(82), as: UTF8.self).replacing(
      "assessment.xml", with: "../assessment.xml")
    let hash = Fingerprint.sha256(Array(evil.utf8))
    let cases: [(Data, String)] = [
      (flipped, "changed or cut"), (good.prefix(good.count - 1), "changed or cut"),
      (good.prefix(30), "changed or cut"), (Data("PK".utf8), "isn't a pack"),
      (older, "doesn't know"),
      (Data("soundings-pack 1 \(hash)\n\(evil)".utf8), "changed or cut"),
    ]
    for (bytes, words) in cases {
      try bytes.write(to: URL(fileURLWithPath: pack))
      let outcome = run(start, typing: ["q"])
      #expect(outcome.status == 65 && outcome.shown.contains(words), "\(words): \(outcome.shown)")
    }
    #expect(!FileManager.default.fileExists(atPath: home))
  }

  @Test func `a page holds the promise and the questions and no more of the definition`() throws {
    try makePack()
    let page = directory.path + "/acme.html"
    let made = run(["pack", "--html", "-o", page, "-e", acme])
    #expect(made.status == 0, "\(made.shown)")
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let key = run(["key", "show", "-e", acme]).shown.split(separator: "\n")[0]
    #expect(text.contains("only the holder of the key \(key)"))
    #expect(text.contains("I know what wikis should achieve"))
    #expect(!text.contains("A purpose that people can name"), "that is for the consultant")
    #expect(text.utf8.count < 300 << 10)
  }

  @Test func `packing needs a key and units, and writes over nothing`() throws {
    let early = run(["pack", "-o", pack, "-e", acme])
    #expect(early.status == 66 && early.shown.contains("soundings key new"))
    try makePack()
    #expect(run(["pack", "-o", pack, "-e", acme]).status == 73)
    #expect(run(["pack", "-o", pack, "--force", "-e", acme]).status == 0)
    let text = try String(contentsOfFile: pack, encoding: .utf8)
    #expect(!text.contains("headcount") && text.contains("Legal"))
  }
}
