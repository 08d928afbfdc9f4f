import Instrument

/// Which sets of people numbers are shown of, for one measure.
///
/// Such a set is the organization, a unit with all units below it, a role over the whole organization,
/// or a role within a unit and those below it.
struct ShownGroups: Hashable, Sendable {
  /// Whether the organization is shown.
  var organization: Bool
  /// Whether each unit is shown.
  var units: [Bool]
  /// Whether each role is shown.
  var roles: [Bool]
  /// Whether each role within each unit is shown: unit by unit, within a unit role by role.
  var perspectives: [Bool]

  /// All groups, or none.
  init(units: Int, roles: Int, all isShown: Bool) {
    organization = isShown
    self.units = [Bool](repeating: isShown, count: units)
    self.roles = [Bool](repeating: isShown, count: roles)
    perspectives = [Bool](repeating: isShown, count: units * roles)
  }

  /// Those groups that are shown in both.
  func intersection(_ other: ShownGroups) -> ShownGroups {
    var both = self
    both.organization = organization && other.organization
    both.units = zip(units, other.units).map { $0 && $1 }
    both.roles = zip(roles, other.roles).map { $0 && $1 }
    both.perspectives = zip(perspectives, other.perspectives).map { $0 && $1 }
    return both
  }
}

/// How many people there are in each set of people that numbers could be shown of.
struct GroupCounts: Hashable, Sendable {
  /// The people of each unit alone and role: unit by unit, within a unit role by role.
  let strata: [Int]
  /// The people of the organization.
  let organization: Int
  /// The people of each unit and those below it.
  let units: [Int]
  /// The people of each role.
  let roles: [Int]
  /// The people of each role within each unit and those below it, laid out as ``strata``.
  let perspectives: [Int]

  /// Adds up counts over a tree of units.
  ///
  /// - Precondition: There is one count for each unit and role.
  init(strata: [Int], tree: UnitTree, roleCount: Int) {
    precondition(strata.count == tree.units.count * roleCount)
    self.strata = strata
    var below = strata
    for unit in tree.units.indices.reversed() {
      guard let parent = tree.parents[unit] else { continue }
      for role in 0..<roleCount {
        below[parent * roleCount + role] += below[unit * roleCount + role]
      }
    }
    perspectives = below
    units = tree.units.indices.map { unit in
      below[(unit * roleCount)..<((unit + 1) * roleCount)].reduce(0, +)
    }
    roles = (0..<roleCount).map { role in
      stride(from: role, to: strata.count, by: max(roleCount, 1)).reduce(0) { $0 + strata[$1] }
    }
    organization = strata.reduce(0, +)
  }
}
