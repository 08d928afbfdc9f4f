/// Finds small unions whose numbers add up to 0 in a random vector of the null space.
///
/// What can be worked out adds up to 0 in every vector, so nothing is missed; what adds up to 0 by
/// chance, once in 2⁶¹ unions, is told apart afterwards.
struct SubsetSearch {
  /// The most small atoms among which unions of three and four are looked for at once.
  static let mostAtomsForTriples = 1500

  private typealias Entry = (atom: Atom, number: UInt64, people: Int)

  private let system: PublishedSystem
  private let field: PrimeField
  private let single: [Atom]
  private let rest: [Entry]

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - system: What was published.
  ///   - field: The field of the vector.
  ///   - numbers: A random vector of the null space.
  init(system: PublishedSystem, field: PrimeField, numbers: [UInt64]) {
    self.system = system
    self.field = field
    let small = system.smallAtoms.map { atom -> Entry in
      let place = atom.node * system.columns + atom.column
      return (atom, numbers[place], system.people[place])
    }
    single = small.filter { $0.number == 0 }.map(\.atom)
    rest = small.filter { $0.number != 0 }
  }

  /// Unions of up to four atoms with fewer people than the minimum group, none within another.
  ///
  /// Single atoms and pairs are looked for everywhere. Triples and quadruples are looked for
  /// everywhere too where few enough atoms are small to go through all pairs of pairs; else among
  /// the units that share the same one above them, with that one.
  func unions() -> [[Atom]] {
    var found = single.map { [$0] } + pairs()
    let blocks =
      rest.count <= Self.mostAtomsForTriples
      ? [rest.indices.map { $0 }] : Array(families().values)
    let known = Set(found.map { Set($0) })
    for block in blocks where block.count <= Self.mostAtomsForTriples {
      found += larger(block, known: known)
    }
    return found
  }

  /// The places of the small atoms by the node above them; one above many also among its own.
  private func families() -> [Int: [Int]] {
    var families: [Int: [Int]] = [:]
    for (place, entry) in rest.enumerated() {
      families[max(system.parents[entry.atom.node], 0), default: []].append(place)
    }
    for (place, entry) in rest.enumerated() where families[entry.atom.node] != nil {
      if entry.atom.node > 0 { families[entry.atom.node]?.append(place) }
    }
    return families
  }

  private func pairs() -> [[Atom]] {
    var places: [UInt64: [Int]] = [:]
    for (place, entry) in rest.enumerated() { places[entry.number, default: []].append(place) }
    var found: [[Atom]] = []
    for (place, entry) in rest.enumerated() {
      for other in places[field.opposite(entry.number)] ?? []
      where other > place && entry.people + rest[other].people < system.minimumGroup {
        found.append([entry.atom, rest[other].atom])
      }
    }
    return found
  }

  /// Triples and quadruples within a block of places.
  private func larger(_ block: [Int], known: Set<Set<Atom>>) -> [[Atom]] {
    guard block.count > 2 else { return [] }
    var pairs: [UInt64: [(Int, Int)]] = [:]
    for (index, first) in block.enumerated() {
      for second in block[(index + 1)...]
      where rest[first].people + rest[second].people < system.minimumGroup - 1 {
        let sum = field.sum(rest[first].number, rest[second].number)
        // A pair that adds up to 0 is found already, and whatever holds it isn't the smallest.
        if sum != 0 { pairs[sum, default: []].append((first, second)) }
      }
    }
    var triples: Set<[Int]> = []
    var quadruples: Set<[Int]> = []
    for place in block {
      for (first, second) in pairs[field.opposite(rest[place].number)] ?? []
      where isSmall([place, first, second]) {
        triples.insert([place, first, second].sorted())
      }
    }
    for (sum, some) in pairs {
      for (first, second) in some {
        for (third, fourth) in pairs[field.opposite(sum)] ?? []
        where third > first && isSmall([first, second, third, fourth]) {
          quadruples.insert([first, second, third, fourth].sorted())
        }
      }
    }
    let atoms = triples.map { $0.map { rest[$0].atom } }.filter { holdsNone(of: known, $0) }
    let more = known.union(atoms.map { Set($0) })
    return
      (atoms + quadruples.map { $0.map { rest[$0].atom } }.filter { holdsNone(of: more, $0) })
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func isSmall(_ union: [Int]) -> Bool {
    Set(union).count == union.count
      && union.reduce(0) { $0 + rest[$1].people } < system.minimumGroup
  }

  /// Whether no known union of two or three atoms lies within a union.
  private func holdsNone(of known: Set<Set<Atom>>, _ union: [Atom]) -> Bool {
    for (index, atom) in union.enumerated() {
      if known.contains(Set(union).subtracting([atom])) { return false }
      for other in union[(index + 1)...] where known.contains([atom, other]) { return false }
    }
    return true
  }
}
