import Instrument
import Scoring
import TestSupport
import Testing

struct TallyTests {
  private let plan: ScoringPlan

  init() throws {
    let assessment = try Fixture.assessment(
      [("one", ["X1", "-X2", "X3"]), ("two", ["Y1", "Y2"])], ratings: 1...5)
    let questionnaire = try #require(assessment.questionnaires.first)
    plan = ScoringPlan(assessment: assessment, questionnaire: questionnaire)
  }

  private func rows(_ count: Int, _ generator: inout SplitMix64) -> [[UInt8]] {
    (0..<count).map { _ in
      (0..<5).map { _ in
        Bool.random(using: &generator) ? UInt8.random(in: 0...4, using: &generator) : 251
      }
    }
  }

  private func tally(_ rows: [[UInt8]]) -> TallyBuilder {
    var builder = TallyBuilder(plan: plan, unitCount: 3)
    for (index, row) in rows.enumerated() {
      row.withUnsafeBufferPointer { builder.add(row: $0, unit: Int(row[0]) % 3, role: 0) }
      _ = index
    }
    return builder
  }

  @Test(arguments: [
    ([0, 4, 2, 1, 251], true), ([255, 255, 255, 255, 255], true), ([0, 5, 2, 1, 251], false),
    ([0, 250, 2, 1, 251], false), ([0, 4, 2, 1], false), ([0, 4, 2, 1, 0, 0], false), ([], false),
  ])
  func `a row of a damaged file is told from a good one`(row: [UInt8], fits: Bool) {
    let builder = TallyBuilder(plan: plan, unitCount: 1)
    #expect(row.withUnsafeBufferPointer { builder.fits($0) } == fits)
  }

  @Test(arguments: UInt64(0)..<1000)
  func `parts in any order and any split make the whole, bit for bit`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let rows = rows(Int.random(in: 1...40, using: &generator), &generator)
    let whole = tally(rows)
    let shuffled = rows.shuffled(using: &generator)
    let cut = Int.random(in: 0...shuffled.count, using: &generator)
    let cut2 = Int.random(in: cut...shuffled.count, using: &generator)
    var merged = tally(Array(shuffled[cut2...]))
    merged.merge(tally(Array(shuffled[..<cut])))
    merged.merge(tally(Array(shuffled[cut..<cut2])))
    #expect(merged.unitTallies() == whole.unitTallies())
  }

  @Test(arguments: UInt64(0)..<200)
  func `every score lies between 0 and 100, and no answer gives none`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for row in rows(20, &generator) {
      let tally = try #require(tally([row]).roleTallies().first)
      for (moments, items) in zip(tally.scales, [[0, 1, 2], [3, 4]]) {
        let answered = items.filter { row[$0] < 5 }.count
        #expect(moments.count == (answered >= (items.count + 1) / 2 ? 1 : 0))
        if let mean = moments.mean { #expect((0...100).contains(mean)) }
      }
    }
    let silent = try #require(tally([[251, 252, 253, 254, 255]]).roleTallies().first)
    #expect(silent.scales.allSatisfy { $0.count == 0 && $0.mean == nil })
    #expect(silent.coverage.map(\.asked) == [3, 1])
    #expect(silent.coverage.map(\.dontKnow) == [1, 0])
  }

  @Test(arguments: UInt64(0)..<200)
  func `a better answer never lowers a score`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let row = (0..<5).map { _ in UInt8.random(in: 0...3, using: &generator) }
    for item in 0..<5 {
      var better = row
      better[item] = item == 1 ? (row[item] == 0 ? 0 : row[item] - 1) : row[item] + 1
      let scale = item < 3 ? 0 : 1
      let before = try #require(tally([row]).roleTallies().first?.scales[scale].mean)
      let after = try #require(tally([better]).roleTallies().first?.scales[scale].mean)
      #expect(after >= before)
      if item != 1 { #expect(after > before) }
    }
  }

  // Worked by hand: 4 of 1…5 → 75; 2 reversed is 4 → 75; 5 → 100; the mean is 83.333333333.
  @Test func `a score is the mean of the keyed items`() throws {
    let tally = try #require(tally([[3, 1, 4, 251, 251]]).roleTallies().first)
    #expect(tally.scales[0].sum == 83_333_333_333)
    #expect(tally.histograms[3] == 1)
  }
}
