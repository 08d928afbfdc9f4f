import EngagementStore
import Foundation
import GRDB
import Instrument
import TestSupport
import Testing

struct RestoreTests {
  private let fixture: StoreFixture

  init() throws { fixture = try StoreFixture() }

  private func count() throws -> Int {
    try Engagement.open(at: fixture.path).responseCount(questionnaire: "q")
  }

  /// A store with a backup of five responses; then five more came.
  private func begin() throws {
    let engagement = try fixture.create()
    try fixture.respond(5, engagement, seed: 1)
    try engagement.backUp()
    try fixture.respond(5, engagement, seed: 2)
  }

  @Test func `a backup comes back, and what it replaces is a backup itself`() throws {
    try begin()
    let restored = try Engagement.restore(at: fixture.path, from: .newest)
    #expect(restored.backup == 1)
    #expect(restored.skipped.isEmpty)
    #expect(restored.former == .backup(2))
    #expect(restored.lacks.responses == 5)
    #expect(try count() == 5)
    let back = try Engagement.restore(at: fixture.path, from: .backup(2))
    #expect(back.former == .backup(3))
    #expect(back.lacks == StoreLack())
    #expect(try count() == 10)
    #expect(try fixture.names() == ["backups", "definition", "soundings.db"])
    #expect(try fixture.mode(fixture.store) == 0o600)
  }

  @Test func `releases that a restore forgets are counted`() throws {
    let engagement = try fixture.create()
    try fixture.respond(5, engagement, seed: 1)
    try engagement.backUp()
    _ = try engagement.closeWave(1)
    try engagement.close()
    let restored = try Engagement.restore(at: fixture.path, from: .backup(1))
    #expect(restored.lacks.releases == 1 && restored.lacks.responses == 0)
    #expect(try !Engagement.open(at: fixture.path).currentWave().isClosed)
  }

  @Test func `what differs in nothing stays as it is`() throws {
    let engagement = try fixture.create()
    try fixture.respond(5, engagement, seed: 1)
    let backup = try #require(try engagement.backUp())
    try engagement.close()
    let copy = fixture.root + "/copy.db"
    try FileManager.default.copyItem(atPath: backup.path, toPath: copy)
    for source in [RestoreSource.newest, .backup(1), .file(copy)] {
      let restored = try Engagement.restore(at: fixture.path, from: source)
      #expect(restored.former == .same, "\(source)")
      #expect(restored.lacks == StoreLack())
    }
    #expect(try fixture.names(in: "/backups") == ["soundings-1.db"])
    #expect(try count() == 5)
  }

  @Test func `a store of an older version is compared by the tables that it has`() throws {
    let engagement = try fixture.create()
    try fixture.respond(5, engagement, seed: 1)
    try engagement.backUp()
    _ = try fixture.begin("words", engagement)
    try engagement.close()
    try fixture.age()
    let restored = try Engagement.restore(at: fixture.path, from: .backup(1), force: true)
    #expect(restored.former == .backup(2))
    #expect(restored.lacks.responses == 0)
    #expect(restored.lacks.drafts == 1)
  }

  @Test func `a restored store accepts answers, and they last`() throws {
    try begin()
    _ = try Engagement.restore(at: fixture.path, from: .newest)
    let engagement = try Engagement.open(at: fixture.path)
    #expect(try engagement.liveSetting("synchronous") == 2)
    try fixture.respond(5, engagement, seed: 3)
    try engagement.settle()
    #expect(try count() == 10)
    #expect(engagement.backups.map(\.id) == [1, 2, 3], "2 holds responses that are only there")
  }

  @Test func `a damaged backup is passed over, and refused when it is named`() throws {
    try begin()
    try Engagement.open(at: fixture.path).backUp()
    let damaged = fixture.path + "/backups/soundings-2.db"
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: damaged)))
    bytes.removeLast(5000)
    try fixture.overwrite(damaged, with: bytes)
    #expect(throws: StoreError.damagedCopy(file: damaged)) {
      try Engagement.restore(at: fixture.path, from: .backup(2))
    }
    #expect(try count() == 10)
    let restored = try Engagement.restore(at: fixture.path, from: .newest)
    #expect(restored.backup == 1)
    #expect(restored.skipped == [2])
    #expect(try count() == 5)
  }

  @Test func `a copy of another engagement is refused unless it is forced`() throws {
    try begin()
    let other = try StoreFixture(identifier: String(repeating: "1", count: 32))
    let file = other.root + "/other.db"
    try other.create().backUp(to: file, replaces: false)
    #expect(throws: StoreError.otherEngagement(file: file)) {
      try Engagement.restore(at: fixture.path, from: .file(file))
    }
    #expect(try count() == 10)
    _ = try Engagement.restore(at: fixture.path, from: .file(file), force: true)
    #expect(try Engagement.open(at: fixture.path).settings.identifier.hasPrefix("1"))
    // The backups of a damaged store tell whose it was.
    try fixture.overwrite(fixture.store, with: Array("rubbish".utf8))
    try Data(contentsOf: URL(fileURLWithPath: fixture.path + "/backups/soundings-1.db")).write(
      to: URL(fileURLWithPath: fixture.path + "/backups/soundings-9.db"))
    #expect(throws: StoreError.otherEngagement(file: file)) {
      try Engagement.restore(at: fixture.path, from: .file(file))
    }
  }

  @Test func `a store with a trigger was made by somebody else`() throws {
    try begin()
    let file = fixture.root + "/trap.db"
    try Engagement.open(at: fixture.path).backUp(to: file, replaces: false)
    let queue = try DatabaseQueue(path: file)
    try queue.write { db in
      try db.execute(
        sql: "CREATE TRIGGER trap AFTER INSERT ON response BEGIN DELETE FROM response; END")
    }
    try queue.close()
    #expect(throws: StoreError.damagedCopy(file: file)) {
      try Engagement.restore(at: fixture.path, from: .file(file))
    }
  }

  @Test(arguments: ["", "text", "SQLite format 3\u{0}and no more"])
  func `what is no copy of a store changes nothing`(text: String) throws {
    try begin()
    let file = fixture.root + "/file"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    #expect(throws: StoreError.damagedCopy(file: file)) {
      try Engagement.restore(at: fixture.path, from: .file(file))
    }
    #expect(throws: StoreError.noBackup(directory: fixture.path)) {
      try Engagement.restore(at: fixture.path, from: .backup(7))
    }
    #expect(try count() == 10)
    #expect(try fixture.names() == ["backups", "definition", "soundings.db"])
  }

  @Test func `a backup of an older version keeps the identifier that was handed out`() throws {
    _ = try fixture.create()
    try fixture.age()
    let drawn = try Engagement.open(at: fixture.path).settings.identifier
    let restored = try Engagement.restore(at: fixture.path, from: .backup(1))
    #expect(restored.former == .backup(2))
    #expect(try Engagement.open(at: fixture.path).settings.identifier == drawn)
  }

  @Test func `a copy with its log beside it comes back with what is in the log`() throws {
    let engagement = try fixture.create()
    try fixture.respond(5, engagement, seed: 1)
    let copy = fixture.root + "/copy.db"
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: fixture.store + suffix, toPath: copy + suffix)
    }
    let other = try StoreFixture()
    _ = try other.create()
    _ = try Engagement.restore(at: other.path, from: .file(copy))
    #expect(try Engagement.open(at: other.path).responseCount(questionnaire: "q") == 5)
    #expect(FileManager.default.fileExists(atPath: copy + "-wal"), "the copy isn't touched")
  }

  @Test func `a store that is lost comes back`() throws {
    try begin()
    try FileManager.default.removeItem(atPath: fixture.store)
    let restored = try Engagement.restore(at: fixture.path, from: .newest)
    #expect(restored.former == .absent)
    #expect(try count() == 5)
    let empty = try StoreFixture()
    #expect(throws: StoreError.missing(directory: empty.path)) {
      try Engagement.restore(at: empty.path, from: .newest)
    }
  }

  @Test func `the log of a damaged store is put aside with it`() throws {
    try begin()
    try fixture.overwrite(fixture.store, with: Array("rubbish".utf8))
    try Data("log".utf8).write(to: URL(fileURLWithPath: fixture.store + "-wal"))
    let restored = try Engagement.restore(at: fixture.path, from: .newest)
    let aside = fixture.path + "/backups/damaged-2.db"
    #expect(restored.former == .damaged(aside))
    #expect(try String(contentsOfFile: aside, encoding: .utf8) == "rubbish")
    #expect(try String(contentsOfFile: aside + "-wal", encoding: .utf8) == "log")
    #expect(try fixture.names() == ["backups", "definition", "soundings.db"])
    #expect(try count() == 5)
  }

  /// Whatever happened to the store, one call brings the backup back.
  @Test(arguments: UInt64(0)..<200)
  func `a damaged store is told apart and comes back`(seed: UInt64) throws {
    var engagement: Engagement? = try fixture.create()
    try fixture.respond(40, try #require(engagement), text: "free words", seed: 1)
    try engagement?.settle()
    engagement = nil
    let sound = try Data(contentsOf: URL(fileURLWithPath: fixture.store))
    var random = SplitMix64(seed: seed)
    var bytes = [UInt8](sound)
    switch seed % 4 {
    case 0: bytes = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
    case 1:
      for _ in 0..<40 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(
          in: 1...255, using: &random)
      }
    case 2: bytes[Int.random(in: 0..<200, using: &random)] ^= 1 << UInt8(seed % 8)
    default:
      let page = Int.random(in: 0..<bytes.count / 4096, using: &random) * 4096
      bytes.replaceSubrange(page..<page + 4096, with: [UInt8](repeating: 0, count: 4096))
    }
    try fixture.overwrite(fixture.store, with: bytes)
    do {
      let opened = try Engagement.open(at: fixture.path)
      _ = try opened.inspectDatabase()
      _ = try opened.inspectResponses([])
      _ = try opened.inspectDrafts([], definitionFingerprint: "f")
    } catch {
      #expect(!"\(error)".contains("free words"))
      #expect("\(error)".contains("soundings restore") || "\(error)".contains("newer version"))
    }
    if (try? Engagement.restore(at: fixture.path, from: .newest)) == nil {
      // A flipped bit can make the version that of a newer program, which is replaced only by force.
      #expect(throws: StoreError.self) { try Engagement.open(at: fixture.path) }
      _ = try Engagement.restore(at: fixture.path, from: .newest, force: true)
    }
    let again = try Engagement.open(at: fixture.path)
    #expect(try again.responseCount(questionnaire: "q") == 40)
    #expect(try again.inspectDatabase().allSatisfy { $0.problems == 0 })
  }
}
