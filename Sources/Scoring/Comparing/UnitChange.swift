public import Instrument

/// What became of a unit from one wave to the next.
public enum UnitChange: String, Hashable, Sendable {
  /// It stands where it stood, with the same units below it or parts of them.
  case same
  /// It stands under another unit.
  case moved
  /// A unit that both waves have went out of it or came into it.
  case recomposed
  /// Only the earlier wave has it: it was renamed, merged, split or closed.
  case gone
  /// Only the later wave has it: it is new, or was renamed, merged or split.
  case new

  /// Goes through the units of two waves by their names.
  ///
  /// A unit that has another name isn't known for the one it was. Within a unit that stayed, others may
  /// be renamed, merged and split, since its people stay the same.
  ///
  /// - Parameters:
  ///   - before: The units of the earlier wave, parents before their children.
  ///   - after: The units of the later wave, parents before their children.
  /// - Returns: The units of the later wave in their order, then those that are gone.
  /// - Complexity: O(*n* · *d*) with *d* the depth of the tree.
  public static func all(
    before: [Unit], after: [Unit]
  ) -> [(unit: Unit.ID, change: UnitChange)] {
    let former = Lines(before)
    let present = Lines(after)
    var shaken: Set<Unit.ID> = []
    for unit in after where former.parents[unit.id] != nil {
      let (then, now) = (former.above(unit.id), present.above(unit.id))
      shaken.formUnion(then.symmetricDifference(now))
    }
    let lines = after.map { unit in
      guard let parent = former.parents[unit.id] else { return (unit.id, UnitChange.new) }
      if parent != unit.parent { return (unit.id, .moved) }
      return (unit.id, shaken.contains(unit.id) ? .recomposed : .same)
    }
    return lines + before.filter { present.parents[$0.id] == nil }.map { ($0.id, .gone) }
  }

  /// The units above each unit.
  private struct Lines {
    /// For each unit the one above it, or `nil` at the top.
    let parents: [Unit.ID: Unit.ID?]

    init(_ units: [Unit]) {
      parents = Dictionary(
        units.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    }

    func above(_ unit: Unit.ID) -> Set<Unit.ID> {
      var found: Set<Unit.ID> = []
      var next = parents[unit] ?? nil
      while let name = next, found.insert(name).inserted { next = parents[name] ?? nil }
      return found
    }
  }
}
