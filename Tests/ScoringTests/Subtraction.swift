/// Adds and subtracts published sums in every possible way, by elimination modulo a prime.
///
/// It knows nothing of how groups were chosen. A sum over some people can be worked out exactly when its
/// row of zeros and ones is a combination of the published rows. Then each vector that all published
/// rows take to zero is taken to zero by it as well; of the sets that a vector drawn at random takes to
/// zero, all are combinations but for a chance of one in 2⁶¹.
struct Subtraction {
  private static let prime: UInt64 = (1 << 61) - 1
  private let solution: [UInt64]
  private let people: [Int]

  /// Prepares to attack.
  ///
  /// - Parameters:
  ///   - rows: Each published sum as the places of those who are in it.
  ///   - people: How many people stand at each place; places of nobody are left out of all rows.
  ///   - draw: Gives random numbers.
  init(rows: [Set<Int>], people: [Int], draw: () -> UInt64) {
    self.people = people
    var pivots: [(column: Int, row: [UInt64])] = []
    for members in rows {
      var row = [UInt64](repeating: 0, count: people.count)
      for place in members where people[place] > 0 { row[place] = 1 }
      for (column, pivot) in pivots where row[column] != 0 {
        Self.subtract(row[column], times: pivot, from: &row)
      }
      guard let column = row.firstIndex(where: { $0 != 0 }) else { continue }
      let inverse = Self.power(row[column], Self.prime - 2)
      for index in row.indices where row[index] != 0 {
        row[index] = Self.times(row[index], inverse)
      }
      for index in pivots.indices where pivots[index].row[column] != 0 {
        Self.subtract(pivots[index].row[column], times: row, from: &pivots[index].row)
      }
      pivots.append((column, row))
    }
    let bound = Set(pivots.map(\.column))
    var solution = people.indices.map { bound.contains($0) ? 0 : draw() % Self.prime }
    for (column, row) in pivots {
      var sum: UInt64 = 0
      for index in row.indices where index != column && row[index] != 0 {
        sum = (sum + Self.times(row[index], solution[index])) % Self.prime
      }
      solution[column] = (Self.prime - sum) % Self.prime
    }
    self.solution = solution
  }

  /// Whether the sum over some places, not all of nobody, with fewer people than a limit follows.
  func singlesOut(fewerThan limit: Int) -> Bool {
    let small = people.indices.filter { people[$0] > 0 && people[$0] < limit }
    return search(small[...], sum: 0, count: 0, limit: limit)
  }

  private func search(_ places: ArraySlice<Int>, sum: UInt64, count: Int, limit: Int) -> Bool {
    for (offset, place) in places.enumerated() {
      let next = (sum + solution[place]) % Self.prime
      let total = count + people[place]
      guard total < limit else { continue }
      if next == 0 || search(places.dropFirst(offset + 1), sum: next, count: total, limit: limit) {
        return true
      }
    }
    return false
  }

  private static func subtract(_ factor: UInt64, times row: [UInt64], from other: inout [UInt64]) {
    let negative = prime - factor
    for index in row.indices where row[index] != 0 {
      other[index] = (other[index] + times(row[index], negative)) % prime
    }
  }

  private static func times(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return prime.dividingFullWidth((high, low)).remainder
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, base, exponent): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = times(result, base) }
      base = times(base, base)
      exponent >>= 1
    }
    return result
  }
}
