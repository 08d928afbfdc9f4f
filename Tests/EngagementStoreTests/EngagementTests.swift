import Foundation
import GRDB
import Instrument
import TestSupport
import Testing

@testable import EngagementStore

/// A store in a directory of its own, with a roster of one unit.
struct EngagementTests {
  private let directory: TemporaryDirectory
  private var path: String { directory.path + "/acme" }
  private let settings = EngagementSettings(
    identifier: String(repeating: "0", count: 32), assessment: "A", assessmentVersion: "1",
    definitionFingerprint: "f", organization: "Acme",
    practice: "wikis", language: "en", minimumGroup: 5, currency: "EUR", isSynthetic: false,
    begun: "2026-01-01")

  init() throws { directory = try TemporaryDirectory() }

  private func create() throws -> Engagement {
    let engagement = try Engagement.create(
      at: path, settings: settings, definition: [("assessment.xml", Array("<a/>".utf8))])
    try engagement.replaceRoster([Unit(id: "Sales", headcount: 9)])
    return engagement
  }

  private func response(_ byte: UInt8 = 1) -> PackedResponse {
    PackedResponse(
      unit: "Sales", role: "staff", row: [byte, 255],
      quantities: ["X-1": [Quantity(thousandths: 7)]], texts: ["X-2": "free"])
  }

  @Test func `an engagement is found again as it was made`() throws {
    _ = try create()
    let engagement = try Engagement.open(at: path)
    #expect(engagement.settings == settings)
    #expect(try engagement.units() == [Unit(id: "Sales", headcount: 9)])
  }

  @Test func `the live connection keeps answers through a power cut`() throws {
    let engagement = try create()
    for (name, value) in [
      ("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0), ("secure_delete", 1),
    ] {
      #expect(try engagement.liveSetting(name) == value, "\(name)")
    }
  }

  @Test(arguments: [0o000, 0o022, 0o077])
  func `only the owner can open what is made`(mask: Int32) throws {
    let before = umask(mode_t(mask))
    defer { umask(before) }
    let engagement = try create()
    #expect(engagement.settings.organization == "Acme")
    for name in ["", "/definition"] {
      #expect(try mode(path + name) == 0o700)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: path) where name != "definition"
    {
      #expect(try mode(path + "/" + name) == 0o600, "\(name)")
    }
    #expect(try mode(path + "/definition/assessment.xml") == 0o600)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  /// A power cut can't be made here; `make endurance` shows that the name survives one.
  @Test(arguments: [
    ("acme", "."), ("b", "."), ("acme/", "."), ("work/acme", "work"), ("work/acme/", "work"),
    ("/acme", "/"), ("/b", "/"), ("/", "/"),
  ])
  func `the name of a new engagement is forced to the disk in the right directory`(
    path: String, parent: String
  ) {
    #expect(FilePath.folder(of: path) == parent)
  }

  @Test func `a directory in use is left alone`() throws {
    _ = try create()
    #expect(throws: StoreError.occupied(directory: path)) {
      try Engagement.create(at: path, settings: settings, definition: [])
    }
    #expect(try Engagement.open(at: path).units().count == 1)
  }

  @Test func `a place that can't be written leaves nothing behind`() throws {
    let file = try directory.write("", to: "file")
    #expect(throws: StoreError.notWritable(path: file + "/acme")) {
      try Engagement.create(at: file + "/acme", settings: settings, definition: [])
    }
    // A definition that can't be written is met in the middle of the work.
    #expect(throws: StoreError.self) {
      try Engagement.create(at: path, settings: settings, definition: [("no/such", [])])
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a store of a newer program is refused with both versions`() throws {
    _ = try create()
    let queue = try DatabaseQueue(path: path + "/soundings.db")
    try queue.write { try $0.execute(sql: "PRAGMA user_version = 9") }
    try queue.close()
    #expect(throws: StoreError.newerVersion(found: 9, known: 5)) { try Engagement.open(at: path) }
  }

  @Test func `a store of the version before gets what it lacks and keeps the rest`() throws {
    let fixture = try StoreFixture()
    try fixture.create().close()
    try fixture.age()
    let found = try Engagement.open(at: fixture.path).settings
    #expect(found.identifier.count == 32 && found.identifier.allSatisfy(\.isHexDigit))
    #expect(found.identifier != fixture.settings.identifier)
    #expect(found.wave == "1")
    #expect(found.organization == "Acme")
    #expect(try Engagement.open(at: fixture.path).settings.identifier == found.identifier)
  }

  @Test func `what isn't a store is refused`() throws {
    #expect(throws: StoreError.missing(directory: path)) { try Engagement.open(at: path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let file = path + "/soundings.db"
    for text in ["", "not a database", "SQLite format 3\u{0}rubbish"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      #expect(throws: StoreError.damaged(file: file)) { try Engagement.open(at: path) }
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `a damaged store never stops the process`(seed: UInt64) throws {
    var engagement: Engagement? = try create()
    var random = SplitMix64(seed: seed)
    try engagement?.insert(
      (0..<50).map { _ in response() }, questionnaire: "q", using: &random)
    engagement = nil
    let url = URL(fileURLWithPath: path + "/soundings.db")
    var bytes = [UInt8](try Data(contentsOf: url))
    if seed % 2 == 0 {
      bytes = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
    } else {
      for _ in 0..<40 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
    }
    try Data(bytes).write(to: url)
    do {
      let damaged = try Engagement.open(at: path)
      try damaged.forEachResponse(questionnaire: "q") { _, _, _ in }
    } catch {
      #expect(!"\(error)".contains("free"))
    }
  }

  @Test func `an answer is there after the process is gone`() throws {
    let engagement = try create()
    let draft = try engagement.beginDraft(
      questionnaire: "q", unit: "Sales", role: "staff", language: Language("en"))
    let answers: [Item.ID: Answer] = [
      "X-1": .rating(3), "X-2": .choices(["b", "a"]), "X-3": .text("a:b,c\nd"),
      "X-4": .nonresponse(.dontKnow), "X-5": .yesNo(false), "X-6": .ranking(["b", "a"]),
      "X-7": .quantity(Quantity(thousandths: -5)), "X-8": .choice("o"),
    ]
    try engagement.record(.rating(1), for: "X-1", in: draft.id)
    for (item, answer) in answers { try engagement.record(answer, for: item, in: draft.id) }
    let again = try Engagement.open(at: path)
    #expect(try again.openDrafts() == [draft])
    #expect(try again.answers(in: draft.id) == answers)
  }

  @Test func `finishing keeps the response and erases the draft, both or neither`() throws {
    let engagement = try create()
    let draft = try engagement.beginDraft(
      questionnaire: "q", unit: "Sales", role: "staff", language: Language("en"))
    try engagement.record(.text("the-answer"), for: "X-2", in: draft.id)
    var random = SplitMix64(seed: 1)
    let stranger = PackedResponse(unit: "Nowhere", role: "staff", row: [1])
    #expect(throws: StoreError.unknownUnit("Nowhere")) {
      try engagement.finish(draft, as: stranger, using: &random)
    }
    #expect(try engagement.answers(in: draft.id).count == 1)
    try engagement.finish(draft, as: response(), using: &random)
    #expect(try engagement.openDrafts().isEmpty)
    #expect(try engagement.responseCount(questionnaire: "q") == 1)
    #expect(throws: StoreError.noDraft) {
      try engagement.finish(draft, as: response(), using: &random)
    }
  }

  @Test func `a file that fails midway leaves nothing, and is collected once`() throws {
    let engagement = try create()
    var random = SplitMix64(seed: 1)
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try engagement.collect(fingerprint: "abc", questionnaire: "q", using: &random) { keep in
        try keep(response())
        throw Stop()
      }
    }
    #expect(try engagement.responseCount(questionnaire: "q") == 0)
    #expect(try !engagement.hasCollected("abc"))
    try engagement.collect(fingerprint: "abc", questionnaire: "q", using: &random) { keep in
      try keep(response())
    }
    #expect(try engagement.hasCollected("abc"))
    #expect(throws: (any Error).self) {
      try engagement.collect(fingerprint: "abc", questionnaire: "q", using: &random) { keep in
        try keep(response())
      }
    }
    #expect(try engagement.responseCount(questionnaire: "q") == 1)
  }

  @Test func `the order of arrival can't be told from the order in the store`() throws {
    let engagement = try create()
    var random = SplitMix64(seed: 7)
    for index in 0..<200 {
      try engagement.insert([response(UInt8(index))], questionnaire: "q", using: &random)
    }
    var stored: [Int] = []
    try engagement.forEachResponse(questionnaire: "q") { _, _, row in stored.append(Int(row[0])) }
    // Spearman's rank correlation of two permutations of the same numbers.
    let squares = stored.enumerated().reduce(0) {
      $0 + ($1.offset - $1.element) * ($1.offset - $1.element)
    }
    let correlation = 1 - 6 * Double(squares) / Double(200 * (200 * 200 - 1))
    #expect(stored.sorted() == Array(0..<200))
    #expect(abs(correlation) < 0.2)
  }

  @Test func `a unit with responses stays in the roster`() throws {
    let engagement = try create()
    var random = SplitMix64(seed: 1)
    try engagement.insert([response()], questionnaire: "q", using: &random)
    #expect(throws: StoreError.unitInUse("Sales")) {
      try engagement.replaceRoster([Unit(id: "Other")])
    }
    try engagement.replaceRoster([Unit(id: "Other"), Unit(id: "Sales", parent: "Other")])
    #expect(try engagement.units().map(\.id) == ["Other", "Sales"])
  }
}
