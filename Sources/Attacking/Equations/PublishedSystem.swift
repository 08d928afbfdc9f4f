/// The people of one unit and one role: the smallest set that published numbers tell apart.
public struct Atom: Hashable, Sendable, Comparable {
  /// The node of the unit, with 0 for the organization.
  public let node: Int
  /// The column: a role, or a role of one release of several.
  public let column: Int

  /// Creates an atom.
  public init(node: Int, column: Int) {
    self.node = node
    self.column = column
  }

  /// By node, then by column.
  public static func < (left: Atom, right: Atom) -> Bool {
    (left.node, left.column) < (right.node, right.column)
  }
}

/// Some of the columns of a system, at most 64.
public struct ColumnSet: Hashable, Sendable {
  /// One bit a column.
  let bits: UInt64

  /// Creates a set of columns.
  public init(_ columns: some Sequence<Int>) {
    bits = columns.reduce(0) { $0 | (1 << UInt64($1)) }
  }

  /// Whether a column is in the set.
  func contains(_ column: Int) -> Bool { bits >> UInt64(column) & 1 == 1 }
}

/// All that was published about one measure, as equations over how many people there are.
///
/// A node stands for a unit with all below it, node 0 for the organization. Each published number
/// rests on the people of a node in some columns; whoever adds and subtracts such numbers combines
/// equations.
public struct PublishedSystem: Sendable {
  /// The most columns of a system.
  public static let mostColumns = 64

  /// For each node the node above it, which has a lower number; -1 for node 0.
  public let parents: [Int]
  /// The number of columns.
  public let columns: Int
  /// The fewest people behind a number.
  public let minimumGroup: Int
  /// For each node and column how many people there are, those of the nodes below not counted.
  public var people: [Int]
  /// For each node the sets of columns that a number was published about.
  public private(set) var published: [[ColumnSet]]
  /// Whether each published set is one column or all of them.
  let isPlain: Bool

  /// Creates a system in which nothing is published.
  ///
  /// - Parameters:
  ///   - parents: The node above each node; parents come first.
  ///   - columns: The number of columns, at most ``mostColumns``.
  ///   - minimumGroup: The fewest people behind a number.
  ///   - isPlain: Whether columns are roles, so each published set is one of them or all.
  public init(parents: [Int], columns: Int, minimumGroup: Int, isPlain: Bool = true) {
    precondition(columns <= Self.mostColumns)
    self.parents = parents
    self.columns = columns
    self.minimumGroup = minimumGroup
    self.isPlain = isPlain
    people = [Int](repeating: 0, count: parents.count * columns)
    published = [[ColumnSet]](repeating: [], count: parents.count)
  }

  /// The people of an atom.
  public subscript(node: Int, column: Int) -> Int {
    get { people[node * columns + column] }
    set { people[node * columns + column] = newValue }
  }

  /// Publishes a number about a node and some of its columns; doing so twice changes nothing.
  public mutating func publish(_ node: Int, _ set: ColumnSet) {
    if !published[node].contains(set) { published[node].append(set) }
  }

  /// Publishes a number about all columns of a node.
  public mutating func publish(_ node: Int) { publish(node, ColumnSet(0..<columns)) }

  /// Publishes a number about one column of a node.
  public mutating func publish(_ node: Int, column: Int) { publish(node, ColumnSet([column])) }

  /// The atoms with somebody in them; of the others an observer knows that they are empty.
  var atoms: [Atom] {
    people.indices.compactMap {
      people[$0] > 0 ? Atom(node: $0 / columns, column: $0 % columns) : nil
    }
  }

  /// The atoms with so few people that they, or several of them together, must stay hidden.
  var smallAtoms: [Atom] {
    people.indices.compactMap {
      people[$0] > 0 && people[$0] < minimumGroup
        ? Atom(node: $0 / columns, column: $0 % columns) : nil
    }
  }

  /// How many people are in some atoms.
  func total(_ atoms: some Sequence<Atom>) -> Int {
    atoms.reduce(0) { $0 + self[$1.node, $1.column] }
  }
}
