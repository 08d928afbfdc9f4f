import Instrument
import Testing

@testable import Scoring

/// When a mean may stand for a group.
struct VoiceTests {
  private let rule = AgreementRule.standard

  /// The voice of people at given scores, all of them multiples of 5, with a given agreement.
  private func voice(_ agreement: Double?, _ low: Int, _ middle: Int, _ high: Int) -> Voice {
    Voice(
      agreement: agreement, camps: Camps(low: low, middle: middle, high: high), rule: rule)
  }

  @Test func `the edges of the camps belong to the middle below and to the camp above`() {
    var bins = [Int](repeating: 0, count: 20)
    for (place, count) in [(0, 1), (7, 2), (8, 4), (11, 8), (12, 16), (19, 32)] {
      bins[place] = count
    }
    #expect(Camps(bins: bins, rule: rule) == Camps(low: 3, middle: 12, high: 48))
    let touching = AgreementRule(oneVoice: 70, camps: 25, lowBelow: 50, highFrom: 50)
    #expect(Camps(bins: bins, rule: touching) == Camps(low: 7, middle: 0, high: 56))
  }

  @Test func `camps of parts add up to the camps of the whole`() {
    var part = Camps(low: 1, middle: 2, high: 3)
    part.merge(Camps(low: 10, middle: 20, high: 30))
    #expect(part == Camps(low: 11, middle: 22, high: 33) && part.people == 66)
  }

  @Test func `two hills with a valley are divided, however high agreement is`() {
    for agreement in [nil, 0, 0.69, 0.7, 1] { #expect(voice(agreement, 5, 0, 5) == .divided) }
    #expect(voice(0.8, 6, 2, 12) == .divided)
  }

  @Test func `people are counted by the point, for the middle is narrower than the camps`() {
    #expect(voice(0.3, 40, 20, 40) == .mixed)
    #expect(voice(0.3, 41, 19, 40) == .divided)
    #expect(voice(0.3, 30, 19, 51) == .mixed)
    let touching = AgreementRule(oneVoice: 70, camps: 25, lowBelow: 50, highFrom: 50)
    let halves = Camps(low: 50, middle: 0, high: 50)
    #expect(Voice(agreement: 0.3, camps: halves, rule: touching) == .mixed)
    #expect(Voice(agreement: 0, camps: halves, rule: touching) == .divided)
  }

  @Test func `answers spread evenly from 0 to 100 are divided, for nobody agrees`() {
    #expect(voice(0, 40, 20, 40) == .divided)
    #expect(voice(0, 30, 45, 25) == .divided)
    #expect(voice(0, 30, 46, 24) == .mixed)
    #expect(voice(nil, 40, 20, 40) == .mixed)
  }

  @Test func `a broad hill in the middle is mixed, and a narrow one is one voice`() {
    #expect(voice(0.3, 31, 38, 31) == .mixed)
    #expect(voice(0.9, 31, 38, 31) == .mixed)
    #expect(voice(0.9, 10, 80, 10) == .one)
    #expect(voice(0.699, 10, 80, 10) == .mixed)
    #expect(voice(0.7, 10, 80, 10) == .one)
  }

  @Test func `people who lean one way aren't divided, with a tail or without`() {
    #expect(voice(0.75, 5, 20, 75) == .one)
    #expect(voice(0.4, 20, 5, 75) == .mixed)
    #expect(voice(0.4, 24, 0, 76) == .mixed)
    #expect(voice(0.4, 25, 0, 75) == .divided)
  }

  @Test func `what nobody knows is mixed at best`() {
    #expect(voice(nil, 0, 0, 9) == .mixed)
    #expect(voice(nil, 4, 1, 4) == .divided)
    #expect(voice(nil, 0, 0, 0) == .mixed)
  }

  @Test func `thresholds are those of the definition`() {
    let strict = AgreementRule(oneVoice: 80, camps: 30, lowBelow: 40, highFrom: 60)
    let camps = Camps(low: 28, middle: 0, high: 72)
    #expect(Voice(agreement: 0.8, camps: camps, rule: strict) == .one)
    #expect(Voice(agreement: 0.79, camps: camps, rule: strict) == .mixed)
    #expect(Voice(agreement: 0.8, camps: camps, rule: rule) == .divided)
  }

  @Test func `a split is told from ten people, and not when nearly all stand in one place`() {
    #expect(Camps(low: 4, middle: 1, high: 4).shares(of: 10) == nil)
    #expect(
      Camps(low: 5, middle: 1, high: 4).shares(of: 10)
        == Camps.Shares(people: 10, low: 0.5, middle: 0.1, high: 0.4))
    #expect(Camps(low: 0, middle: 0, high: 10).shares(of: 10) == nil)
    #expect(Camps(low: 1, middle: 0, high: 9).shares(of: 10) == nil)
    #expect(Camps(low: 1, middle: 1, high: 8).shares(of: 10) != nil)
  }
}
