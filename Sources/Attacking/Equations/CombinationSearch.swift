/// Looks through all ways of adding and subtracting published numbers, for one that leaves a few
/// people.
///
/// Whoever combines numbers gives each published set a weight; what arrives at an atom is the sum of
/// the weights of the sets that it lies in. A combination isolates a union when 1 arrives at its
/// atoms and 0 at all others. Published sets of one release are two families, each of nested or
/// separate sets (units; units of one role), so their matrix is totally unimodular, whole weights
/// are enough, and what this search doesn't find doesn't exist.
///
/// Which weights may arrive from above is worked out for each node from the leaves up, with the
/// fewest people that they isolate below; weights that isolate the minimum group or more are dropped
/// at once, which keeps the lists short.
///
/// Source: J. Edmonds, "Submodular functions, matroids, and certain polyhedra", 1970 (incidence
/// matrices of the union of two laminar families); A. Schrijver, Theory of Linear and Integer
/// Programming, 1986, chapter 19.
struct CombinationSearch {
  /// Weights that may arrive at a node, and what they isolate in it and below.
  private struct Entry {
    var weights: Coset
    /// The fewest people.
    var least: Int
    /// The fewest people who aren't nobody; ``none`` when there are too many.
    var found: Int
  }

  private static let none = Int.max

  private let system: PublishedSystem
  private var children: [[Int]]
  /// For each node the columns with somebody in it or below.
  private var live: [UInt64]
  /// For each node the weights with which its people and the nodes below it may be reached.
  private var inside: [[Entry]]

  /// Looks through a system; `nil` when its sets aren't single columns or all, or too many.
  init?(_ system: PublishedSystem) {
    guard system.isPlain, system.columns <= Coset.mostColumns else { return nil }
    self.system = system
    children = [[Int]](repeating: [], count: system.parents.count)
    live = [UInt64](repeating: 0, count: system.parents.count)
    inside = [[Entry]](repeating: [], count: system.parents.count)
    for node in system.parents.indices.reversed() {
      for column in 0..<system.columns where system[node, column] > 0 {
        live[node] |= 1 << UInt64(column)
      }
      for child in children[node] { live[node] |= live[child] }
      inside[node] = entries(of: node)
      if system.parents[node] >= 0 { children[system.parents[node]].append(node) }
    }
  }

  private func entries(of node: Int) -> [Entry] {
    var entries = [Entry(weights: .unknown, least: 0, found: Self.none)]
    for column in 0..<system.columns {
      let people = system[node, column]
      guard people > 0 else { continue }
      var next: [Entry] = []
      for entry in entries {
        if let without = entry.weights.fixing(column, at: 0) {
          next.append(Entry(weights: without, least: entry.least, found: entry.found))
        }
        if entry.least + people < system.minimumGroup,
          let with = entry.weights.fixing(column, at: 1)
        {
          next.append(
            Entry(weights: with, least: entry.least + people, found: entry.least + people))
        }
      }
      entries = next
    }
    for child in children[node] { entries = combined(entries, outside(child)) }
    return entries
  }

  /// The weights that may arrive at a node from above: its own published sets make up the rest.
  private func outside(_ node: Int) -> [Entry] {
    merged(
      inside[node].map { entry in
        var entry = entry
        entry.weights = loosened(entry.weights, at: node)
        return entry
      })
  }

  private func loosened(_ weights: Coset, at node: Int) -> Coset {
    let all = ColumnSet(0..<system.columns)
    var weights = weights
    for set in system.published[node] {
      if set == all {
        weights = weights.loosening(all: live[node])
      } else {
        let column = set.bits.trailingZeroBitCount
        if live[node] >> UInt64(column) & 1 == 1 { weights = weights.loosening(column) }
      }
    }
    return weights
  }

  private func combined(_ left: [Entry], _ right: [Entry]) -> [Entry] {
    var both: [Entry] = []
    for one in left {
      for other in right where one.least + other.least < system.minimumGroup {
        guard let weights = one.weights.common(with: other.weights) else { continue }
        both.append(
          Entry(
            weights: weights, least: one.least + other.least,
            found: min(sum(one.found, other.least), sum(one.least, other.found))))
      }
    }
    return merged(both)
  }

  private func sum(_ left: Int, _ right: Int) -> Int {
    guard left < Self.none, right < Self.none else { return Self.none }
    return left + right < system.minimumGroup ? left + right : Self.none
  }

  private func merged(_ entries: [Entry]) -> [Entry] {
    guard entries.count > 1 else { return entries }
    var places: [Coset: Int] = [:]
    var kept: [Entry] = []
    for entry in entries {
      if let place = places[entry.weights] {
        kept[place].least = min(kept[place].least, entry.least)
        kept[place].found = min(kept[place].found, entry.found)
      } else {
        places[entry.weights] = kept.count
        kept.append(entry)
      }
    }
    return kept
  }

  /// The atoms of the smallest union that can be worked out; `nil` when there is none of fewer
  /// people than the minimum group.
  func smallestUnion() -> [Atom]? {
    // Nothing arrives at the organization from above.
    let arriving = SIMD16<Int8>(repeating: 0)
    guard best(0, arriving, wantsSome: true) < Self.none else { return nil }
    var union: [Atom] = []
    var pending: [(node: Int, arriving: SIMD16<Int8>, wantsSome: Bool)] = [(0, arriving, true)]
    while let (node, arriving, wantsSome) = pending.popLast() {
      let sought = best(node, arriving, wantsSome: wantsSome)
      guard sought > 0, let weights = weights(node, arriving, sought, wantsSome: wantsSome) else {
        continue
      }
      var rest = sought
      for column in 0..<system.columns
      where system[node, column] > 0 && weights[column] == 1 {
        union.append(Atom(node: node, column: column))
        rest -= system[node, column]
      }
      let least = children[node].map { best($0, weights, wantsSome: false) }
      var chosen: Int?
      if rest == sought, least.allSatisfy({ $0 == 0 }) {
        // One node below has to give what the others needn't.
        chosen = children[node].indices.first {
          best(children[node][$0], weights, wantsSome: true) == rest
        }
      }
      for (place, child) in children[node].enumerated() {
        pending.append((child, weights, place == chosen))
      }
    }
    return union.sorted()
  }

  private func best(_ node: Int, _ arriving: SIMD16<Int8>, wantsSome: Bool) -> Int {
    let reached = loosened(.known(arriving), at: node)
    return inside[node].reduce(Self.none) { best, entry in
      reached.common(with: entry.weights) == nil
        ? best : min(best, wantsSome ? entry.found : entry.least)
    }
  }

  /// Weights at a node after its published sets were used, with which the fewest are isolated.
  private func weights(
    _ node: Int, _ arriving: SIMD16<Int8>, _ sought: Int, wantsSome: Bool
  ) -> SIMD16<Int8>? {
    let reached = loosened(.known(arriving), at: node)
    return inside[node].lazy
      .filter { (wantsSome ? $0.found : $0.least) == sought }
      .compactMap { reached.common(with: $0.weights)?.weights }.first
  }
}
