import Instrument
import Scoring
import TestSupport
import Testing

/// Attacks on profiles by subtraction.
struct DisclosureTests {
  /// A random organization: units with parents, and the people of each unit alone.
  private func organization(_ seed: UInt64) throws -> (tree: UnitTree, own: [Int]) {
    var generator = SplitMix64(seed: seed)
    let count = Int.random(in: 5...25, using: &generator)
    let units = (0..<count).map { index in
      let parent = Int.random(in: -2..<max(index, 1), using: &generator)
      return Unit(id: "\(index)", parent: parent < 0 || index == 0 ? nil : "\(parent)")
    }
    let tree = try UnitTree(units)
    return (tree, tree.units.map { _ in Int.random(in: 0...12, using: &generator) })
  }

  private func profile(_ tree: UnitTree, _ own: [Int]) throws -> Profile {
    let assessment = try Fixture.assessment([("one", ["X1"])], ratings: 1...5)
    let questionnaire = try #require(assessment.questionnaires.first)
    let plan = ScoringPlan(assessment: assessment, questionnaire: questionnaire)
    var builder = TallyBuilder(plan: plan, unitCount: own.count)
    for (unit, people) in own.enumerated() {
      for person in 0..<people {
        [UInt8(person % 5)].withUnsafeBufferPointer { builder.add(row: $0, unit: unit, role: 0) }
      }
    }
    return ProfileBuilder(assessment: assessment).byUnit([builder], tree: tree)
  }

  /// The sizes of the groups of people that the shown units tell apart.
  ///
  /// Such a group is made of the people who are in exactly
  /// the same shown units. Shown units are apart or within each other, so no sum of shown numbers
  /// is about fewer people than the smallest of these groups.
  private func atoms(_ tree: UnitTree, _ own: [Int], shown: Set<String>) -> [Int] {
    var sizes: [Set<String>: Int] = [:]
    for (position, people) in own.enumerated() {
      var units: Set<String> = []
      var current: Int? = position
      while let unit = current {
        if shown.contains(tree.units[unit].id) { units.insert(tree.units[unit].id) }
        current = tree.parents[unit]
      }
      sizes[units, default: 0] += people
    }
    return sizes.values.filter { $0 > 0 }
  }

  @Test(arguments: UInt64(0)..<1000)
  func `no group below the minimum can be worked out from what is shown`(seed: UInt64) throws {
    let (tree, own) = try organization(seed)
    guard own.reduce(0, +) >= 5 else { return }
    let profile = try profile(tree, own)
    for isScore in [false, true] {
      let shown = profile.groups.filter { group in
        isScore ? group.shown?.dimensions.first?.isWithheld == false : group.shown != nil
      }
      let names = Set(shown.compactMap(\.id))
      #expect(atoms(tree, own, shown: names).allSatisfy { $0 >= 5 })
    }
  }

  @Test func `the attack finds leaks where only the plain threshold holds`() throws {
    var leaks = 0
    for seed in UInt64(0)..<1000 {
      let (tree, own) = try organization(seed)
      let totals = tree.rollUp(own) { $0 += $1 }
      let shown = tree.units.indices.filter { totals[$0] >= 5 }.map { tree.units[$0].id }
      if atoms(tree, own, shown: Set(shown)).contains(where: { $0 < 5 }) { leaks += 1 }
    }
    #expect(leaks > 500)
  }

  @Test func `a single small unit takes the smallest one beside it along`() throws {
    let tree = try UnitTree(["a", "b", "c"].map { Unit(id: $0) })
    let profile = try profile(tree, [20, 3, 7])
    #expect(profile.groups.map(\.isWithheld) == [false, true, true])
    #expect(profile.groups[1].shown == profile.groups[2].shown)
  }
}
