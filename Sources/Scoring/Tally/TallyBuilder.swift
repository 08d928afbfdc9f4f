import Instrument

/// Counts responses into one tally per unit and role.
public struct TallyBuilder: Sendable {
  /// The plan that responses are scored by.
  public let plan: ScoringPlan
  /// The tallies, unit by unit, and within a unit role by role; `nil` where nobody answered.
  public private(set) var cells: [Tally?]
  private let offsets: [Int]
  private var scaleScores: [NanoPoints]

  /// Starts with no responses.
  ///
  /// - Parameters:
  ///   - plan: The plan to score by.
  ///   - unitCount: The number of units; more are added as they come.
  public init(plan: ScoringPlan, unitCount: Int = 0) {
    self.plan = plan
    cells = [Tally?](repeating: nil, count: unitCount * plan.roles.count)
    scaleScores = [NanoPoints](repeating: -1, count: plan.scales.count)
    var offset = 0
    offsets = plan.codebook.columns.map { column in
      defer { offset += column.codes + Tally.kinds }
      return offset
    }
  }

  /// The number of units that there is room for.
  public var unitCount: Int { plan.roles.isEmpty ? 0 : cells.count / plan.roles.count }

  /// Whether a row has as many bytes as the codebook has columns, each of which is a code of its
  /// column; one from a damaged file may not.
  public func fits(_ row: UnsafeBufferPointer<UInt8>) -> Bool {
    let columns = plan.codebook.columns
    return row.count == columns.count
      && row.indices.allSatisfy { row[$0] >= 251 || Int(row[$0]) < columns[$0].codes }
  }

  /// Counts one response.
  ///
  /// - Parameters:
  ///   - row: One byte a column of the codebook.
  ///   - unit: The unit's position.
  ///   - role: The role's position in ``ScoringPlan/roles``.
  /// - Precondition: The row has as many bytes as the codebook has columns, each of which is a
  ///   code of its column, as packing makes sure and ``fits(_:)`` tells.
  /// - Complexity: O(*c*) in the number of columns; allocates only at the first response of a unit
  ///   and role.
  public mutating func add(row: UnsafeBufferPointer<UInt8>, unit: Int, role: Int) {
    precondition(row.count == plan.codebook.columns.count && role < plan.roles.count)
    while unitCount <= unit { cells += [Tally?](repeating: nil, count: plan.roles.count) }
    let cell = unit * plan.roles.count + role
    // Taken out while it changes, so that it is never copied.
    var tally = cells[cell] ?? Tally(plan)
    cells[cell] = nil
    count(row, role: plan.rolePlans[role], in: &tally)
    cells[cell] = tally
  }

  private mutating func count(
    _ row: UnsafeBufferPointer<UInt8>, role: ScoringPlan.RolePlan, in tally: inout Tally
  ) {
    tally.respondents += 1
    for column in row.indices {
      let code = Int(row[column])
      let codes = plan.codebook.columns[column].codes
      let place = code < 251 ? code : codes + code - 251
      precondition(place < codes + Tally.kinds)
      tally.histograms[offsets[column] + place] += 1
    }
    for scale in scaleScores.indices {
      let score = plan.score(scale: scale, role: role, row: row)
      scaleScores[scale] = score ?? -1
      if let score { tally.scales[scale].add(score) }
      if let complete = role.complete[scale] { tally.sums[scale].add(row, complete) }
    }
    tally.flags.add(row, plan.flags)
    for (index, measure) in plan.measures.enumerated() {
      if let measure { tally.measures[index].add(row, measure) }
    }
    for dimension in tally.dimensions.indices {
      tally.coverage[dimension].add(row, columns: plan.coverageColumns[dimension])
      let score = scaleScores.withUnsafeBufferPointer { scores in
        plan.score(dimension: dimension, role: role, scales: scores)
      }
      guard let score else { continue }
      tally.dimensions[dimension].add(score)
      let bin = min(
        Int(score / (ScoringPlan.maximum / NanoPoints(Tally.binCount))), Tally.binCount - 1)
      tally.bins[dimension * Tally.binCount + bin] += 1
    }
  }

  /// The tally of each unit, over all roles; units come in the order of their positions.
  public func unitTallies() -> [Tally] {
    (0..<unitCount).map { unit in
      total(of: cells[(unit * plan.roles.count)..<((unit + 1) * plan.roles.count)])
    }
  }

  /// The tally of each role, over all units.
  public func roleTallies() -> [Tally] {
    plan.roles.indices.map { role in
      total(of: cells[...].indices.filter { $0 % plan.roles.count == role }.map { cells[$0] }[...])
    }
  }

  /// Adds the counts of another builder with the same plan and the same units.
  public mutating func merge(_ other: TallyBuilder) {
    while unitCount < other.unitCount {
      cells += [Tally?](repeating: nil, count: plan.roles.count)
    }
    for (index, cell) in other.cells.enumerated() {
      guard let cell else { continue }
      cells[index] = cells[index]?.merging(cell) ?? cell
    }
  }

  private func total(of cells: ArraySlice<Tally?>) -> Tally {
    cells.reduce(into: Tally(plan)) { whole, cell in
      if let cell { whole.merge(cell) }
    }
  }
}
