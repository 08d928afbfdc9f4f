import Instrument
import Scoring
import TestSupport
import Testing

@testable import Attacking

/// What decides where texts are told, against what attacks the lists.
struct TextPlannerTests {
  /// A random organization in which somebody of each unit writes in each release.
  private struct Case {
    let tree: UnitTree
    let asked: [[Int]]
    let shown: [[Bool]]

    init(seed: UInt64) throws {
      var random = SplitMix64(seed: seed)
      tree = try UnitTree(
        (0..<Int.random(in: 2...40, using: &random)).map { place in
          let parent = Int.random(in: -2..<max(place, 1), using: &random)
          return Unit(id: "u\(place)", parent: parent < 0 || place == 0 ? nil : "u\(parent)")
        })
      let count = tree.units.count
      let most = Int.random(in: 4...30, using: &random)
      let releases = Int.random(in: 1...3, using: &random)
      asked = (0..<releases).map { _ in
        (0..<count).map { _ in max(Int.random(in: -most...most, using: &random), 0) }
      }
      shown = (0..<releases).map { _ in
        (0..<count).map { _ in Int.random(in: 0..<5, using: &random) > 0 }
      }
    }

    /// The findings in the lists of all releases together.
    ///
    /// - Parameter block: The unit, or the organization, under which the texts of a unit and release
    ///   are told in a list of a later or the same release, with what stands apart; `nil` if not at all.
    /// - Returns: What the attacker found.
    func findings(
      _ block: (_ unit: Int, _ batch: Int, _ list: Int) -> (unit: Int?, without: [Int])?
    ) -> [PrivacyFinding] {
      let layout = AttackLayout(
        units: tree.units.map(\.id), parents: [-1] + tree.parents.map { $0.map { $0 + 1 } ?? 0 },
        roles: ["staff"], measures: [.responses], minimumGroup: 5)
      var counts = AskedCounts(layout, releases: asked.count)
      for (batch, own) in asked.enumerated() {
        for (unit, people) in own.enumerated() {
          counts.add(people, to: "X", node: unit + 1, release: batch + 1)
          counts.add(text: Self.digits(unit, batch) + "000000000000", release: batch + 1)
        }
      }
      var attack = TextAttack(layout, counts)
      for list in asked.indices {
        var told: [Int?: (references: [String], without: Set<Int>)] = [:]
        for batch in 0...list {
          for unit in tree.units.indices where asked[batch][unit] > 0 {
            guard let (name, without) = block(unit, batch, list) else { continue }
            var group = told[name] ?? ([], Set(without))
            group.references.append(Self.digits(unit, batch))
            group.without.formIntersection(without)
            told[name] = group
          }
        }
        for (name, group) in told {
          var published = PublishedGroup(GroupName(unit: name.map { tree.units[$0].id }))
          published.texts = [
            PublishedTexts(
              item: "X", without: group.without.map { tree.units[$0].id },
              references: group.references)
          ]
          attack.take(published, file: "\(list)", release: list + 1)
        }
      }
      return attack.findings()
    }

    private static func digits(_ unit: Int, _ batch: Int) -> String {
      String(0x1000 + batch * 0x1000 + unit, radix: 16, uppercase: true)
    }
  }

  @Test(arguments: UInt64(0)..<500)
  func `no list, and no lists of several releases, single out fewer than ten people`(seed: UInt64)
    throws
  {
    let made = try Case(seed: seed)
    let plans = made.asked.indices.map { last in
      TextBlocks(
        asked: Array(made.asked[...last]), shown: Array(made.shown[...last]), tree: made.tree,
        minimumGroup: 5)
    }
    let findings = made.findings { unit, batch, list in
      plans[list].block(of: unit, release: batch + 1).map { ($0.unit, $0.without) }
    }
    #expect(findings.isEmpty)
  }

  @Test func `with the plain rule of ten most organizations give somebody away`() throws {
    var leaks = 0
    for seed in UInt64(0)..<200 {
      let made = try Case(seed: seed)
      let findings = made.findings { unit, batch, _ in
        let below = made.tree.rollUp(made.asked[batch]) { $0 += $1 }
        guard made.asked[batch].reduce(0, +) >= 10 else { return nil }
        var place: Int? = unit
        while let current = place, below[current] < 10 { place = made.tree.parents[current] }
        return (place, [])
      }
      if !findings.isEmpty { leaks += 1 }
    }
    #expect(leaks > 100, "\(leaks) of 200")
  }
}
