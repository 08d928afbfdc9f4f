/// Tells how few people can be singled out by adding and subtracting what is shown.
///
/// The people of a unit and a role are a stratum. Two units are alike when they lie in the same shown
/// units; the same goes for strata of one role and the shown groups of that role. Each class of alike
/// units and each class of alike strata is a vertex; what no shown group covers is the vertex
/// ``outside``, on both sides. Each stratum is an arc from the class of its unit to its own class, and
/// as wide as it has people. Whatever is added and subtracted, a stratum counts by the number at the
/// one end less the number at the other, so a sum that holds some strata once and all others not at all
/// is made of sets of vertices that no arc enters: its strata are the arcs that leave such a set. The
/// least number of people that can be singled out is the width of a narrowest such cut, and a cut
/// between two vertices is found as a maximal flow whose way back along an arc is never full.
///
/// Source: L. R. Ford and D. R. Fulkerson, Flows in Networks, Princeton 1962, chapter I;
/// `Documentation/Decisions/0014-cuts-protect-small-groups.md`.
struct CutGraph {
  /// The vertex of units and strata that no shown group covers.
  static let outside = 0
  private let counts: [Int]
  private let roleCount: Int
  /// The vertex of each unit.
  private(set) var unitVertex: [Int]
  /// The vertex of each stratum.
  private(set) var stratumVertex: [Int]
  /// For each vertex the vertices that arcs lead to, with the people on them.
  private var forward: [[Int: Int]] = [[:]]
  /// For each vertex the vertices that arcs come from.
  private var backward: [Set<Int>] = [[]]

  /// Starts with nothing shown.
  ///
  /// - Parameters:
  ///   - counts: The people of each unit and role: unit by unit, within a unit role by role.
  ///   - roleCount: The number of roles; above 0.
  init(counts: [Int], roleCount: Int) {
    self.counts = counts
    self.roleCount = roleCount
    unitVertex = [Int](repeating: Self.outside, count: counts.count / roleCount)
    stratumVertex = [Int](repeating: Self.outside, count: counts.count)
  }

  /// Parts some units from those that were alike so far.
  ///
  /// - Parameters:
  ///   - units: The units, all of one vertex.
  ///   - vertex: Their vertex.
  ///   - limit: The fewest people that may be singled out.
  /// - Returns: Whether nobody is singled out by it; when fewer people than the limit would be, nothing
  ///   has changed.
  mutating func part(units: [Int], from vertex: Int, limit: Int) -> Bool {
    let new = addVertex()
    for unit in units { move(unit: unit, to: new) }
    if isSafe(new, vertex, limit: limit) { return true }
    for unit in units { move(unit: unit, to: vertex) }
    removeVertex()
    return false
  }

  /// Parts some strata of a role from those that were alike so far; see ``part(units:from:limit:)``.
  mutating func part(strata: [Int], from vertex: Int, limit: Int) -> Bool {
    let new = addVertex()
    for stratum in strata { move(stratum: stratum, to: new) }
    if isSafe(new, vertex, limit: limit) { return true }
    for stratum in strata { move(stratum: stratum, to: vertex) }
    removeVertex()
    return false
  }

  /// Whether no cut between two vertices holds from 1 to limit − 1 people.
  ///
  /// Cuts that leave both on the same side were there before they were parted. A cut of nobody means
  /// that nothing joins the two, and then cuts on either side were there before as well.
  ///
  /// - Parameters:
  ///   - new: The vertex that was just parted; searches start here, since it has fewer arcs.
  ///   - old: The vertex that it was parted from.
  ///   - limit: The fewest people that may be singled out.
  /// - Returns: Whether there is none.
  private func isSafe(_ new: Int, _ old: Int, limit: Int) -> Bool {
    for direction in [Direction.along, .against] {
      let people = flow(direction, from: new, to: old, limit: limit)
      if people > 0, people < limit { return false }
    }
    return true
  }

  /// Which way people flow while a path is searched.
  private enum Direction {
    /// From where the search starts to where it ends.
    case along
    /// From where the search ends to where it starts.
    case against
  }

  /// A maximal flow, or the limit when more can flow.
  ///
  /// - Complexity: O(limit · arcs); mostly far less, since a vertex is left at once for the end.
  private func flow(_ direction: Direction, from start: Int, to end: Int, limit: Int) -> Int {
    var used: [Arc: Int] = [:]
    var total = 0
    while total < limit {
      guard let path = path(direction, from: start, to: end, used: used) else { return total }
      var width = limit - total
      for step in path where !step.isBack {
        width = min(width, (forward[step.arc.from][step.arc.to] ?? 0) - used[step.arc, default: 0])
      }
      for step in path { used[step.arc, default: 0] += step.isBack ? -width : width }
      total += width
    }
    return total
  }

  private struct Arc: Hashable {
    let from: Int
    let to: Int
  }

  /// A step along an arc that isn't full, or back along any arc.
  private struct Step {
    let arc: Arc
    let isBack: Bool
  }

  /// Steps that lead people from start to end, or from end to start, in no particular order.
  private func path(
    _ direction: Direction, from start: Int, to end: Int, used: [Arc: Int]
  ) -> [Step]? {
    // How the vertex before was left, or the one after is entered.
    func step(_ near: Int, _ far: Int) -> Step? {
      let (from, to) = direction == .along ? (near, far) : (far, near)
      if let people = forward[from][to], people > used[Arc(from: from, to: to), default: 0] {
        return Step(arc: Arc(from: from, to: to), isBack: false)
      }
      return forward[to][from] == nil ? nil : Step(arc: Arc(from: to, to: from), isBack: true)
    }
    var reached: [Int: (previous: Int, step: Step)] = [:]
    var pending = [start]
    func path(to last: Int) -> [Step] {
      var steps: [Step] = []
      var vertex = last
      while let (previous, step) = reached[vertex] {
        steps.append(step)
        vertex = previous
      }
      return steps
    }
    if let only = step(start, end) { return [only] }
    // Each vertex is looked at for the end when it is reached, not when its turn comes: a vertex of
    // thousands of arcs is then left by the first that leads on.
    func reach(_ vertex: Int, from previous: Int) -> [Step]? {
      guard vertex != start, reached[vertex] == nil, let way = step(previous, vertex) else {
        return nil
      }
      reached[vertex] = (previous, way)
      pending.append(vertex)
      return step(vertex, end).map { path(to: vertex) + [$0] }
    }
    while let vertex = pending.popLast() {
      for next in forward[vertex].keys {
        if let path = reach(next, from: vertex) { return path }
      }
      for next in backward[vertex] {
        if let path = reach(next, from: vertex) { return path }
      }
    }
    return nil
  }

  private mutating func addVertex() -> Int {
    forward.append([:])
    backward.append([])
    return forward.count - 1
  }

  private mutating func removeVertex() {
    forward.removeLast()
    backward.removeLast()
  }

  private mutating func move(unit: Int, to vertex: Int) {
    for stratum in (unit * roleCount)..<((unit + 1) * roleCount) where counts[stratum] > 0 {
      remove(counts[stratum], from: unitVertex[unit], to: stratumVertex[stratum])
      add(counts[stratum], from: vertex, to: stratumVertex[stratum])
    }
    unitVertex[unit] = vertex
  }

  private mutating func move(stratum: Int, to vertex: Int) {
    let unit = unitVertex[stratum / roleCount]
    if counts[stratum] > 0 {
      remove(counts[stratum], from: unit, to: stratumVertex[stratum])
      add(counts[stratum], from: unit, to: vertex)
    }
    stratumVertex[stratum] = vertex
  }

  /// People who are outside on both sides count in no sum and have no arc.
  private mutating func add(_ people: Int, from: Int, to: Int) {
    guard from != to else { return }
    forward[from][to, default: 0] += people
    backward[to].insert(from)
  }

  private mutating func remove(_ people: Int, from: Int, to: Int) {
    guard from != to, let present = forward[from][to] else { return }
    if present > people {
      forward[from][to] = present - people
    } else {
      forward[from][to] = nil
      backward[to].remove(from)
    }
  }
}
