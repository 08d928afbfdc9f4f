import Attacking
import TestSupport

/// Organizations of invented size, with numbers published about some of their groups.
struct RandomSystem {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A small tree of any shape in which sets were published without any rule.
  mutating func anything() -> PublishedSystem {
    let nodes = Int.random(in: 2...6, using: &random)
    let columns = Int.random(in: 1...3, using: &random)
    let parents = (0..<nodes).map { $0 == 0 ? -1 : Int.random(in: 0..<$0, using: &random) }
    var system = PublishedSystem(
      parents: parents, columns: columns, minimumGroup: Int.random(in: 3...6, using: &random))
    for node in 0..<nodes {
      for column in 0..<columns where node > 0 || Bool.random(using: &random) {
        system[node, column] = [0, 1, 1, 2, 3, 9].randomElement(using: &random) ?? 0
      }
      if Bool.random(using: &random) { system.publish(node) }
      for column in 0..<columns where Int.random(in: 0..<3, using: &random) == 0 {
        system.publish(node, column: column)
      }
    }
    return system
  }

  /// Departments with teams, by role, where everything of at least `minimum` people is published.
  mutating func organization(teams: Int, roles: Int = 4, minimum: Int = 5) -> PublishedSystem {
    let departments = max(2, teams / 7)
    var parents = [-1] + [Int](repeating: 0, count: departments)
    for _ in 0..<teams { parents.append(Int.random(in: 1...departments, using: &random)) }
    var system = PublishedSystem(parents: parents, columns: roles, minimumGroup: minimum)
    for node in (departments + 1)..<parents.count {
      for role in 0..<roles {
        let most = role == 0 ? 40 : 12 >> role
        system[node, role] = Int.random(in: 0...max(most, 1), using: &random)
      }
    }
    publishAll(&system)
    return system
  }

  /// Publishes each unit, role, and role within a unit that reaches the threshold by itself.
  func publishAll(_ system: inout PublishedSystem) {
    var below = system.people
    for node in system.parents.indices.reversed() where system.parents[node] >= 0 {
      for column in 0..<system.columns {
        below[system.parents[node] * system.columns + column] +=
          below[node * system.columns + column]
      }
    }
    for node in system.parents.indices {
      let counts = (0..<system.columns).map { below[node * system.columns + $0] }
      if counts.reduce(0, +) >= system.minimumGroup { system.publish(node) }
      for (column, count) in counts.enumerated() where count >= system.minimumGroup {
        system.publish(node, column: column)
      }
    }
  }
}

/// All unions of few people that elimination says can be worked out, found by trying each.
func unionsByTrying(_ system: PublishedSystem) -> [Set<Atom>] {
  let small = system.people.indices.filter {
    (1..<system.minimumGroup).contains(system.people[$0])
  }.map { Atom(node: $0 / system.columns, column: $0 % system.columns) }
  let elimination = Elimination(system)
  var found: [Set<Atom>] = []
  var union: [Atom] = []
  func extend(_ next: Int, _ people: Int) {
    if !union.isEmpty, elimination.spans(union) { found.append(Set(union)) }
    for place in next..<max(next, small.count) {
      let more = people + system[small[place].node, small[place].column]
      guard more < system.minimumGroup else { continue }
      union.append(small[place])
      extend(place + 1, more)
      union.removeLast()
    }
  }
  extend(0, 0)
  return found.filter { union in !found.contains { $0.isStrictSubset(of: union) } }
}
