import Instrument

/// Decides of which groups a number may be shown so that no smaller one follows from all of them.
///
/// Groups are taken up one by one, those that matter most to readers first: the organization, the units
/// at the top, roles, units further down, and roles within units; larger ones before smaller ones. A
/// group is left out when it has fewer people than the minimum group, and when together with those
/// taken up before it would single out fewer people. What is left out looks the same in both cases.
struct PublicationPlanner {
  /// The units.
  let tree: UnitTree
  /// The number of roles.
  let roleCount: Int
  /// The fewest people behind any number.
  let minimumGroup: Int

  /// The groups of which sums over one batch of people may be known; those of nobody among them.
  ///
  /// With several batches, those of later releases, the numbers of each release are known for the
  /// groups shown in it, and so is what came in between. A group is shown in a release only if it was
  /// shown in all before, so all that can be worked out is made of sums within one batch, and each
  /// batch has to be safe by itself. A group to which a batch adds nobody tells nothing of that batch.
  ///
  /// - Parameters:
  ///   - counts: The people of the batch.
  ///   - allowed: Groups that may be shown as far as other rules and earlier batches are concerned.
  /// - Returns: Some of the allowed groups; none when the batch is too small as a whole.
  func safe(_ counts: GroupCounts, among allowed: ShownGroups) -> ShownGroups {
    var shown = ShownGroups(units: tree.units.count, roles: roleCount, all: false)
    guard roleCount > 0, allowed.organization, mayBeKnown(counts.organization) else { return shown }
    var graph = CutGraph(counts: counts.strata, roleCount: roleCount)
    shown.organization = graph.part(
      units: Array(tree.units.indices), from: CutGraph.outside, limit: minimumGroup)
    guard shown.organization || tree.units.isEmpty else { return shown }
    let depths = tree.depths
    for candidate in candidates(counts, among: allowed, depths: depths) {
      let isKnown = isKnown(candidate, counts, from: shown)
      switch candidate {
      case .unit(let unit): shown.units[unit] = isKnown || take(unit: unit, into: &graph)
      case .role(let role):
        shown.roles[role] = isKnown || take(role: role, within: tree.units.indices, into: &graph)
      case .perspective(let unit, let role):
        shown.perspectives[unit * roleCount + role] =
          isKnown || take(role: role, within: tree.subtree(of: unit), into: &graph)
      }
    }
    return shown
  }

  /// The groups that hold at least the minimum group.
  func enough(_ counts: GroupCounts) -> ShownGroups {
    var shown = ShownGroups(units: tree.units.count, roles: roleCount, all: false)
    shown.organization = counts.organization >= minimumGroup
    shown.units = counts.units.map { $0 >= minimumGroup }
    shown.roles = counts.roles.map { $0 >= minimumGroup }
    shown.perspectives = counts.perspectives.map { $0 >= minimumGroup }
    return shown
  }

  private enum Candidate {
    case unit(Int)
    case role(Int)
    case perspective(Int, Int)
  }

  /// The groups that are large enough, or hold nobody, in the order in which they are taken up.
  private func candidates(
    _ counts: GroupCounts, among allowed: ShownGroups, depths: [Int]
  ) -> [Candidate] {
    let units = tree.units.indices.filter { allowed.units[$0] && mayBeKnown(counts.units[$0]) }
      .sorted { (depths[$0], counts.units[$1], $0) < (depths[$1], counts.units[$0], $1) }
    let roles = (0..<roleCount).filter { allowed.roles[$0] && mayBeKnown(counts.roles[$0]) }
      .sorted { (counts.roles[$1], $0) < (counts.roles[$0], $1) }
    let perspectives = counts.perspectives.indices
      .filter { allowed.perspectives[$0] && mayBeKnown(counts.perspectives[$0]) }
      .sorted {
        (depths[$0 / roleCount], counts.perspectives[$1], $0)
          < (depths[$1 / roleCount], counts.perspectives[$0], $1)
      }
    return units.prefix { depths[$0] == 0 }.map { .unit($0) } + roles.map { .role($0) }
      + units.drop { depths[$0] == 0 }.map { .unit($0) }
      + perspectives.map { .perspective($0 / roleCount, $0 % roleCount) }
  }

  /// Whether a group holds nobody, or just the people of a group around it that is shown; its number then
  /// tells nothing new.
  private func isKnown(
    _ candidate: Candidate, _ counts: GroupCounts, from shown: ShownGroups
  ) -> Bool {
    switch candidate {
    case .unit(let unit):
      let people = counts.units[unit]
      guard people > 0 else { return true }
      guard let parent = tree.parents[unit] else {
        return shown.organization && people == counts.organization
      }
      return shown.units[parent] && people == counts.units[parent]
    case .role(let role):
      let people = counts.roles[role]
      return people == 0 || shown.organization && people == counts.organization
    case .perspective(let unit, let role):
      let people = counts.perspectives[unit * roleCount + role]
      if people == 0 || shown.units[unit] && people == counts.units[unit] { return true }
      guard let parent = tree.parents[unit] else {
        return shown.roles[role] && people == counts.roles[role]
      }
      let above = parent * roleCount + role
      return shown.perspectives[above] && people == counts.perspectives[above]
    }
  }

  private func mayBeKnown(_ people: Int) -> Bool { people == 0 || people >= minimumGroup }

  private func take(unit: Int, into graph: inout CutGraph) -> Bool {
    let vertex = graph.unitVertex[unit]
    let alike = tree.subtree(of: unit).filter { graph.unitVertex[$0] == vertex }
    return graph.part(units: alike, from: vertex, limit: minimumGroup)
  }

  private func take(role: Int, within units: Range<Int>, into graph: inout CutGraph) -> Bool {
    guard let first = units.first else { return true }
    let vertex = graph.stratumVertex[first * roleCount + role]
    let alike = units.map { $0 * roleCount + role }.filter { graph.stratumVertex[$0] == vertex }
    return graph.part(strata: alike, from: vertex, limit: minimumGroup)
  }
}
