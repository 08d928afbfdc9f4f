import Attacking
import Instrument
import TestSupport

@testable import Scoring

/// Departments with teams, and how many people of each unit alone and role answered.
struct PlannedOrganization {
  static let roles = 3
  let tree: UnitTree
  /// How many answered first, and how many more with each later release.
  private(set) var batches: [GroupCounts]

  init(teams: Int, using random: inout SplitMix64) throws {
    let departments = max(2, teams / 8)
    var units = (0..<departments).map { Unit(id: "d\($0)") }
    for team in 0..<teams {
      units.append(
        Unit(id: "t\(team)", parent: "d\(Int.random(in: 0..<departments, using: &random))"))
    }
    let tree = try UnitTree(units)
    var strata: [Int] = []
    for unit in tree.units {
      for (role, most) in [18, 5, 2].enumerated() {
        // In departments themselves only leaders work.
        let isEmpty = unit.parent == nil && role < 2
        strata.append(isEmpty ? 0 : max(Int.random(in: -1...most, using: &random), 0))
      }
    }
    self.tree = tree
    batches = [GroupCounts(strata: strata, tree: tree, roleCount: Self.roles)]
  }

  /// Adds some people of random units and roles.
  mutating func add(late people: Int, using random: inout SplitMix64) {
    var strata = [Int](repeating: 0, count: tree.units.count * Self.roles)
    for _ in 0..<people { strata[Int.random(in: strata.indices, using: &random)] += 1 }
    batches.append(GroupCounts(strata: strata, tree: tree, roleCount: Self.roles))
  }

  /// What is published with the last of some releases, as the attacker sees it.
  func system(_ shown: ShownGroups, batch: Int) -> PublishedSystem {
    var system = PublishedSystem(
      parents: [-1] + tree.parents.map { $0.map { $0 + 1 } ?? 0 }, columns: Self.roles,
      minimumGroup: 5)
    for (place, people) in batches[batch].strata.enumerated() {
      system[place / Self.roles + 1, place % Self.roles] = people
    }
    if shown.organization { system.publish(0) }
    for (role, isShown) in shown.roles.enumerated() where isShown {
      system.publish(0, column: role)
    }
    for (unit, isShown) in shown.units.enumerated() where isShown { system.publish(unit + 1) }
    for (place, isShown) in shown.perspectives.enumerated() where isShown {
      system.publish(place / Self.roles + 1, column: place % Self.roles)
    }
    return system
  }

  /// The groups that are published with a release.
  func shown(through batch: Int) -> ShownGroups {
    let planner = PublicationPlanner(tree: tree, roleCount: Self.roles, minimumGroup: 5)
    let all = ShownGroups(units: tree.units.count, roles: Self.roles, all: true)
    let safe = batches[...batch].reduce(all) { planner.safe($1, among: $0) }
    let strata = batches[0].strata.indices.map { place in
      batches[...batch].reduce(0) { $0 + $1.strata[place] }
    }
    return safe.intersection(
      planner.enough(GroupCounts(strata: strata, tree: tree, roleCount: Self.roles)))
  }

  /// All groups that are large enough by themselves.
  var overThreshold: ShownGroups {
    var shown = ShownGroups(units: tree.units.count, roles: Self.roles, all: true)
    shown.units = batches[0].units.map { $0 >= 5 }
    shown.roles = batches[0].roles.map { $0 >= 5 }
    shown.perspectives = batches[0].perspectives.map { $0 >= 5 }
    return shown
  }
}
