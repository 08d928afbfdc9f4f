import Instrument
import Scoring
import TestSupport
import Testing

/// What holds for every questionnaire and all answers, on random ones.
struct TallyPropertyTests {
  /// A random questionnaire and answers to it.
  private struct Case {
    let plan: ScoringPlan
    let scales: [(String, [String])]
    let ratings: Int
    let rows: [(row: [UInt8], unit: Int)]

    init(seed: UInt64) throws {
      var generator = SplitMix64(seed: seed)
      ratings = Int.random(in: 2...11, using: &generator)
      var scales: [(String, [String])] = []
      for scale in 0..<Int.random(in: 1...4, using: &generator) {
        let items = (0..<Int.random(in: 1...6, using: &generator)).map { item in
          "\(Int.random(in: 0..<3, using: &generator) == 0 ? "-" : "")S\(scale)I\(item)"
        }
        scales.append(("s\(scale)", items))
      }
      self.scales = scales
      let assessment = try Fixture.assessment(
        scales, ratings: 1...ratings,
        minimumAnswered: Bool.random(using: &generator)
          ? nil : Int.random(in: 1...3, using: &generator))
      plan = ScoringPlan(assessment: assessment, questionnaire: assessment.questionnaires[0])
      let columns = plan.codebook.columns.count
      let missing = Double.random(in: 0...0.6, using: &generator)
      let top = UInt8(ratings - 1)
      var rows: [(row: [UInt8], unit: Int)] = []
      for _ in 0..<Int.random(in: 1...60, using: &generator) {
        let straight: UInt8? =
          Int.random(in: 0..<5, using: &generator) == 0
          ? UInt8.random(in: 0...top, using: &generator) : nil
        let row = (0..<columns).map { _ in
          Double.random(in: 0..<1, using: &generator) < missing
            ? UInt8.random(in: 251...255, using: &generator)
            : straight ?? UInt8.random(in: 0...top, using: &generator)
        }
        rows.append((row, Int.random(in: 0..<4, using: &generator)))
      }
      self.rows = rows
    }

    func tally(_ rows: some Sequence<(row: [UInt8], unit: Int)>) -> TallyBuilder {
      var builder = TallyBuilder(plan: plan, unitCount: 4)
      for entry in rows {
        entry.row.withUnsafeBufferPointer { builder.add(row: $0, unit: entry.unit, role: 0) }
      }
      return builder
    }

    func whole(_ row: [UInt8]) -> Tally { tally([(row, 0)]).unitTallies()[0] }

    /// The columns of each scale, and whether each is keyed positively.
    var columns: [[(column: Int, isPositive: Bool)]] {
      var next = 0
      return scales.map { scale in
        scale.1.map { code in
          defer { next += 1 }
          return (next, !code.hasPrefix("-"))
        }
      }
    }
  }

  @Test(arguments: UInt64(0)..<1000)
  func `any number of threads, in any split and order, counts the same bits`(seed: UInt64)
    async throws
  {
    let random = try Case(seed: seed)
    var generator = SplitMix64(seed: seed ^ 0xABCD)
    let shuffled = random.rows.shuffled(using: &generator)
    let threads = Int.random(in: 1...8, using: &generator)
    let cuts = (1..<threads).map { _ in Int.random(in: 0...shuffled.count, using: &generator) }
    let bounds = [0] + cuts.sorted() + [shuffled.count]
    let merged = await withTaskGroup(of: TallyBuilder.self) { group in
      for (start, end) in zip(bounds, bounds.dropFirst()) {
        group.addTask { random.tally(shuffled[start..<end]) }
      }
      // Merged as they come, so in another order each time.
      return await group.reduce(into: random.tally([])) { $0.merge($1) }
    }
    let alone = random.tally(random.rows)
    #expect(merged.cells == alone.cells)
    #expect(merged.roleTallies() == alone.roleTallies())
    let flags = alone.roleTallies()[0].flags
    #expect(flags.straightLines <= flags.comparable && flags.comparable <= random.rows.count)
  }

  @Test(arguments: UInt64(0)..<300)
  func `every score lies between 0 and 100 and lies in its bin`(seed: UInt64) throws {
    let random = try Case(seed: seed)
    for (row, _) in random.rows {
      let tally = random.whole(row)
      for moments in tally.scales + tally.dimensions where moments.count > 0 {
        let mean = try #require(moments.mean)
        #expect((0...100).contains(mean))
      }
      for (place, moments) in tally.dimensions.enumerated() {
        let bins = tally.bins[(place * 20)..<(place * 20 + 20)]
        #expect(bins.reduce(0, +) == moments.count)
        guard let mean = moments.mean, let bin = bins.firstIndex(of: 1) else { continue }
        #expect(min(Int(mean / 5 + 1e-12), 19) == bin - place * 20)
      }
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `a better answer never lowers a score, and raises that of its scale`(seed: UInt64) throws {
    let random = try Case(seed: seed)
    for (row, _) in random.rows.prefix(5) {
      let before = random.whole(row)
      for (place, columns) in random.columns.enumerated() {
        for (column, isPositive) in columns where row[column] < 251 {
          var better = row
          if isPositive, Int(row[column]) < random.ratings - 1 {
            better[column] += 1
          } else if !isPositive, row[column] > 0 {
            better[column] -= 1
          } else {
            continue
          }
          let after = random.whole(better)
          for (old, new) in zip(before.scales + before.dimensions, after.scales + after.dimensions)
          {
            #expect(new.sum >= old.sum && new.count == old.count)
          }
          if before.scales[place].count == 1 {
            #expect(after.scales[place].sum > before.scales[place].sum)
          }
        }
      }
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `a scale with all items missing has no score, whatever the others say`(seed: UInt64) throws {
    let random = try Case(seed: seed)
    var generator = SplitMix64(seed: seed)
    for (row, _) in random.rows.prefix(5) {
      for (place, columns) in random.columns.enumerated() {
        var silent = row
        for (column, _) in columns {
          silent[column] = UInt8.random(in: 251...255, using: &generator)
        }
        let tally = random.whole(silent)
        #expect(tally.scales[place] == Moments() && tally.dimensions[place] == Moments())
        #expect(tally.scales[place].mean == nil && tally.sums[place].count == 0)
      }
    }
  }
}
