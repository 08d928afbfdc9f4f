import EngagementStore
import Foundation
import GRDB
import Instrument
import TestSupport
import Testing

struct BackupTests {
  private let fixture: StoreFixture

  init() throws { fixture = try StoreFixture() }

  private var folder: String { fixture.path + "/backups" }

  @Test func `a backup is one private file that holds everything`() throws {
    let engagement = try fixture.create()
    try fixture.respond(7, engagement, seed: 1)
    let backup = try #require(try engagement.backUp())
    #expect(backup.id == 1)
    #expect(try fixture.names(in: "/backups") == ["soundings-1.db"])
    #expect(try fixture.mode(folder) == 0o700)
    #expect(try fixture.mode(backup.path) == 0o600)
    let queue = try DatabaseQueue(path: backup.path)
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM response") } == 7)
    #expect(try queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "delete")
  }

  @Test func `nothing new makes no new backup`() throws {
    var engagement = try fixture.create()
    #expect(try engagement.backUp()?.id == 1)
    #expect(try engagement.backUp() == nil)
    try engagement.close()
    engagement = try Engagement.open(at: fixture.path)
    #expect(try engagement.backUp() == nil)
    try fixture.respond(5, engagement, seed: 1)
    #expect(try engagement.backUp()?.id == 2)
    #expect(engagement.backups.map(\.id) == [1, 2])
  }

  @Test func `five backups stay`() throws {
    let engagement = try fixture.create()
    for seed in 1...8 {
      try fixture.respond(5, engagement, seed: UInt64(seed))
      try engagement.backUp()
    }
    #expect(engagement.backups.map(\.id) == [4, 5, 6, 7, 8])
  }

  @Test func `two backups never tell fewer people of a unit apart than the minimum group`() throws {
    let engagement = try fixture.create()
    try fixture.respond(10, engagement, seed: 1)
    try engagement.backUp()
    try fixture.respond(5, engagement, seed: 2)
    try fixture.respond(1, in: "Port", engagement, seed: 3)
    try engagement.backUp()
    #expect(engagement.backups.map(\.id) == [2], "one person of Port stood out")
    try fixture.respond(5, in: "Port", engagement, seed: 4)
    try engagement.backUp()
    #expect(engagement.backups.map(\.id) == [2, 3])
    for seed in UInt64(5)..<9 {
      try fixture.respond(1, engagement, seed: seed)
      try engagement.backUp()
    }
    #expect(engagement.backups.map(\.id) == [7])
  }

  @Test func `an interrupted questionnaire is in the newest backup only`() throws {
    let engagement = try fixture.create()
    _ = try fixture.begin("canary-in-a-draft", engagement)
    let first = try #require(try engagement.backUp())
    #expect(try Data(contentsOf: URL(fileURLWithPath: first.path)).contains("canary-in-a-draft"))
    try engagement.recordContext(.yesNo(true), for: "C-1")
    try engagement.backUp()
    #expect(engagement.backups.map(\.id) == [1, 2])
    #expect(try !Data(contentsOf: URL(fileURLWithPath: first.path)).contains("canary-in-a-draft"))
    #expect(try fixture.mode(first.path) == 0o600)
    #expect(engagement.inspectBackups().problems == 0)
  }

  @Test func `a backup with a response that the store lacks stays`() throws {
    let engagement = try fixture.create()
    try fixture.respond(6, engagement, seed: 1)
    _ = try fixture.begin("canary-in-a-draft", engagement)
    let first = try #require(try engagement.backUp())
    #expect(try Data(contentsOf: URL(fileURLWithPath: first.path)).contains("canary-in-a-draft"))
    let queue = try DatabaseQueue(path: fixture.store)
    try queue.write { db in
      try db.execute(sql: "DELETE FROM response WHERE id = (SELECT max(id) FROM response)")
    }
    try queue.close()
    try fixture.respond(1, engagement, seed: 2)
    for seed in 3..<12 {
      try fixture.respond(5, engagement, seed: UInt64(seed))
      try engagement.backUp()
    }
    #expect(engagement.backups.map(\.id) == [1, 6, 7, 8, 9, 10])
    #expect(try !Data(contentsOf: URL(fileURLWithPath: first.path)).contains("canary-in-a-draft"))
    #expect(engagement.inspectBackups().problems == 0)
  }

  @Test func `before its tables are changed, an old store is backed up`() throws {
    _ = try fixture.create()
    try fixture.age()
    let engagement = try Engagement.open(at: fixture.path)
    let backup = try #require(engagement.backups.first)
    let queue = try DatabaseQueue(path: backup.path)
    #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 2)
    #expect(engagement.backups.count == 1)
  }

  @Test func `without a place for the backup an old store isn't changed`() throws {
    _ = try fixture.create()
    try fixture.age()
    try Data().write(to: URL(fileURLWithPath: folder))
    #expect(throws: StoreError.unsafePath(folder)) { try Engagement.open(at: fixture.path) }
    let queue = try DatabaseQueue(path: fixture.store)
    #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 2)
  }

  @Test func `a folder that is a link is refused and nothing is written behind it`() throws {
    let engagement = try fixture.create()
    let elsewhere = fixture.root + "/elsewhere"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: folder, withDestinationPath: elsewhere)
    #expect(throws: StoreError.unsafePath(folder)) { try engagement.backUp() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
  }

  @Test func `a folder that others can open is closed to them`() throws {
    let engagement = try fixture.create()
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    try engagement.backUp()
    #expect(try fixture.mode(folder) == 0o700)
  }

  @Test func `what an interrupted backup left is removed by the next one`() throws {
    let engagement = try fixture.create()
    try engagement.backUp()
    try Data("canary".utf8).write(to: URL(fileURLWithPath: folder + "/.soundings-2.part"))
    #expect(engagement.inspectFiles().first { $0.check == .leftovers }?.problems == 1)
    try fixture.respond(5, engagement, seed: 1)
    try engagement.backUp()
    #expect(try fixture.names(in: "/backups") == ["soundings-1.db", "soundings-2.db"])
  }

  @Test func `a copy elsewhere replaces nothing unless it is told to, and follows no link`() throws
  {
    let engagement = try fixture.create()
    let target = fixture.root + "/precious"
    let link = fixture.root + "/copy.db"
    try Data("precious".utf8).write(to: URL(fileURLWithPath: target))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(throws: StoreError.existing(path: link)) {
      try engagement.backUp(to: link, replaces: false)
    }
    try engagement.backUp(to: link, replaces: true)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "precious")
    #expect(try fixture.mode(link) == 0o600)
    #expect(throws: StoreError.self) {
      try engagement.backUp(to: fixture.root + "/no/such.db", replaces: false)
    }
    #expect(throws: StoreError.self) { try engagement.backUp(to: fixture.root, replaces: true) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: fixture.root).sorted()
        == ["acme", "copy.db", "precious"])
  }

  @Test func `several at once make whole backups`() async throws {
    let engagement = try fixture.create()
    let path = fixture.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seed in UInt64(1)...8 {
        group.addTask {
          let own = try Engagement.open(at: path)
          var random = SplitMix64(seed: seed)
          try own.insert(
            (0..<5).map { _ in PackedResponse(unit: "Sales", role: "staff", row: [1]) },
            questionnaire: "q", using: &random)
          try own.backUp()
        }
      }
      try await group.waitForAll()
    }
    #expect(engagement.inspectBackups().problems == 0)
    #expect(try fixture.names(in: "/backups").allSatisfy { $0.hasPrefix("soundings-") })
    let newest = try #require(engagement.backups.last)
    let queue = try DatabaseQueue(path: newest.path)
    let count = try await queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM response") }
    #expect(count == 40)
  }
}

extension Data {
  /// Whether the bytes of a text occur.
  func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
