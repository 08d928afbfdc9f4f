import EngagementStore
import Instrument
import TestSupport
import Testing

/// What is kept of talks when a wave is closed.
struct WaveRatingTests {
  private let fixture: StoreFixture

  init() throws { fixture = try StoreFixture() }

  private func rating(_ dimension: String, _ people: Int) -> InterviewScores {
    InterviewScores(
      dimension: dimension, people: people, total: people * 75_000,
      squares: people * 75_000 * 75_000)
  }

  @Test(arguments: 1...4)
  func `sums over fewer people than the minimum group are no row at all`(few: Int) throws {
    let engagement = try fixture.create()
    let made = try #require(
      try engagement.closeWave(1, ratings: [rating("time", few), rating("culture", 5)]))
    #expect(made.ratings == [rating("culture", 5)])
    try engagement.close()
    #expect(try Engagement.open(at: fixture.path).ratings(of: 1) == [rating("culture", 5)])
  }

  @Test func `the minimum group of the wave decides, also one that was raised`() throws {
    let engagement = try fixture.create()
    try engagement.setMinimumGroup(8, day: "2026-01-02")
    let made = try #require(
      try engagement.closeWave(1, ratings: [rating("culture", 7), rating("time", 8)]))
    #expect(made.ratings == [rating("time", 8)])
  }

  @Test func `only the first release keeps sums`() throws {
    let engagement = try fixture.create()
    try fixture.respond(7, engagement, seed: 1)
    _ = try engagement.closeWave(1, ratings: [rating("culture", 6)])
    try fixture.respond(5, engagement, seed: 2)
    let second = try #require(
      try engagement.closeWave(1, ratings: [rating("culture", 9), rating("time", 9)]))
    #expect(second.number == 2 && second.ratings.isEmpty)
    #expect(try engagement.ratings(of: 1) == [rating("culture", 6)])
  }

  @Test func `a closing that is refused keeps nothing`() throws {
    let engagement = try fixture.create()
    try fixture.respond(3, engagement, seed: 1)
    #expect(throws: StoreError.tooFewWait(wave: 1, minimumGroup: 5)) {
      try engagement.closeWave(1, ratings: [rating("culture", 6)])
    }
    #expect(try engagement.ratings(of: 1).isEmpty)
  }

  @Test func `sums outlast the talks that they were made of, and stay with their wave`() throws {
    let engagement = try fixture.create()
    let talk = try engagement.beginInterview(
      questionnaire: "g", unit: "Sales", role: "boss", person: "K.", language: Language("en"))
    _ = try engagement.closeWave(1, ratings: [rating("culture", 6)])
    _ = try engagement.erase(.interview(talk.id))
    #expect(try engagement.ratings(of: 1) == [rating("culture", 6)])
    _ = try engagement.openWave(day: "2026-02-01")
    #expect(try engagement.ratings(of: 2).isEmpty)
    _ = try engagement.closeWave(2, ratings: [rating("culture", 5)])
    #expect(try engagement.ratings(of: 1) == [rating("culture", 6)])
    #expect(try engagement.ratings(of: 2) == [rating("culture", 5)])
    #expect(try engagement.inspectDatabase().allSatisfy { $0.problems == 0 })
  }
}
