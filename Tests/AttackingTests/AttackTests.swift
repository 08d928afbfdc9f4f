import TestSupport
import Testing

@testable import Attacking

struct AttackTests {
  @Test func `a department less its other team tells about the small one`() throws {
    var system = PublishedSystem(parents: [-1, 0, 0], columns: 1, minimumGroup: 5)
    system[1, 0] = 9
    system[2, 0] = 3
    system.publish(0)
    system.publish(1)
    var random = SplitMix64(seed: 1)
    let outcome = Attack.run(on: system, using: &random)
    #expect(outcome.exposures == [Exposure(atoms: [Atom(node: 2, column: 0)])])
    #expect(outcome.reach == .everything)
  }

  @Test func `two small teams hide each other only when they are enough people`() {
    for (second, exposed) in [(1, true), (2, false)] {
      var system = PublishedSystem(parents: [-1, 0, 0, 0], columns: 1, minimumGroup: 5)
      system[1, 0] = 9
      system[2, 0] = 3
      system[3, 0] = second
      system.publish(0)
      system.publish(1)
      var random = SplitMix64(seed: 1)
      #expect(Attack.run(on: system, using: &random).exposures.isEmpty == !exposed)
    }
  }

  @Test func `four executives in four units are found though no two are near each other`() {
    var system = PublishedSystem(
      parents: [-1] + [Int](repeating: 0, count: 4000), columns: 2, minimumGroup: 5)
    for node in 1...4000 { system[node, 0] = 6 + node % 3 }
    for node in [5, 1200, 2500, 3999] { system[node, 1] = 1 }
    for node in 1...4000 { system.publish(node) }
    system.publish(0, column: 0)
    system.publish(0)
    var random = SplitMix64(seed: 3)
    let union = [5, 1200, 2500, 3999].map { Atom(node: $0, column: 1) }
    #expect(Attack.run(on: system, using: &random).exposures == [Exposure(atoms: union)])
  }

  @Test func `both ways find what trying every union finds, in 2,000 random trees`() {
    var exposed = 0
    for seed in 0..<2000 {
      var maker = RandomSystem(seed: UInt64(seed))
      let system = maker.anything()
      let truth = unionsByTrying(system)
      let space = NullSpace(system, field: .first)
      let numbers = space.vector(using: &maker.random)
      let subsets = SubsetSearch(system: system, field: .first, numbers: numbers).unions()
        .map { Set($0) }
      #expect(Set(subsets) == Set(truth.filter { $0.count <= 4 }), "seed \(seed)")
      let smallest = CombinationSearch(system)?.smallestUnion()
      #expect((smallest == nil) == truth.isEmpty, "seed \(seed)")
      if let smallest {
        exposed += 1
        let fewest = truth.map { system.total($0) }.min()
        #expect(system.total(smallest) == fewest, "seed \(seed)")
        #expect(Elimination(system).spans(smallest) && space.spans(smallest))
      }
    }
    #expect((200...1800).contains(exposed))
  }

  @Test func `the tree's elimination and the plain one agree on 2,000 random unions`() {
    var spanned = 0
    for seed in 0..<2000 {
      var maker = RandomSystem(seed: UInt64(seed) + 10_000)
      let system = maker.anything()
      let union = system.atoms.filter { _ in Bool.random(using: &maker.random) }
      let plain = Elimination(system, field: .second).spans(union)
      #expect(NullSpace(system, field: .first).spans(union) == plain, "seed \(seed)")
      if plain, !union.isEmpty { spanned += 1 }
    }
    #expect((100...1900).contains(spanned))
  }

  @Test func `a vector of what is left open adds up to 0 in every published set`() {
    for seed in 0..<200 {
      var maker = RandomSystem(seed: UInt64(seed))
      let system = maker.organization(teams: 20)
      let field = PrimeField.second
      let numbers = NullSpace(system, field: field).vector(using: &maker.random)
      var sums = numbers
      for node in system.parents.indices.reversed() where system.parents[node] >= 0 {
        for column in 0..<system.columns {
          let place = system.parents[node] * system.columns + column
          sums[place] = field.sum(sums[place], sums[node * system.columns + column])
        }
      }
      for (node, sets) in system.published.enumerated() {
        for set in sets {
          let sum = (0..<system.columns).filter { set.contains($0) }
            .reduce(UInt64(0)) { field.sum($0, sums[node * system.columns + $1]) }
          #expect(sum == 0)
        }
      }
    }
  }

  @Test(arguments: [20, 60])
  func `the plain threshold leaks in most of 500 organizations`(teams: Int) {
    var leaking = 0
    for seed in 0..<500 {
      var maker = RandomSystem(seed: UInt64(seed))
      let system = maker.organization(teams: teams)
      let outcome = Attack.run(on: system, using: &maker.random)
      if !outcome.exposures.isEmpty { leaking += 1 }
      if seed < 50, let union = outcome.exposures.first {
        #expect(Elimination(system).spans(union.atoms))
        #expect((1..<5).contains(system.total(union.atoms)))
      }
    }
    #expect(leaking >= 250, "\(leaking)")
  }

  @Test func `an organization that publishes only its total is safe`() {
    for seed in 0..<100 {
      var maker = RandomSystem(seed: UInt64(seed))
      var system = maker.organization(teams: 20)
      let people = system.people
      system = PublishedSystem(parents: system.parents, columns: 4, minimumGroup: 5)
      system.people = people
      system.publish(0)
      #expect(Attack.run(on: system, using: &maker.random).exposures.isEmpty)
    }
  }

  @Test func `one to four late answers between two releases are found in 200 random trees`() {
    for seed in 0..<200 {
      var maker = RandomSystem(seed: UInt64(seed))
      let first = maker.organization(teams: 8)
      var second = first
      second.people = second.people.map { _ in 0 }
      let late = Int.random(in: 1...4, using: &maker.random)
      for _ in 0..<late {
        second[second.parents.count - 1, Int.random(in: 0..<4, using: &maker.random)] += 1
      }
      // Only the organization as a whole is in both releases.
      var releases = [first, second].map { release in
        var whole = PublishedSystem(parents: release.parents, columns: 4, minimumGroup: 5)
        whole.people = release.people
        whole.publish(0)
        return whole
      }
      let outcome = Attack.run(onReleases: releases, using: &maker.random)
      let union = outcome.exposures.first?.atoms ?? []
      #expect(union.allSatisfy { $0.column >= 4 } && !union.isEmpty)
      #expect(Elimination(PublishedSystem(joining: releases)).spans(union))
      // With five more the difference of the two totals is enough people.
      releases[1][1, 0] += 5
      #expect(Attack.run(onReleases: releases, using: &maker.random).exposures.isEmpty)
    }
  }

  @Test func `among many small teams three are found under one unit, and anywhere by combinations`()
  {
    for isApart in [false, true] {
      // 600 units of four teams: three of four people each and one of seven. All units and large teams
      // are published; the three teams sought have one person each.
      var system = PublishedSystem(
        parents: [-1] + [Int](repeating: 0, count: 600) + (0..<2400).map { 1 + $0 / 4 }, columns: 1,
        minimumGroup: 5)
      for team in 0..<2400 { system[601 + team, 0] = team % 4 == 3 ? 7 : 4 }
      let hidden = isApart ? [601, 1001, 1801] : [601, 602, 603]
      for team in hidden { system[team, 0] = 1 }
      system.publish(0)
      for unit in 0..<600 {
        system.publish(1 + unit)
        system.publish(601 + unit * 4 + 3)
      }
      // The three people have a role of their own, which is published for the organization.
      var wide = PublishedSystem(
        parents: system.parents, columns: 2, minimumGroup: 5, isPlain: true)
      for node in system.parents.indices {
        let column = hidden.contains(node) ? 1 : 0
        wide[node, column] = system[node, 0]
        if !system.published[node].isEmpty { wide.publish(node) }
      }
      wide.publish(0, column: 1)
      var random = SplitMix64(seed: 4)
      let numbers = NullSpace(wide, field: .first).vector(using: &random)
      let subsets = SubsetSearch(system: wide, field: .first, numbers: numbers).unions()
      let union = hidden.map { Atom(node: $0, column: 1) }
      #expect(wide.smallAtoms.count > SubsetSearch.mostAtomsForTriples)
      #expect(subsets.contains(union) == !isApart)
      if isApart { #expect(CombinationSearch(wide)?.smallestUnion() == union) }
    }
  }
}
