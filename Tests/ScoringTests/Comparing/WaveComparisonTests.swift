import Instrument
import TestSupport
import Testing

@testable import Scoring

/// Changes between two waves, worked out from what both show.
struct WaveComparisonTests {
  private func units(_ names: [(String, String?)]) -> [Unit] {
    names.map { Unit(id: $0.0, parent: $0.1) }
  }

  private func changes(_ before: [(String, String?)], _ after: [(String, String?)]) -> [String] {
    UnitChange.all(before: units(before), after: units(after)).map { "\($0.unit) \($0.change)" }
  }

  @Test func `units are known by their names and places`() {
    let before: [(String, String?)] = [
      ("North", nil), ("A", "North"), ("B", "North"), ("South", nil), ("C", "South"), ("D", "C"),
    ]
    #expect(
      changes(before, before)
        == ["North same", "A same", "B same", "South same", "C same", "D same"])
    #expect(
      changes(
        before,
        [("North", nil), ("A", "North"), ("South", nil), ("C", "South"), ("D", "C"), ("B", "C")])
        == [
          "North recomposed", "A same", "South recomposed", "C recomposed", "D same", "B moved",
        ], "B went from North to C, which is in South")
    #expect(
      changes(
        before,
        [("North", nil), ("A1", "North"), ("A2", "North"), ("South", nil), ("C", "South")])
        == [
          "North same", "A1 new", "A2 new", "South same", "C same", "A gone", "B gone", "D gone",
        ], "within a unit others may be split")
    #expect(
      changes([("X", nil), ("Y", "X"), ("Z", "Y")], [("X", nil), ("Y", nil), ("Z", "Y")])
        == ["X recomposed", "Y moved", "Z same"])
  }

  private func side(
    _ assessment: Assessment, _ ratings: [String: [Int]], tree: UnitTree
  ) throws -> Profile {
    let rows = ratings.sorted { $0.key < $1.key }.flatMap { unit, values in
      values.map { [unit, "\($0)", "\($0)"] }
    }
    let plan = ScoringPlan(
      assessment: assessment, questionnaire: try #require(assessment.questionnaires.first))
    var builder = TallyBuilder(plan: plan, unitCount: tree.units.count)
    for fields in rows {
      let answers = try [("I-1", 1), ("I-2", 2)].map { id, column in
        (id, Answer.rating(try #require(Int(fields[column]))))
      }
      let packed = try plan.codebook.pack(
        Response(
          questionnaire: "q", unit: fields[0], role: "staff",
          answers: Dictionary(uniqueKeysWithValues: answers)))
      let unit = try #require(tree.position(of: fields[0]))
      packed.row.withUnsafeBufferPointer { builder.add(row: $0, unit: unit, role: 0) }
    }
    return ProfileBuilder(assessment: assessment).release([[builder]], tree: tree).byUnit
  }

  private func compare(
    _ before: [String: [Int]], _ after: [String: [Int]]
  ) throws -> WaveComparison {
    let assessment = try Fixture.assessment([("d", ["I-1", "I-2"])], ratings: 1...5)
    let tree = try UnitTree(["A", "B", "C"].map { Unit(id: $0) })
    let items = ComparableItems(before: assessment, after: assessment)
    let sides = try [(before, items.before), (after, items.after)].map { ratings, reduced in
      WaveComparison.Side(
        published: try side(assessment, ratings, tree: tree),
        onComparable: try side(reduced, ratings, tree: tree))
    }
    return WaveComparison(items, before: sides[0], after: sides[1])
  }

  @Test func `a change is the later mean less the earlier, with Welch's interval`() throws {
    let first = [1, 2, 2, 3, 4, 2]
    let second = [4, 5, 4, 3, 5, 4, 5]
    let comparison = try compare(
      ["A": first, "B": [3, 3, 4, 2, 3]], ["A": second, "B": [3, 3, 4, 2, 3]])
    let line = try #require(comparison.units[0].dimensions.first?.measured)
    #expect(abs(line.before - 100 * (14.0 / 6 - 1) / 4) < 1e-9)
    #expect(abs(line.after - 100 * (30.0 / 7 - 1) / 4) < 1e-9)
    let gap = try #require(line.gap)
    #expect(abs(gap.difference - (line.after - line.before)) < 1e-9)
    // R: t.test(c(4,5,4,3,5,4,5), c(1,2,2,3,4,2)), in points of 100.
    let interval = try #require(gap.interval)
    #expect(abs(interval.low - 20.0319460381884) < 1e-9)
    #expect(abs(interval.high - 77.5871015808592) < 1e-9)
    #expect(line.isClear)
    let same = try #require(comparison.units[1].dimensions.first?.measured)
    #expect(same.gap?.difference == 0)
    #expect(!same.isClear)
  }

  @Test func `what one wave withholds isn't compared`() throws {
    let enough = [3, 4, 5, 4, 3, 4]
    let comparison = try compare(
      ["A": enough, "B": enough, "C": [3, 3]], ["A": enough, "B": enough, "C": enough])
    let shown = comparison.units.map { $0.dimensions.map { $0.measured != nil } }
    // Without C, one of the others would tell what C answered in the first wave.
    #expect(shown.flatMap { $0 }.count { $0 } == 1)
    #expect(shown[2] == [false])
    #expect(comparison.organization.dimensions.map { $0.measured != nil } == [true])
  }

  @Test func `both what is published and what is worked out anew must be shown`() throws {
    let assessment = try Fixture.assessment([("d", ["I-1", "I-2"])], ratings: 1...5)
    let tree = try UnitTree(["A"].map { Unit(id: $0) })
    let shown = try side(assessment, ["A": [3, 4, 5, 4, 3]], tree: tree)
    let withheld = try side(assessment, ["A": [3, 4]], tree: tree)
    let items = ComparableItems(before: assessment, after: assessment)
    for (published, onComparable, isShown) in [
      (shown, shown, true), (withheld, shown, false), (shown, withheld, false),
    ] {
      let one = WaveComparison.Side(published: published, onComparable: onComparable)
      let other = WaveComparison.Side(published: shown, onComparable: shown)
      for comparison in [
        WaveComparison(items, before: one, after: other),
        WaveComparison(items, before: other, after: one),
      ] {
        let lines = ([comparison.organization] + comparison.units).flatMap(\.dimensions)
        #expect(lines.map { $0.measured != nil } == [isShown, isShown])
        #expect(!lines.contains { $0.isDivided })
      }
    }
  }

  @Test func `of many changes by chance hardly one is called clear`() throws {
    var random = SplitMix64(seed: 7)
    var clear = 0
    for _ in 0..<300 {
      // No group is divided, so every change is shown.
      func draw() -> [Int] { (0..<9).map { _ in Int.random(in: 3...5, using: &random) } }
      let comparison = try compare(
        ["A": draw(), "B": draw(), "C": draw()], ["A": draw(), "B": draw(), "C": draw()])
      let lines = ([comparison.organization] + comparison.units).flatMap(\.dimensions)
      if lines.contains(where: { $0.measured?.isClear == true }) { clear += 1 }
    }
    #expect(clear > 0 && clear <= 24, "at most one in twenty, and some slack: \(clear)")
  }
}
