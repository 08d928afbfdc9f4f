/// A union of few people that can be worked out from what was published.
public struct Exposure: Hashable, Sendable {
  /// The atoms of the union, in order.
  public let atoms: [Atom]
}

/// Works out what published numbers tell about fewer people than the minimum group.
///
/// Two ways that have nothing in common look at each system. One draws a random vector of all that
/// the numbers leave open and looks for unions that add up to 0; what it finds is checked by
/// elimination, modulo two primes. The other goes through all combinations of published numbers.
public enum Attack {
  /// How far an attack reached.
  public enum Reach: Hashable, Sendable {
    /// Every union of any number of atoms was covered.
    case everything
    /// Unions of up to four atoms were covered.
    case fourAtoms
    /// Unions of one and two atoms were covered.
    case pairs
  }

  /// What came of an attack.
  public struct Outcome: Hashable, Sendable {
    /// The unions that can be worked out, none within another.
    public let exposures: [Exposure]
    /// How far the attack reached.
    public let reach: Reach
  }

  /// Attacks what was published at once.
  ///
  /// - Parameters:
  ///   - system: What was published, and the true numbers of people.
  ///   - generator: The source of the random vectors.
  /// - Returns: The unions that can be worked out, and how far the search reached.
  public static func run(
    on system: PublishedSystem, using generator: inout some RandomNumberGenerator
  ) -> Outcome {
    let first = NullSpace(system, field: .first)
    let numbers = first.vector(using: &generator)
    var unions = SubsetSearch(system: system, field: .first, numbers: numbers).unions()
    let search = CombinationSearch(system)
    let smallest = search?.smallestUnion()
    if !unions.isEmpty || smallest != nil {
      let second = NullSpace(system, field: .second)
      let check = second.vector(using: &generator)
      unions = unions.filter { union in
        union.reduce(UInt64(0)) {
          PrimeField.second.sum($0, check[$1.node * system.columns + $1.column])
        } == 0
      }
      if let smallest, !unions.contains(where: { Set($0).isSubset(of: smallest) }),
        first.spans(smallest), second.spans(smallest)
      {
        unions.append(smallest)
      }
    }
    return Outcome(
      exposures: unions.map { Exposure(atoms: $0.sorted()) },
      reach: search != nil ? .everything : system.reachOfSubsets)
  }

  /// Attacks several releases of a wave together.
  ///
  /// All releases are one system, in which the people who came with each release are columns of
  /// their own. Each release by itself, and what each adds to the one before, are attacked as well,
  /// since more can be proved of them.
  ///
  /// - Parameters:
  ///   - releases: For each release what was published, and how many people came with it; all about
  ///     the same nodes and roles.
  ///   - generator: The source of the random vectors.
  /// - Returns: The column of an atom is that of its role plus the number of roles for each release
  ///   before its own.
  public static func run(
    onReleases releases: [PublishedSystem], using generator: inout some RandomNumberGenerator
  ) -> Outcome {
    guard let last = releases.last, releases.count > 1 else {
      return releases.first.map { run(on: $0, using: &generator) }
        ?? Outcome(exposures: [], reach: .everything)
    }
    var joint = run(on: PublishedSystem(joining: releases), using: &generator)
    var exposures = joint.exposures
    func add(_ found: [Exposure], _ columns: (Int) -> [Int]) {
      for exposure in found {
        let union = Set(
          exposure.atoms.flatMap { atom in
            columns(atom.column).map { Atom(node: atom.node, column: $0) }
          })
        if !exposures.contains(where: { union.isSuperset(of: $0.atoms) }) {
          exposures.append(Exposure(atoms: union.sorted()))
        }
      }
    }
    for (place, release) in releases.enumerated() {
      var whole = release
      for earlier in releases[..<place] {
        for index in whole.people.indices { whole.people[index] += earlier.people[index] }
      }
      add(run(on: whole, using: &generator).exposures) { role in
        (0...place).map { $0 * last.columns + role }
      }
      guard place > 0 else { continue }
      add(
        run(on: release.sharing(releases[place - 1].published), using: &generator).exposures
      ) { [place * last.columns + $0] }
    }
    joint = Outcome(exposures: exposures, reach: joint.reach)
    return joint
  }
}

extension PublishedSystem {
  /// How far the search for unions of atoms reaches.
  fileprivate var reachOfSubsets: Attack.Reach {
    smallAtoms.count <= SubsetSearch.mostAtomsForTriples ? .fourAtoms : .pairs
  }
}
