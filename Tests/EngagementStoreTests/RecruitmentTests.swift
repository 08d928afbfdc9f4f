import EngagementStore
import GRDB
import Instrument
import Testing

/// How people come to be asked, noted with each wave.
struct RecruitmentTests {
  private let fixture: StoreFixture

  init() throws { fixture = try StoreFixture() }

  @Test func `it can be changed until the wave is closed, and lasts`() throws {
    let engagement = try fixture.create()
    #expect(try engagement.currentWave().recruitment == nil)
    for recruitment in Recruitment.allCases {
      #expect(try engagement.note(recruitment, wave: 1))
      #expect(try !engagement.note(recruitment, wave: 1), "nothing new")
    }
    _ = try engagement.closeWave(1)
    #expect(throws: StoreError.recruitmentFrozen(wave: 1)) {
      try engagement.note(.everybody, wave: 1)
    }
    #expect(try !engagement.note(.volunteers, wave: 1), "as it was")
    #expect(throws: StoreError.noWave(2)) { try engagement.note(.everybody, wave: 2) }
    try engagement.close()
    #expect(try Engagement.open(at: fixture.path).currentWave().recruitment == .volunteers)
  }

  @Test func `where it was forgotten it can be added once`() throws {
    let engagement = try fixture.create()
    _ = try engagement.closeWave(1)
    #expect(try engagement.note(.chance, wave: 1))
    #expect(throws: StoreError.recruitmentFrozen(wave: 1)) {
      try engagement.note(.everybody, wave: 1)
    }
  }

  @Test func `each wave has its own`() throws {
    let engagement = try fixture.create()
    try engagement.note(.everybody, wave: 1)
    _ = try engagement.closeWave(1)
    #expect(try engagement.openWave(day: "2026-02-01").recruitment == nil)
    _ = try engagement.closeWave(2)
    let third = try engagement.openWave(recruitment: .volunteers, day: "2026-03-01")
    #expect(third.recruitment == .volunteers)
    #expect(try engagement.waves().map(\.recruitment) == [.everybody, nil, .volunteers])
  }
}
