/// Gauss's elimination modulo a prime: which sums follow from those that were published.
public struct Elimination: Sendable {
  private let field: PrimeField
  private let places: [Atom: Int]
  /// The rows in echelon form, by the place of their first number, which is 1.
  private var rows: [Int: [UInt64]] = [:]

  /// Takes in all equations of a system.
  ///
  /// - Complexity: O(*c*·*r*·*a*) in the numbers of published sets, their rank and atoms; meant for
  ///   systems of up to a few thousand atoms.
  public init(_ system: PublishedSystem, field: PrimeField = .first) {
    self.field = field
    let atoms = system.atoms
    var places: [Atom: Int] = [:]
    for (place, atom) in atoms.enumerated() { places[atom] = place }
    self.places = places
    for (node, sets) in system.published.enumerated() {
      for set in sets {
        let row: [UInt64] = atoms.map {
          set.contains($0.column) && Self.lies($0.node, below: node, system.parents) ? 1 : 0
        }
        guard let (first, rest) = reduced(row) else { continue }
        let inverse = field.inverse(rest[first])
        rows[first] = rest.map { field.product($0, inverse) }
      }
    }
  }

  private static func lies(_ node: Int, below top: Int, _ parents: [Int]) -> Bool {
    var node = node
    while node > top { node = parents[node] }
    return node == top
  }

  /// Whether the number of people in some atoms, and the sum of their answers, can be worked out.
  public func spans(_ atoms: some Sequence<Atom>) -> Bool {
    var row = [UInt64](repeating: 0, count: places.count)
    for atom in atoms {
      if let place = places[atom] { row[place] = 1 }
    }
    return reduced(row) == nil
  }

  /// What is left of a row after all others are taken from it, with the place of its first number.
  private func reduced(_ row: [UInt64]) -> (first: Int, row: [UInt64])? {
    var row = row
    for place in row.indices where row[place] != 0 {
      guard let other = rows[place] else { return (place, row) }
      let factor = row[place]
      for index in place..<row.count where other[index] != 0 {
        row[index] = field.difference(row[index], field.product(factor, other[index]))
      }
    }
    return nil
  }
}
