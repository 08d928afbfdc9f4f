import EngagementStore
import Foundation
import GRDB
import Instrument
import TestSupport
import Testing

/// What is erased is in no byte of any file any more.
struct ErasingTests {
  private let fixture: StoreFixture
  private let canary = "canary-7c1e"

  init() throws { fixture = try StoreFixture() }

  /// Long enough to be spread over pages of its own.
  private var text: String { canary + String(repeating: " words", count: 2000) + canary }

  @Test(arguments: [true, false])
  func `a draft that is forgotten is nowhere`(isOnlyOne: Bool) throws {
    let engagement = try fixture.create()
    let kept = try fixture.begin("other", engagement)
    let draft = try fixture.begin(text, engagement)
    try engagement.backUp()
    try engagement.recordContext(.yesNo(true), for: "C-1")
    try engagement.backUp()
    #expect(try fixture.occurrences(of: canary) > 2)
    let erased = try engagement.erase(isOnlyOne ? .draft(draft.id) : .drafts)
    #expect(erased.count == (isOnlyOne ? 1 : 2))
    #expect(erased.backups == 2)
    #expect(erased.damagedStores == 0)
    #expect(try fixture.occurrences(of: canary) == 0)
    #expect(try engagement.openDrafts().map(\.id) == (isOnlyOne ? [kept.id] : []))
    #expect(engagement.backups.map(\.id) == [3])
    #expect(try engagement.inspectDatabase().allSatisfy { $0.problems == 0 })
  }

  @Test func `free texts that are forgotten are nowhere, and responses stay`() throws {
    let engagement = try fixture.create()
    try fixture.respond(6, engagement, text: text, seed: 1)
    try engagement.backUp()
    #expect(try fixture.occurrences(of: canary) >= 12)
    #expect(try engagement.erase(.comments).count == 6)
    #expect(try fixture.occurrences(of: canary) == 0)
    #expect(try engagement.responseCount(questionnaire: "q") == 6)
  }

  @Test func `a talk that is forgotten is nowhere, nor in a damaged store`() throws {
    var engagement: Engagement? = try fixture.create()
    try engagement?.backUp()
    #expect(try engagement?.erase(.interview(3)).count == 0)
    #expect(engagement?.backups.count == 1, "a wrong number costs no backup")
    engagement = nil
    let queue = try DatabaseQueue(path: fixture.store)
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO interview (id, questionnaire, unit, role, person, language, state)
            VALUES (4, 'guide', 'Sales', 'staff', ?1, 'en', 'open');
          """, arguments: [canary])
      try db.execute(
        sql: "INSERT INTO interview_entry VALUES (4, 1, 'X-1', 'note', ?)", arguments: [text])
    }
    try queue.close()
    let sound = [UInt8](try Data(contentsOf: URL(fileURLWithPath: fixture.store)))
    try Engagement.open(at: fixture.path).backUp()
    try fixture.overwrite(fixture.store, with: Array(sound.dropLast(sound.count / 2)))
    let restored = try Engagement.restore(at: fixture.path, from: .newest)
    #expect(restored.backup == 2)
    let again = try Engagement.open(at: fixture.path)
    #expect(try again.count(.interview(4)) == 1)
    #expect(again.backupsMayHold(.interview(3)), "the damaged store can't be read")
    #expect(try fixture.occurrences(of: canary) > 3)
    let erased = try again.erase(.interview(4))
    #expect(erased.backups == 2)
    #expect(erased.damagedStores == 1)
    #expect(try fixture.occurrences(of: canary) == 0)
  }

  @Test func `finishing and settling leave nothing of the draft`() throws {
    let engagement = try fixture.create()
    let draft = try fixture.begin(text, engagement)
    try engagement.settle()
    #expect(try fixture.occurrences(of: canary) > 2, "the store and the newest backup")
    var random = SplitMix64(seed: 1)
    try engagement.finish(
      draft, as: PackedResponse(unit: "Sales", role: "staff", row: [1]), using: &random)
    #expect(try fixture.occurrences(of: canary) > 0, "the log and the backup still hold it")
    try engagement.settle()
    #expect(try fixture.occurrences(of: canary) == 0)
    #expect(engagement.backups.count == 1)
  }

  @Test func `traces can be cleaned when the rows are gone already`() throws {
    let engagement = try fixture.create()
    _ = try fixture.begin(text, engagement)
    let queue = try DatabaseQueue(path: fixture.store)
    try queue.write { try $0.execute(sql: "PRAGMA secure_delete = OFF; DELETE FROM draft") }
    #expect(try engagement.erase(.drafts).count == 0)
    #expect(try fixture.occurrences(of: canary) > 0)
    try queue.close()
    #expect(try engagement.erase(.traces).backups == 0)
    #expect(try fixture.occurrences(of: canary) == 0)
  }

  @Test(arguments: [Erasure.drafts, .draft(1)])
  func `a draft that only a backup holds is found there and erased`(part: Erasure) throws {
    let engagement = try fixture.create()
    let draft = try fixture.begin(text, engagement)
    try engagement.backUp()
    var random = SplitMix64(seed: 1)
    try engagement.finish(
      draft, as: PackedResponse(unit: "Sales", role: "staff", row: [1]), using: &random)
    #expect(try engagement.count(part) == 0)
    #expect(engagement.backupsMayHold(part))
    #expect(!engagement.backupsMayHold(.draft(2)))
    #expect(!engagement.backupsMayHold(.comments))
    let erased = try engagement.erase(part)
    #expect(erased.count == 0)
    #expect(erased.backups == 1)
    #expect(try fixture.occurrences(of: canary) == 0)
    #expect(!engagement.backupsMayHold(part))
    #expect(try engagement.erase(part).backups == 0)
  }

  @Test func `erasing everything leaves files of others, and follows no link`() throws {
    var engagement: Engagement? = try fixture.create()
    try engagement?.backUp()
    engagement = nil
    let precious = fixture.root + "/precious"
    try FileManager.default.createDirectory(atPath: precious, withIntermediateDirectories: false)
    try Data("keep".utf8).write(to: URL(fileURLWithPath: precious + "/file"))
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path + "/definition/link", withDestinationPath: precious)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: fixture.path + "/report.html"))
    #expect(try Engagement.eraseEverything(at: fixture.path) == ["report.html"])
    #expect(try fixture.names() == ["report.html"])
    #expect(try String(contentsOfFile: precious + "/file", encoding: .utf8) == "keep")
    #expect(throws: StoreError.missing(directory: fixture.path)) {
      try Engagement.eraseEverything(at: fixture.path)
    }
  }

  @Test func `erasing everything leaves no directory when there is nothing else`() throws {
    _ = try fixture.create()
    #expect(try Engagement.eraseEverything(at: fixture.path).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: fixture.path))
  }

  @Test func `a second name of a backup is somebody's copy and isn't overwritten`() throws {
    let engagement = try fixture.create()
    _ = try fixture.begin(text, engagement)
    let backup = try #require(try engagement.backUp())
    let copy = fixture.root + "/copy.db"
    try FileManager.default.linkItem(atPath: backup.path, toPath: copy)
    _ = try engagement.erase(.drafts)
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)).contains(canary))
  }
}
