public import Instrument

/// The groups and measures of an organization, each with its position.
public struct AttackLayout: Sendable {
  /// The units, parents before their children.
  public let units: [Unit.ID]
  /// For each node the node above it: node 0 is the organization, and unit *i* node *i* + 1.
  public let parents: [Int]
  /// The roles.
  public let roles: [Role.ID]
  /// What may be published; the overall readiness follows from it.
  public let measures: [Measure]
  /// The fewest people behind a number.
  public let minimumGroup: Int

  private let nodes: [Unit.ID: Int]
  private let columns: [Role.ID: Int]
  private let places: [Measure: Int]

  /// Lays out an organization.
  public init(assessment: Assessment, tree: UnitTree, minimumGroup: Int) {
    self.init(
      units: tree.units.map(\.id), parents: [-1] + tree.parents.map { $0.map { $0 + 1 } ?? 0 },
      roles: assessment.roles.map(\.id),
      measures: [.responses] + assessment.dimensions.map { .dimension($0.id) }
        + assessment.dimensions.map { .coverage($0.id) }
        + assessment.indicators.map { .indicator($0.id) }
        + assessment.facets.map { .facet($0.id) },
      minimumGroup: minimumGroup)
  }

  /// Lays out groups and measures.
  public init(
    units: [Unit.ID], parents: [Int], roles: [Role.ID], measures: [Measure], minimumGroup: Int
  ) {
    self.units = units
    self.parents = parents
    self.roles = roles
    self.measures = measures
    self.minimumGroup = minimumGroup
    nodes = Dictionary(zip(units, 1...), uniquingKeysWith: { first, _ in first })
    columns = Dictionary(zip(roles, 0...), uniquingKeysWith: { first, _ in first })
    places = Dictionary(zip(measures, 0...), uniquingKeysWith: { first, _ in first })
  }

  /// The number of sets of people: all roles and each role, of each node.
  var sets: Int { parents.count * (roles.count + 1) }

  /// The position of a measure; that of the responses for the overall readiness.
  func place(of measure: Measure) -> Int? {
    measure == .overall ? places[.responses] : places[measure]
  }

  /// The node of a unit.
  public func node(of unit: Unit.ID) -> Int? { nodes[unit] }

  /// The column of a role.
  public func column(of role: Role.ID) -> Int? { columns[role] }

  /// The set of people that a group name stands for: all roles first; `nil` for an unknown name.
  func set(of name: GroupName) -> Int? {
    guard let node = name.unit.map({ nodes[$0] }) ?? 0 else { return nil }
    guard let role = name.role else { return node * (roles.count + 1) }
    return columns[role].map { node * (roles.count + 1) + 1 + $0 }
  }

  /// The name of the people of an atom.
  func name(of atom: Atom) -> GroupName {
    GroupName(
      unit: atom.node > 0 ? units[atom.node - 1] : nil,
      role: roles.isEmpty ? nil : roles[atom.column % roles.count])
  }
}

/// What was kept of the talks about one dimension.
public struct KeptInterviews: Hashable, Sendable {
  /// How many people were talked with.
  public let people: Int
  /// The sum of their scores in thousandths of a point.
  public let total: Int

  /// Creates it.
  public init(people: Int, total: Int) {
    self.people = people
    self.total = total
  }

  /// The mean as readers see it, with one decimal; halves go up.
  var mean: String {
    let tenths = people > 0 ? (2 * total + 100 * people) / (200 * people) : 0
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// How many people there truly are, by measure, unit and role, in each release.
public struct TrueCounts: Sendable {
  /// The groups and measures.
  public let layout: AttackLayout
  /// For each release and measure, the people of each node and role who came with it.
  private(set) var people: [[[Int32]]]
  /// What was kept of talks when the wave was closed.
  public var interviews: [Dimension.ID: KeptInterviews] = [:]

  /// Starts with nobody.
  public init(_ layout: AttackLayout, releases: Int = 1) {
    self.layout = layout
    people = [[[Int32]]](
      repeating: [[Int32]](
        repeating: [Int32](repeating: 0, count: layout.parents.count * layout.roles.count),
        count: layout.measures.count),
      count: max(releases, 1))
  }

  /// The number of releases.
  public var releases: Int { people.count }

  /// Adds one person.
  ///
  /// - Parameters:
  ///   - row: The packed answers.
  ///   - counter: What tells for which measures the person counts.
  ///   - node: The node of the person's unit.
  ///   - column: The column of the person's role.
  ///   - release: The release that the person came with, counted from 1.
  public mutating func add(
    _ row: UnsafeBufferPointer<UInt8>, by counter: PersonCounter, node: Int, column: Int,
    release: Int
  ) {
    guard row.count == counter.width, (1...people.count).contains(release) else { return }
    counter.add(
      row, role: column, at: node * layout.roles.count + column, to: &people[release - 1])
  }

  /// Adds people of a unit and role to one measure.
  public mutating func add(
    _ number: Int, to measure: Measure, node: Int, column: Int, release: Int = 1
  ) {
    guard let place = layout.place(of: measure) else { return }
    people[release - 1][place][node * layout.roles.count + column] += Int32(number)
  }

  /// How many people a number of a measure rests on after a release, for each set of people.
  func totals(_ measure: Int, through release: Int) -> [Int32] {
    let roles = layout.roles.count
    var totals = [Int32](repeating: 0, count: layout.sets)
    for node in layout.parents.indices.reversed() {
      let first = node * (roles + 1)
      for role in 0..<roles {
        for batch in people[..<release] {
          totals[first + 1 + role] += batch[measure][node * roles + role]
        }
        totals[first] += totals[first + 1 + role]
      }
      // A node is added to the one above only after all nodes below it were.
      if layout.parents[node] >= 0 {
        let above = layout.parents[node] * (roles + 1)
        for role in 0..<roles { totals[above + 1 + role] += totals[first + 1 + role] }
      }
    }
    return totals
  }
}
