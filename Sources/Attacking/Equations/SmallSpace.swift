/// A space of short vectors modulo a prime, by a basis in echelon form.
struct SmallSpace {
  let field: PrimeField
  /// The vectors of the basis; the first number other than 0 of each is 1, at different places.
  private(set) var basis: [[UInt64]] = []

  init(_ field: PrimeField) { self.field = field }

  /// Adds a vector.
  ///
  /// - Returns: Whether it lay outside the space before.
  mutating func add(_ vector: [UInt64]) -> Bool {
    var vector = vector
    for row in basis {
      guard let place = row.firstIndex(where: { $0 != 0 }), vector[place] != 0 else { continue }
      subtract(row, times: vector[place], from: &vector)
    }
    guard let first = vector.first(where: { $0 != 0 }) else { return false }
    let inverse = first == 1 ? 1 : field.inverse(first)
    basis.append(inverse == 1 ? vector : vector.map { field.product($0, inverse) })
    return true
  }

  /// The part of the space where some coordinates add up to 0, as a basis in no particular form.
  static func kernel(
    of sets: [ColumnSet], in vectors: [[UInt64]], _ field: PrimeField
  ) -> [[UInt64]] {
    var vectors = vectors
    let space = SmallSpace(field)
    for set in sets {
      let sums = vectors.map { vector in
        vector.indices.reduce(UInt64(0)) {
          set.bits >> UInt64($1) & 1 == 1 ? field.sum($0, vector[$1]) : $0
        }
      }
      guard let pivot = sums.firstIndex(where: { $0 != 0 }) else { continue }
      let inverse = field.inverse(sums[pivot])
      let row = vectors[pivot]
      for index in vectors.indices where index != pivot && sums[index] != 0 {
        space.subtract(row, times: field.product(sums[index], inverse), from: &vectors[index])
      }
      vectors.remove(at: pivot)
    }
    return vectors
  }

  /// Takes a multiple of one vector from another.
  func subtract(_ row: [UInt64], times factor: UInt64, from vector: inout [UInt64]) {
    for index in vector.indices where row[index] != 0 {
      vector[index] = field.difference(vector[index], field.product(factor, row[index]))
    }
  }
}
