import EngagementStore
import Instrument
import Testing

/// What closing a wave freezes beside its answers: its units, and the minimum group.
struct FrozenRosterTests {
  private let fixture: StoreFixture

  init() throws { fixture = try StoreFixture() }

  @Test func `the units of a closed wave are frozen until the next one is open`() throws {
    let engagement = try fixture.create()
    try fixture.respond(5, engagement, seed: 1)
    try fixture.respond(5, in: "Port", engagement, seed: 2)
    _ = try engagement.closeWave(1)
    let before = try engagement.units()
    #expect(throws: StoreError.rosterFrozen(wave: 1)) {
      try engagement.replaceRoster([Unit(id: "Sales")])
    }
    #expect(try engagement.units() == before)
    _ = try engagement.openWave(day: "2026-02-01")
    let renamed = [Unit(id: "Sales", headcount: 50), Unit(id: "Harbour", parent: "Sales")]
    try engagement.replaceRoster(renamed)
    #expect(try engagement.units() == renamed)
    #expect(try engagement.units(of: 2) == renamed)
    #expect(try engagement.units(of: 1) == before)
  }

  @Test func `late answers name units as they were, those of the next wave as they are`() throws {
    let engagement = try fixture.create()
    _ = try engagement.closeWave(1)
    _ = try engagement.openWave(day: "2026-02-01")
    try engagement.replaceRoster([Unit(id: "Sales"), Unit(id: "Harbour")])
    var random = SystemRandomNumberGenerator()
    for (unit, wave, isKnown) in [
      ("Port", 1, true), ("Harbour", 1, false), ("Port", 2, false), ("Harbour", 2, true),
    ] {
      let keep = {
        try engagement.collect(
          sealed: PackedResponse(unit: unit, role: "staff", row: [1]), questionnaire: "q",
          wave: wave, fingerprint: "\(unit)\(wave)", tokenHash: nil, using: &random)
      }
      if isKnown {
        try keep()
      } else {
        #expect(throws: StoreError.unknownUnit(unit)) { try keep() }
      }
    }
    #expect(throws: StoreError.unitInUse("Harbour")) {
      try engagement.replaceRoster([Unit(id: "Sales")])
    }
    // The former unit comes back under its name.
    try engagement.replaceRoster([Unit(id: "Harbour"), Unit(id: "Port", headcount: 3)])
    #expect(try engagement.units().map(\.id) == ["Harbour", "Port"])
  }

  @Test func `the minimum group can be raised at any time, and what was is remembered`() throws {
    let engagement = try fixture.create()
    try fixture.respond(5, engagement, seed: 1)
    #expect(try engagement.setMinimumGroup(8, day: "2026-02-01"))
    #expect(try engagement.minimumGroups() == [5, 8])
    #expect(try !engagement.setMinimumGroup(8, day: "2026-02-02"))
    #expect(try engagement.minimumGroups() == [5, 8])
    #expect(throws: StoreError.tooFewWait(wave: 1, minimumGroup: 8)) {
      try engagement.closeWave(1)
    }
    try engagement.close()
    #expect(try Engagement.open(at: fixture.path).settings.minimumGroup == 8)
  }

  @Test(arguments: ["response", "draft", "key"])
  func `once somebody may rely on it, the minimum group isn't lowered`(reason: String) throws {
    let engagement = try fixture.create()
    _ = try engagement.setMinimumGroup(9, day: "2026-02-01")
    _ = try engagement.setMinimumGroup(7, day: "2026-02-01")
    #expect(try engagement.minimumGroups() == [7], "nobody was promised 5 or 9")
    switch reason {
    case "response": try fixture.respond(1, engagement, seed: 1)
    case "draft": _ = try fixture.begin("words", engagement)
    default: try engagement.adopt(publicKey: [1], file: [1])
    }
    #expect(throws: StoreError.minimumGroupFrozen(7)) {
      try engagement.setMinimumGroup(6, day: "2026-02-02")
    }
    #expect(try engagement.minimumGroups() == [7])
  }

  @Test func `what was published under a minimum group stays under it`() throws {
    let engagement = try fixture.create()
    try fixture.respond(5, engagement, seed: 1)
    _ = try engagement.closeWave(1)
    _ = try engagement.setMinimumGroup(8, day: "2026-02-01")
    #expect(try engagement.wave(1).minimumGroup == 5)
    try fixture.respond(5, engagement, seed: 2)
    #expect(try engagement.closeWave(1)?.minimumGroup == 5)
  }

  @Test func `a store of version 3 gets a backup and an open wave with its answers`() throws {
    let engagement = try fixture.create()
    try fixture.respond(6, engagement, text: "words", seed: 1)
    let draft = try fixture.begin("more", engagement)
    try engagement.invite(hashes: ["a"], unit: "Sales")
    try engagement.invite(hashes: ["b"], unit: nil)
    try engagement.close()
    try fixture.ageToThree()
    let opened = try Engagement.open(at: fixture.path)
    #expect(opened.backups.count == 1)
    let wave = try opened.currentWave()
    #expect(wave.id == 1 && !wave.isClosed && wave.folder == "definition")
    #expect(wave.definitionFingerprint == "f" && wave.assessmentVersion == "1")
    #expect(try opened.minimumGroups() == [5])
    #expect(try opened.waiting(in: 1) == 6)
    #expect(try opened.openDrafts() == [draft])
    #expect(try opened.invitations() == ["Sales": 1, "": 1])
    #expect(try opened.units().map(\.id) == ["Sales", "Port"])
    #expect(try opened.closeWave(1)?.responses == 6)
    #expect(try opened.inspectDatabase().allSatisfy { $0.problems == 0 })
  }
}
