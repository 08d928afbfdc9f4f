import Instrument

/// Decides which units may be shown so that none that is withheld can be worked out by subtraction.
///
/// Whoever knows the numbers of a unit and of all but one of its parts knows the numbers of that
/// part. The residual of a shown unit is its people without those of the largest shown units below
/// it. When every residual, that of the organization included, is either nobody or at least the
/// minimum group, every sum that can be formed from what is shown is about nobody or about at least
/// that many, because shown units are either apart or one within the other.
///
/// Source: complementary suppression; A. Hundepool et al., Statistical Disclosure Control, Wiley
/// 2012, chapter 4.
struct ResidualRule {
  /// The units.
  let tree: UnitTree
  /// The fewest people behind any number.
  let minimumGroup: Int

  /// Which units may be shown, in the order of the tree.
  ///
  /// Units below the minimum group are withheld; where that leaves a residual that is too small,
  /// the smallest unit next to it is withheld as well, the first one of several.
  ///
  /// - Parameters:
  ///   - counts: The people of each unit, those of the units below it included.
  ///   - allowed: Units that may be shown as far as other rules are concerned.
  ///   - total: The people of the organization.
  /// - Returns: For each unit, whether it may be shown.
  /// - Complexity: O(*n* · *c*) with *c* the largest number of units next to each other.
  func shown(counts: [Int], allowed: [Bool], total: Int) -> [Bool] {
    var isShown = zip(counts, allowed).map { $0 >= minimumGroup && $1 }
    var below = [[Int]](repeating: [], count: counts.count)
    var tops: [Int] = []
    for position in tree.units.indices.reversed() {
      if isShown[position] {
        settle(&below[position], count: counts[position], counts, below: below, &isShown)
      }
      let front = isShown[position] ? [position] : below[position]
      if let parent = tree.parents[position] {
        below[parent] += front
      } else {
        tops += front
      }
    }
    if total >= minimumGroup { settle(&tops, count: total, counts, below: below, &isShown) }
    return isShown
  }

  /// Withholds units below one until its residual is nobody or enough.
  private func settle(
    _ front: inout [Int], count: Int, _ counts: [Int], below: [[Int]], _ isShown: inout [Bool]
  ) {
    while true {
      let residual = count - front.reduce(0) { $0 + counts[$1] }
      guard residual > 0, residual < minimumGroup else { return }
      let smallest = front.min { (counts[$0], $0) < (counts[$1], $1) }
      guard let smallest else { return }
      isShown[smallest] = false
      front.removeAll { $0 == smallest }
      front += below[smallest]
    }
  }
}
