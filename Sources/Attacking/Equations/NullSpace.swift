/// All that published numbers leave open, for trees of any size.
///
/// A vector gives each atom a number so that the numbers of every published set add up to 0: adding
/// it to the truth would change nothing that was published. A union of atoms can be worked out
/// exactly when its numbers add up to 0 in *every* such vector.
///
/// The space of sums that each node may have is at most as wide as there are columns. It is worked
/// out from the leaves up; a random vector is drawn from the top down. So 60,000 units take a
/// moment, where plain elimination would take days.
public struct NullSpace: Sendable {
  /// Where a vector of a node's space comes from.
  private enum Origin {
    /// The people of the node itself.
    case own(column: Int)
    /// A node below.
    case child(Int)
  }

  private let system: PublishedSystem
  private let field: PrimeField
  private let children: [[Int]]
  /// For each node, what its sums over all below it may be, by a basis.
  private var bases: [[[UInt64]]]

  /// Works out the spaces of all nodes.
  ///
  /// - Complexity: O(*n*·*c*³) in the numbers of nodes and columns.
  public init(_ system: PublishedSystem, field: PrimeField) {
    self.system = system
    self.field = field
    var children = [[Int]](repeating: [], count: system.parents.count)
    for (node, parent) in system.parents.enumerated() where parent >= 0 {
      children[parent].append(node)
    }
    self.children = children
    bases = [[[UInt64]]](repeating: [], count: children.count)
    for node in children.indices.reversed() {
      let space = generators(of: node).map(\.vector)
      bases[node] = SmallSpace.kernel(of: system.published[node], in: space, field)
    }
  }

  /// Vectors that span what a node's sums may be before its own published sets are looked at, none
  /// of which follows from the others.
  private func generators(of node: Int) -> [(origin: Origin, vector: [UInt64])] {
    var space = SmallSpace(field)
    var found: [(origin: Origin, vector: [UInt64])] = []
    for column in 0..<system.columns where system[node, column] > 0 {
      var vector = [UInt64](repeating: 0, count: system.columns)
      vector[column] = 1
      if space.add(vector) { found.append((.own(column: column), vector)) }
    }
    for child in children[node] {
      if found.count == system.columns { break }
      for vector in bases[child] where space.add(vector) { found.append((.child(child), vector)) }
    }
    return found
  }

  /// A vector of the null space, each as likely as the others: one number a node and column.
  public func vector(using generator: inout some RandomNumberGenerator) -> [UInt64] {
    let columns = system.columns
    var numbers = [UInt64](repeating: 0, count: system.people.count)
    var targets = [[UInt64]](repeating: [], count: children.count)
    targets[0] = random(in: bases[0], using: &generator)
    for node in children.indices {
      var rest = targets[node]
      targets[node] = []
      for column in 0..<columns where system[node, column] > 0 {
        let number = field.random(using: &generator)
        numbers[node * columns + column] = number
        rest[column] = field.difference(rest[column], number)
      }
      for child in children[node] {
        targets[child] = random(in: bases[child], using: &generator)
        for column in 0..<columns {
          rest[column] = field.difference(rest[column], targets[child][column])
        }
      }
      guard rest.contains(where: { $0 != 0 }) else { continue }
      // The random parts miss the sum that is due; a fixed combination makes up for it, so that
      // every vector stays as likely as any other.
      let generators = generators(of: node)
      for (factor, generator) in zip(factors(of: rest, in: generators.map(\.vector)), generators)
      where factor != 0 {
        switch generator.origin {
        case .own(let column):
          let place = node * columns + column
          numbers[place] = field.sum(numbers[place], factor)
        case .child(let child):
          for column in 0..<columns {
            targets[child][column] = field.sum(
              targets[child][column], field.product(factor, generator.vector[column]))
          }
        }
      }
    }
    return numbers
  }

  private func random(
    in basis: [[UInt64]], using generator: inout some RandomNumberGenerator
  ) -> [UInt64] {
    var sum = [UInt64](repeating: 0, count: system.columns)
    for row in basis {
      let factor = field.random(using: &generator)
      for column in row.indices where row[column] != 0 {
        sum[column] = field.sum(sum[column], field.product(factor, row[column]))
      }
    }
    return sum
  }

  /// The factors with which vectors add up to a sum that lies in their space.
  private func factors(of sum: [UInt64], in vectors: [[UInt64]]) -> [UInt64] {
    let space = SmallSpace(field)
    // One row a column of the system: the vectors' numbers, and the sum's behind them.
    var rows = sum.indices.map { column in vectors.map { $0[column] } + [sum[column]] }
    var pivots: [Int] = []
    for unknown in vectors.indices {
      guard
        let pivot = rows.indices.first(where: { !pivots.contains($0) && rows[$0][unknown] != 0 })
      else { continue }
      let inverse = field.inverse(rows[pivot][unknown])
      rows[pivot] = rows[pivot].map { $0 == 0 ? 0 : field.product($0, inverse) }
      let row = rows[pivot]
      for other in rows.indices where other != pivot && rows[other][unknown] != 0 {
        space.subtract(row, times: rows[other][unknown], from: &rows[other])
      }
      pivots.append(pivot)
    }
    return pivots.map { rows[$0][vectors.count] }
  }

  /// Whether some atoms together can be worked out: exact, since every vector is looked at.
  ///
  /// One more coordinate carries the sum over the atoms up the tree; they can be worked out when it
  /// is 0 in the whole space at the top. Only nodes above the atoms are worked out anew.
  public func spans(_ atoms: [Atom]) -> Bool {
    let columns = system.columns
    var wide: [Int: [[UInt64]]] = [:]
    var touched: Set<Int> = [0]
    for atom in atoms {
      var node = atom.node
      while node > 0 {
        touched.insert(node)
        node = system.parents[node]
      }
    }
    for node in touched.sorted(by: >) {
      var space = SmallSpace(field)
      for column in 0..<columns where system[node, column] > 0 {
        var vector = [UInt64](repeating: 0, count: columns + 1)
        vector[column] = 1
        if atoms.contains(Atom(node: node, column: column)) { vector[columns] = 1 }
        _ = space.add(vector)
      }
      for child in children[node] {
        for vector in wide[child] ?? bases[child].map({ $0 + [0] }) { _ = space.add(vector) }
      }
      wide[node] = SmallSpace.kernel(of: system.published[node], in: space.basis, field)
    }
    return (wide[0] ?? []).allSatisfy { $0[columns] == 0 }
  }
}
