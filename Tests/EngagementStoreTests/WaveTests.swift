import EngagementStore
import Foundation
import GRDB
import Instrument
import Testing

/// Rounds of collection: when they open and close, and what belongs to them.
struct WaveTests {
  private let fixture: StoreFixture

  init() throws { fixture = try StoreFixture() }

  private func again() throws -> Engagement { try Engagement.open(at: fixture.path) }

  private func releases(of wave: Int, _ engagement: Engagement) throws -> [Int?] {
    var found: [Int?] = []
    try engagement.forEachResponse(questionnaire: "q", wave: wave) { release, _, _, _ in
      found.append(release)
    }
    return found
  }

  @Test func `a new engagement has one open wave`() throws {
    let engagement = try fixture.create()
    let wave = try engagement.currentWave()
    #expect(try engagement.waves() == [wave])
    #expect(wave.id == 1 && wave.folder == "definition" && wave.definitionFingerprint == "f")
    #expect(!wave.isClosed && wave.minimumGroup == nil && wave.assessmentVersion == "1")
    #expect(throws: StoreError.noWave(2)) { try engagement.wave(2) }
  }

  @Test func `closing makes a release of all that is there, and it lasts`() throws {
    let engagement = try fixture.create()
    try fixture.respond(7, engagement, seed: 1)
    #expect(try engagement.waiting(in: 1) == 7)
    let made = try #require(try engagement.closeWave(1))
    #expect(made.number == 1 && made.responses == 7 && made.minimumGroup == 5)
    try engagement.close()
    let reopened = try again()
    let wave = try reopened.currentWave()
    #expect(wave.isClosed && wave.releases == 1 && wave.minimumGroup == 5)
    #expect(try reopened.waiting(in: 1) == 0)
    #expect(try releases(of: 1, reopened) == [Int?](repeating: 1, count: 7))
    #expect(try reopened.closeWave(1) == nil, "nothing came since")
    #expect(try reopened.releasedResponses(in: 1) == [7])
  }

  @Test(arguments: 1..<5)
  func `answers of a few people wait, and nothing is changed`(count: Int) throws {
    let engagement = try fixture.create()
    let refusal = StoreError.tooFewWait(wave: 1, minimumGroup: 5)
    try fixture.respond(count, engagement, seed: 1)
    #expect(throws: refusal) { try engagement.closeWave(1) }
    #expect(try !engagement.currentWave().isClosed)
    try fixture.respond(5, engagement, seed: 2)
    _ = try engagement.closeWave(1)
    try fixture.respond(count, engagement, seed: 3)
    #expect(throws: refusal) { try engagement.closeWave(1) }
    #expect(try engagement.releasedResponses(in: 1) == [5 + count])
    #expect(try engagement.waiting(in: 1) == count)
    try fixture.respond(5, engagement, seed: 4)
    #expect(try engagement.closeWave(1)?.number == 2)
    #expect(try engagement.releasedResponses(in: 1) == [5 + count, 5 + count])
    #expect(
      try releases(of: 1, engagement)
        == Array(repeating: 1, count: 5 + count) + Array(repeating: 2, count: 5 + count))
  }

  @Test func `a wave without any answer can be closed`() throws {
    let engagement = try fixture.create()
    #expect(try engagement.closeWave(1)?.responses == 0)
    #expect(try engagement.currentWave().isClosed)
  }

  @Test func `the next wave opens once the last one is closed`() throws {
    let engagement = try fixture.create()
    #expect(throws: StoreError.waveOpen(1)) { try engagement.openWave(day: "2026-02-01") }
    try fixture.respond(5, engagement, seed: 1)
    _ = try engagement.closeWave(1)
    let second = try engagement.openWave(day: "2026-02-01")
    #expect(second.id == 2 && !second.isClosed && second.folder == "definition")
    try fixture.respond(6, engagement, seed: 2)
    #expect(try engagement.responseCount(wave: 1) == 5)
    #expect(try engagement.responseCount(wave: 2) == 6)
    #expect(try releases(of: 2, engagement) == [Int?](repeating: nil, count: 6))
    try engagement.close()
    #expect(try again().settings.wave == "2")
  }

  @Test func `a wave may bring a definition of its own, which lies beside the first`() throws {
    let engagement = try fixture.create()
    _ = try engagement.closeWave(1)
    try FileManager.default.createDirectory(
      atPath: fixture.path + "/definition-2", withIntermediateDirectories: false)
    let wave = try engagement.openWave(
      WaveDefinition(
        assessmentVersion: "2", fingerprint: "g", minimumGroup: 8,
        files: [("assessment.xml", Array("<b/>".utf8))]), day: "2026-02-01")
    #expect(wave.folder == "definition-3", "a folder that was there isn't touched")
    #expect(wave.definitionFingerprint == "g" && wave.assessmentVersion == "2")
    #expect(try fixture.names(in: "/definition-3") == ["assessment.xml"])
    #expect(try fixture.mode(fixture.path + "/definition-3/assessment.xml") == 0o600)
    #expect(try engagement.wave(1).definitionFingerprint == "f")
    #expect(try engagement.minimumGroups() == [5, 8])
    try engagement.close()
    let settings = try again().settings
    #expect(settings.definitionFingerprint == "g" && settings.minimumGroup == 8)
    #expect(try Engagement.eraseEverything(at: fixture.path).isEmpty)
  }

  @Test func `a wave whose definition can't be kept isn't opened, and leaves nothing`() throws {
    let engagement = try fixture.create()
    _ = try engagement.closeWave(1)
    let broken = WaveDefinition(
      assessmentVersion: "2", fingerprint: "g", minimumGroup: 5,
      files: [("assessment.xml", [1]), ("nowhere/quick.xml", [1])])
    #expect(throws: StoreError.self) { try engagement.openWave(broken, day: "2026-02-01") }
    #expect(try engagement.waves().count == 1)
    #expect(try !fixture.names().contains("definition-2"))
  }

  @Test func `a draft belongs to the wave in which it was begun`() throws {
    let engagement = try fixture.create()
    let draft = try fixture.begin("words", engagement)
    _ = try engagement.closeWave(1)
    _ = try engagement.openWave(day: "2026-02-01")
    var random = SystemRandomNumberGenerator()
    try engagement.finish(
      draft, as: PackedResponse(unit: "Sales", role: "staff", row: [1]), using: &random)
    #expect(try engagement.waiting(in: 1) == 1)
    #expect(try engagement.responseCount(wave: 2) == 0)
  }

  @Test func `invitations are for one wave`() throws {
    let engagement = try fixture.create()
    try engagement.invite(hashes: ["a", "b"], unit: "Sales")
    _ = try engagement.closeWave(1)
    _ = try engagement.openWave(day: "2026-02-01")
    #expect(try engagement.invitations().isEmpty)
    #expect(try engagement.invitations(wave: 1) == ["Sales": 2])
    #expect(try engagement.unusedInvitations() == 0)
    try engagement.invite(hashes: ["c"], unit: "Sales")
    var random = SystemRandomNumberGenerator()
    let response = PackedResponse(unit: "Sales", role: "staff", row: [1])
    #expect(throws: StoreError.notInvited) {
      try engagement.collect(
        sealed: response, questionnaire: "q", fingerprint: "x", tokenHash: "a", using: &random)
    }
    try engagement.collect(
      sealed: response, questionnaire: "q", wave: 1, fingerprint: "x", tokenHash: "a",
      using: &random)
    #expect(try engagement.waiting(in: 1) == 1)
  }
}
