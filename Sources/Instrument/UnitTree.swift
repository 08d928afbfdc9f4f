/// A department, team or site of the organization.
public struct Unit: Hashable, Sendable, Identifiable {
  /// The unit's name in the roster.
  public typealias ID = String

  /// The unit's name.
  public let id: ID
  /// The unit above it, or `nil` at the top.
  public let parent: ID?
  /// The number of people in the unit itself, those of the units below not counted, or `nil` when
  /// nobody knows.
  public let headcount: Int?

  /// Creates a unit.
  public init(id: ID, parent: ID? = nil, headcount: Int? = nil) {
    self.id = id
    self.parent = parent
    self.headcount = headcount
  }
}

/// The units of an organization, in a hierarchy of any depth.
public struct UnitTree: Hashable, Sendable {
  /// The units, parents before their children, siblings in the order of the roster.
  public let units: [Unit]
  /// For each unit, the positions of its children in ``units``.
  public let children: [[Int]]
  /// For each unit, the position of its parent in ``units``, or `nil` at the top.
  public let parents: [Int?]
  private let positions: [Unit.ID: Int]

  /// Arranges units into a hierarchy.
  ///
  /// - Throws: ``InstrumentError/duplicateUnit(_:)``, ``InstrumentError/unknownParent(unit:)`` or
  ///   ``InstrumentError/circularUnits(_:)`` for the first unit concerned.
  /// - Complexity: O(*n*) in the number of units.
  public init(_ roster: [Unit]) throws(InstrumentError) {
    var index: [Unit.ID: Int] = [:]
    for (position, unit) in roster.enumerated() {
      guard index.updateValue(position, forKey: unit.id) == nil else {
        throw .duplicateUnit(unit.id)
      }
    }
    var below = [[Int]](repeating: [], count: roster.count)
    var tops: [Int] = []
    for (position, unit) in roster.enumerated() {
      guard let parent = unit.parent else {
        tops.append(position)
        continue
      }
      guard let above = index[parent] else { throw .unknownParent(unit: unit.id) }
      below[above].append(position)
    }
    var order: [Int] = []
    var pending = Array(tops.reversed())
    while let position = pending.popLast() {
      order.append(position)
      pending.append(contentsOf: below[position].reversed())
    }
    if order.count < roster.count {
      let reached = Set(order)
      let lost = roster.indices.first { !reached.contains($0) } ?? 0
      throw .circularUnits(roster[lost].id)
    }
    var place = [Int](repeating: 0, count: roster.count)
    for (newPosition, old) in order.enumerated() { place[old] = newPosition }
    units = order.map { roster[$0] }
    children = order.map { old in below[old].map { place[$0] } }
    parents = order.map { old in roster[old].parent.flatMap { index[$0] }.map { place[$0] } }
    positions = index.mapValues { place[$0] }
  }

  /// The position of a unit in ``units``, or `nil` when the roster doesn't list it.
  public func position(of id: Unit.ID) -> Int? { positions[id] }

  /// The number of people in all units together, or `nil` when that of any unit isn't known; 0
  /// without units.
  public var headcount: Int? {
    units.reduce(Int?(0)) { total, unit in
      total.flatMap { known in unit.headcount.map { known + $0 } }
    }
  }

  /// How many units lie above a unit; 0 at the top.
  public func depth(of position: Int) -> Int {
    var depth = 0
    var current = parents[position]
    while let above = current {
      depth += 1
      current = parents[above]
    }
    return depth
  }

  /// How many units lie above each unit; 0 at the top.
  ///
  /// - Complexity: O(*n*) in the number of units.
  public var depths: [Int] {
    var depths = [Int](repeating: 0, count: units.count)
    for position in units.indices {
      depths[position] = parents[position].map { depths[$0] + 1 } ?? 0
    }
    return depths
  }

  /// The positions of a unit and all units below it, which stand side by side.
  ///
  /// - Complexity: O(*d*) in the number of levels below the unit.
  public func subtree(of position: Int) -> Range<Int> {
    var last = position
    while let below = children[last].last { last = below }
    return position..<(last + 1)
  }

  /// Adds up values over each unit and all units below it.
  ///
  /// - Parameters:
  ///   - values: One value per unit, in the order of ``units``.
  ///   - merge: Adds the second value to the first.
  /// - Returns: One total per unit, in the order of ``units``.
  /// - Complexity: O(*n*) merges.
  public func rollUp<Value>(_ values: [Value], merge: (inout Value, Value) -> Void) -> [Value] {
    var totals = values
    for position in units.indices.reversed() {
      if let parent = parents[position] { merge(&totals[parent], totals[position]) }
    }
    return totals
  }
}
