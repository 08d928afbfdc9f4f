public import Instrument

/// Under whose names the free texts of one item are told, so that none points at a few people.
///
/// The organization is parted into blocks: a unit with all below it, less the units within it that have
/// blocks of their own. Each text is told under one block, so its author is one of those in the block
/// who were asked. A unit gets a block of its own only if at least ``fewestAsked`` people were asked in
/// it, nobody or as many in what it leaves of the block around it, and numbers of the unit are shown.
/// Otherwise its texts are told one level up; where the organization has fewer people, not at all.
///
/// Each release of a wave is parted by itself, because whoever reads two of them sees which texts are
/// new. A name that was told in a release can be missing in a later one and never the other way round,
/// so blocks only grow together, and two readings of the same text point at no smaller group than one.
///
/// Source: the rule for units in `Documentation/Decisions/0016-texts-in-blocks-of-ten.md`.
public struct TextBlocks: Hashable, Sendable {
  /// The fewest people of whom one wrote a text that is told, unless the minimum group is larger.
  public static let fewestAsked = 10

  /// The people under whose name texts are told.
  public struct Block: Hashable, Sendable {
    /// The position of the unit, or `nil` for the organization.
    public let unit: Int?
    /// The positions of the units within it whose texts are told under their own names.
    public let without: [Int]
  }

  /// The fewest people who were asked, behind each text.
  public let fewest: Int
  private let tree: UnitTree
  private let batches: [Batch]

  /// What is told of one release.
  private struct Batch: Hashable {
    /// Whether each unit has a block of its own.
    var isNamed: [Bool]
    /// The people in each unit's block; those of the organization's stand last.
    var people: [Int]
    /// The named units directly within each named unit; those within the organization stand last.
    var inside: [[Int]] = []
  }

  /// Parts the organization.
  ///
  /// - Parameters:
  ///   - asked: For each release, how many of the people who came with it were asked the item, in each
  ///     unit alone.
  ///   - shown: For each release, whether numbers of each unit with those below it were shown in it.
  ///   - tree: The units.
  ///   - minimumGroup: The fewest people behind any number.
  /// - Precondition: There is a number and a mark for each unit in each release.
  public init(asked: [[Int]], shown: [[Bool]], tree: UnitTree, minimumGroup: Int) {
    precondition(
      asked.count == shown.count
        && (asked + shown.map { $0.map { _ in 0 } }).allSatisfy { $0.count == tree.units.count })
    self.tree = tree
    fewest = Self.fewest(minimumGroup: minimumGroup)
    let depths = tree.depths
    var batches: [Batch] = []
    for (release, own) in asked.enumerated() {
      var batch = Self.parted(own, named: shown[release], tree, depths, fewest: fewest)
      // Names that a later release withholds go, and nothing takes their place.
      for later in shown[release...] {
        for unit in later.indices where !later[unit] { batch.isNamed[unit] = false }
      }
      batch.people = Self.people(own, batch.isNamed, tree)
      batch.inside = Self.inside(batch.isNamed, tree)
      batches.append(batch)
    }
    self.batches = batches
  }

  /// The fewest people who were asked, behind each text, under a minimum group.
  public static func fewest(minimumGroup: Int) -> Int { max(fewestAsked, minimumGroup) }

  /// The block under whose name the texts of a unit are told.
  ///
  /// - Parameters:
  ///   - unit: The position of the unit.
  ///   - release: The release that the texts came with, counted from 1.
  /// - Returns: A block in which at least ``fewest`` people were asked, or `nil` when the texts aren't
  ///   told.
  /// - Complexity: O(*d*) in the number of levels.
  public func block(of unit: Int, release: Int) -> Block? {
    guard batches.indices.contains(release - 1), tree.units.indices.contains(unit) else {
      return nil
    }
    let batch = batches[release - 1]
    var place = Self.home(of: unit, batch.isNamed, tree)
    // A block is empty where all of its people are in blocks within it; a text that comes from there
    // all the same, from somebody who wasn't counted, is told further up.
    while batch.people[place ?? tree.units.count] < fewest {
      guard let empty = place else { return nil }
      place = tree.parents[empty].flatMap { Self.home(of: $0, batch.isNamed, tree) }
    }
    return Block(unit: place, without: batch.inside[place ?? tree.units.count])
  }

  /// Whether the texts of a release are withheld from the whole organization.
  public func isWithheld(release: Int) -> Bool {
    guard batches.indices.contains(release - 1) else { return true }
    return batches[release - 1].people.reduce(0, +) < fewest
  }

  /// Names units from the top down, larger ones before smaller ones, as long as what they leave of the
  /// block around them is large enough or empty.
  private static func parted(
    _ own: [Int], named allowed: [Bool], _ tree: UnitTree, _ depths: [Int], fewest: Int
  ) -> Batch {
    let below = tree.rollUp(own) { $0 += $1 }
    var batch = Batch(
      isNamed: [Bool](repeating: false, count: own.count), people: below + [own.reduce(0, +)])
    let order = tree.units.indices.filter { allowed[$0] && below[$0] >= fewest }
      .sorted { (depths[$0], below[$1], $0) < (depths[$1], below[$0], $1) }
    for unit in order {
      // Nothing below the unit is named yet, so all of its people are still in the block around it.
      let around = tree.parents[unit].flatMap { home(of: $0, batch.isNamed, tree) } ?? own.count
      let rest = batch.people[around] - below[unit]
      guard rest == 0 || rest >= fewest else { continue }
      batch.isNamed[unit] = true
      batch.people[around] = rest
    }
    return batch
  }

  /// The people in the block of each named unit, and in that of the organization.
  private static func people(_ own: [Int], _ isNamed: [Bool], _ tree: UnitTree) -> [Int] {
    var people = [Int](repeating: 0, count: own.count + 1)
    for (unit, count) in own.enumerated() {
      people[home(of: unit, isNamed, tree) ?? own.count] += count
    }
    return people
  }

  /// The named units directly within each named unit, and within the organization.
  private static func inside(_ isNamed: [Bool], _ tree: UnitTree) -> [[Int]] {
    var inside = [[Int]](repeating: [], count: isNamed.count + 1)
    for unit in isNamed.indices where isNamed[unit] {
      let around = tree.parents[unit].flatMap { home(of: $0, isNamed, tree) }
      inside[around ?? isNamed.count].append(unit)
    }
    return inside
  }

  /// The nearest named unit, the unit itself included; `nil` for the organization.
  private static func home(of unit: Int, _ isNamed: [Bool], _ tree: UnitTree) -> Int? {
    var current: Int? = unit
    while let place = current, !isNamed[place] { current = tree.parents[place] }
    return current
  }
}
