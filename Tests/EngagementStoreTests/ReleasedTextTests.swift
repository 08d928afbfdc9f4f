import EngagementStore
import Instrument
import TestSupport
import Testing

struct ReleasedTextTests {
  private let fixture: StoreFixture
  private let engagement: Engagement

  init() throws {
    fixture = try StoreFixture()
    engagement = try fixture.create()
  }

  private func texts() throws -> [ReleasedText] { try engagement.releasedTexts(in: 1) }

  @Test func `texts get a place when the wave is closed, and later ones wait for the next release`()
    throws
  {
    try fixture.respond(6, engagement, text: "early", seed: 1)
    #expect(try texts() == [])
    _ = try engagement.closeWave(1)
    #expect(try texts().map(\.release) == [Int](repeating: 1, count: 6))
    try fixture.respond(5, in: "Port", engagement, text: "late", seed: 2)
    #expect(try texts().count == 6, "what waits isn't told")
    let before = try texts()
    _ = try engagement.closeWave(1)
    let after = try texts()
    #expect(after.filter { $0.release == 1 } == before, "places stay as they were drawn")
    #expect(after.filter { $0.release == 2 }.map(\.text) == [String](repeating: "late", count: 5))
    #expect(after.map(\.place) == after.map(\.place).sorted())
  }

  @Test func `a release without answers tells nothing of texts that came since`() throws {
    _ = try engagement.closeWave(1)
    try fixture.respond(2, engagement, text: "two", seed: 3)
    #expect(throws: StoreError.tooFewWait(wave: 1, minimumGroup: 5)) { try engagement.closeWave(1) }
    #expect(try texts() == [])
  }

  @Test func `the order of texts follows from the generator and not from that of arrival`() throws {
    var random = SplitMix64(seed: 4)
    for number in 0..<40 {
      try engagement.insert(
        [
          PackedResponse(
            unit: "Sales", role: "staff", row: [1, 0, 255],
            texts: ["X-1": "\(number)", "X-2": "\(number)"])
        ], questionnaire: "q", using: &random)
    }
    _ = try engagement.closeWave(1)
    let first = try texts().filter { $0.item == "X-1" }.compactMap { Int($0.text) }
    let second = try texts().filter { $0.item == "X-2" }.compactMap { Int($0.text) }
    #expect(Set(first) == Set(0..<40) && Set(second) == Set(0..<40))
    #expect(first != Array(0..<40) && first != second)
    // Texts of one person stand at the same place as often as chance has it: about once.
    #expect(zip(first, second).count { $0 == $1 } <= 5)
  }

  @Test func `decisions and quotes are kept, and what is kept back isn't quoted`() throws {
    try fixture.respond(5, engagement, text: "words", seed: 5)
    _ = try engagement.closeWave(1)
    let one = try #require(try texts().first)
    #expect(one.decision == nil && !one.isQuoted)
    try engagement.quote(true, one.id)
    #expect(try texts().first?.isQuoted == true)
    #expect(try texts().first?.decision == .told)
    try engagement.decide(.keptBack, on: one.id)
    #expect(try texts().first?.decision == .keptBack)
    #expect(try texts().first?.isQuoted == false)
    try engagement.decide(.told, on: one.id)
    try engagement.quote(true, one.id)
    try engagement.quote(false, one.id)
    #expect(try texts().first?.isQuoted == false)
    #expect(try texts().dropFirst().allSatisfy { $0.decision == nil })
    #expect(throws: StoreError.noText) { try engagement.quote(true, 0) }
    #expect(throws: StoreError.noText) { try engagement.decide(.told, on: 0) }
  }

  @Test func `forgetting the texts forgets their places`() throws {
    try fixture.respond(5, engagement, text: "words", seed: 6)
    _ = try engagement.closeWave(1)
    _ = try engagement.erase(.comments)
    #expect(try texts() == [])
    #expect(try fixture.occurrences(of: "words") == 0)
  }

  @Test func `texts of another wave stay there`() throws {
    try fixture.respond(5, engagement, text: "first", seed: 7)
    _ = try engagement.closeWave(1)
    _ = try engagement.openWave(day: "2026-02-01")
    try fixture.respond(5, engagement, text: "second", seed: 8)
    _ = try engagement.closeWave(2)
    #expect(Set(try texts().map(\.text)) == ["first"])
    #expect(Set(try engagement.releasedTexts(in: 2).map(\.text)) == ["second"])
  }
}
