import EngagementStore
import Foundation
import GRDB
import Instrument
import TestSupport
import Testing

struct IntegrityTests {
  private let fixture: StoreFixture

  init() throws { fixture = try StoreFixture() }

  private var questionnaire: Questionnaire {
    let english = { (text: String) in LocalizedText(text, language: Language("en")) }
    let hours = ItemKind.Bounds(minimum: Quantity(thousandths: 0))
    return Questionnaire(
      id: "q", title: english("Q"),
      sections: [
        Section(
          id: "s", title: english("S"),
          entries: [
            .item(Item(id: "X-1", kind: .yesNo, wording: english("One"))),
            .item(
              Item(
                id: "X-3", kind: .number(unit: english("hours"), bounds: hours),
                wording: english("Three"))),
            .item(Item(id: "X-2", kind: .freeText, wording: english("Two"))),
          ])
      ])
  }

  private func change(_ sql: String) throws {
    let queue = try DatabaseQueue(path: fixture.store)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      try $0.execute(sql: sql)
    }
    try queue.close()
  }

  private func problems(_ engagement: Engagement, _ check: StoreCheck) throws -> Int? {
    let all = try engagement.inspectDatabase() + engagement.inspectFiles()
    return all.first { $0.check == check }?.problems
  }

  @Test func `a sound engagement has no findings`() throws {
    let engagement = try fixture.create()
    var random = SplitMix64(seed: 1)
    try engagement.insert(
      [
        PackedResponse(
          unit: "Sales", role: "staff", row: [1, 0, 0],
          quantities: ["X-3": [Quantity(thousandths: 4000)]], texts: ["X-2": "words"]),
        PackedResponse(unit: "Sales", role: "staff", row: [251, 253, 255]),
      ], questionnaire: "q", using: &random)
    let draft = try fixture.begin("words", engagement)
    try engagement.record(.yesNo(true), for: "X-1", in: draft.id)
    try engagement.backUp()
    let findings =
      try engagement.inspectDatabase() + engagement.inspectFiles() + [
        engagement.inspectBackups(), engagement.inspectResponses([questionnaire]),
        engagement.inspectDrafts([questionnaire], definitionFingerprint: "f"),
      ]
    #expect(findings.map(\.problems).allSatisfy { $0 == 0 }, "\(findings)")
    #expect(Set(findings.map(\.check)) == Set(StoreCheck.allCases).subtracting([.definition]))
    #expect(findings.first { $0.check == .responses }?.examined == 2)
  }

  @Test func `responses that don't fit their questionnaire are counted`() throws {
    let engagement = try fixture.create()
    var random = SplitMix64(seed: 1)
    let rows: [([UInt8], [Quantity])] = [
      ([1, 255, 255], []), ([2, 255, 255], []), ([1, 255], []), ([1, 255, 255, 0], []),
      ([1, 0, 255], []), ([1, 0, 255], [Quantity(thousandths: -1)]), ([1, 250, 255], []),
    ]
    try engagement.insert(
      rows.map {
        PackedResponse(unit: "Sales", role: "staff", row: $0.0, quantities: ["X-3": $0.1])
      }, questionnaire: "q", using: &random)
    let finding = try engagement.inspectResponses([questionnaire])
    #expect(finding.examined == 7)
    #expect(finding.problems == 6)
    #expect(try engagement.inspectResponses([]).problems == 7)
  }

  @Test func `a draft of another definition or with a strange answer is found`() throws {
    let engagement = try fixture.create()
    let draft = try fixture.begin("words", engagement)
    func problems() throws -> Int {
      try engagement.inspectDrafts([questionnaire], definitionFingerprint: "f").problems
    }
    #expect(try problems() == 0)
    try change("UPDATE draft SET definition = 'another'")
    #expect(try problems() == 1)
    try change("UPDATE draft SET definition = 'f'")
    #expect(try problems() == 0)
    try engagement.record(.rating(3), for: "X-1", in: draft.id)
    #expect(try problems() == 1)
    try change("UPDATE draft_answer SET answer = 'nonsense' WHERE seq = 2")
    #expect(try problems() == 1)
    try change("DELETE FROM draft_answer WHERE seq = 2; UPDATE draft SET questionnaire = 'gone'")
    #expect(try problems() == 1)
  }

  @Test func `lost references, triggers and another mark are found`() throws {
    let engagement = try fixture.create()
    try fixture.respond(3, engagement, seed: 1)
    try change("DELETE FROM unit WHERE name = 'Sales'")
    #expect(try problems(engagement, .references) == 3)
    try change("CREATE VIEW v AS SELECT 1; PRAGMA application_id = 7")
    #expect(try problems(engagement, .kind) == 2)
    #expect(try problems(engagement, .database) == 0)
    try change("UPDATE unit SET headcount = -1")
    #expect(try problems(engagement, .database) == 1)
    #expect(throws: StoreError.damaged(file: fixture.store)) {
      try Engagement.open(at: fixture.path)
    }
  }

  @Test func `files that others can open, links and unfinished files are found`() throws {
    let engagement = try fixture.create()
    try engagement.backUp()
    #expect(try problems(engagement, .permissions) == 0)
    chmod(fixture.path + "/backups/soundings-1.db", 0o640)
    #expect(try problems(engagement, .permissions) == 1)
    chmod(fixture.path, 0o750)
    #expect(try problems(engagement, .permissions) == 2)
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path + "/definition/link", withDestinationPath: "/etc/hostname")
    #expect(try problems(engagement, .permissions) == 3)
    chown(fixture.path + "/definition/assessment.xml", 12345, 0)
    #expect(try problems(engagement, .permissions) == (geteuid() == 0 ? 4 : 3))
    try Data("mine".utf8).write(to: URL(fileURLWithPath: fixture.path + "/report.html"))
    #expect(try problems(engagement, .permissions) == (geteuid() == 0 ? 4 : 3))
    try Data().write(to: URL(fileURLWithPath: fixture.path + "/.soundings-restore.part"))
    #expect(try problems(engagement, .leftovers) == 1)
  }

  @Test func `a backup that can't be read is named`() throws {
    let engagement = try fixture.create()
    let backup = try #require(try engagement.backUp())
    try fixture.overwrite(backup.path, with: Array("SQLite format 3\u{0}x".utf8))
    #expect(engagement.inspectBackups().places == [backup.path])
  }
}
