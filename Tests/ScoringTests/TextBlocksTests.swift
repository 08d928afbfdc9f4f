import Instrument
import Scoring
import TestSupport
import Testing

struct TextBlocksTests {
  /// Sales (above North and South) and Legal.
  private func tree() throws -> UnitTree {
    try UnitTree([
      Unit(id: "Sales"), Unit(id: "North", parent: "Sales"), Unit(id: "South", parent: "Sales"),
      Unit(id: "Legal"),
    ])
  }

  /// The names under which the texts of each unit are told; `nil` where they aren't.
  private func names(
    _ asked: [Int], shown: [Bool] = [true, true, true, true], minimumGroup: Int = 5
  ) throws -> [String?] {
    let tree = try tree()
    let blocks = TextBlocks(
      asked: [asked], shown: [shown], tree: tree, minimumGroup: minimumGroup)
    return tree.units.indices.map { unit in
      blocks.block(of: unit, release: 1).map { $0.unit.map { tree.units[$0].id } ?? "all" }
    }
  }

  @Test func `a unit with ten people has its own name when it leaves ten or nobody around it`()
    throws
  {
    #expect(try names([0, 10, 10, 10]) == [nil, "North", "South", "Legal"])
    #expect(try names([10, 10, 9, 10]) == ["Sales", "North", "Sales", "Legal"])
    // The whole less Sales would be the nine of Legal.
    #expect(try names([10, 10, 10, 9]) == ["all", "North", "South", "all"])
    #expect(try names([10, 10, 10, 10]) == ["Sales", "North", "South", "Legal"])
  }

  @Test func `nothing is told of fewer than ten people or the minimum group`() throws {
    #expect(try names([3, 3, 3, 0]) == [nil, nil, nil, nil])
    #expect(try names([4, 3, 3, 0]) == ["Sales", "Sales", "Sales", nil])
    #expect(try names([6, 3, 3, 0], minimumGroup: 13) == [nil, nil, nil, nil])
    let none = TextBlocks(asked: [], shown: [], tree: try tree(), minimumGroup: 5)
    #expect(none.block(of: 0, release: 1) == nil)
    #expect(none.isWithheld(release: 1))
  }

  @Test func `a unit that is withheld never gives its name`() throws {
    let told = try names([10, 10, 10, 10], shown: [true, false, true, true])
    #expect(told == ["Sales", "Sales", "South", "Legal"])
  }

  @Test func `a block says which units within it stand apart`() throws {
    let tree = try tree()
    let blocks = TextBlocks(
      asked: [[10, 10, 3, 10]], shown: [[true, true, true, true]], tree: tree, minimumGroup: 5)
    let block = try #require(blocks.block(of: 2, release: 1))
    #expect(block.unit == 0)
    #expect(block.without.map { tree.units[$0].id } == ["North"])
  }

  @Test func `a text from where nobody was counted is told further up`() throws {
    // All who were asked in Sales are in North, so a text of Sales itself is told of the whole.
    let told = try names([0, 10, 0, 10], shown: [true, true, true, false])
    #expect(told == ["all", "North", "all", "all"])
    #expect(try names([0, 10, 0, 10]) == [nil, "North", nil, "Legal"], "or not at all")
  }

  @Test func `late texts are told by the people who came late alone`() throws {
    let all = [true, true, true, true]
    let blocks = TextBlocks(
      asked: [[10, 10, 10, 10], [0, 5, 4, 0], [0, 10, 0, 10]], shown: [all, all, all],
      tree: try tree(), minimumGroup: 5)
    #expect(blocks.block(of: 1, release: 1)?.unit == 1)
    #expect(blocks.block(of: 1, release: 2) == nil)
    #expect(blocks.isWithheld(release: 2) && !blocks.isWithheld(release: 1))
    #expect(blocks.block(of: 1, release: 3)?.unit == 1)
    #expect(blocks.block(of: 3, release: 2) == nil)
  }

  @Test
  func `a name that a later release withholds goes from earlier texts, and none takes its place`()
    throws
  {
    let tree = try UnitTree([Unit(id: "A"), Unit(id: "B"), Unit(id: "C")])
    let asked = [12, 10, 10]
    func names(_ shown: [[Bool]]) -> [Int?] {
      let blocks = TextBlocks(
        asked: [asked] + shown.dropFirst().map { _ in [0, 0, 0] }, shown: shown, tree: tree,
        minimumGroup: 5)
      return tree.units.indices.map { blocks.block(of: $0, release: 1)?.unit }
    }
    #expect(names([[true, true, false]]) == [0, 1, nil])
    // With C in the place of B, two readings would leave B's people apart from C's.
    #expect(names([[true, true, false], [true, false, true]]) == [0, nil, nil])
  }

  /// A random organization in some releases.
  private struct Case {
    let tree: UnitTree
    let asked: [[Int]]
    let shown: [[Bool]]
    let minimumGroup: Int

    init(seed: UInt64) throws {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 1...30, using: &random)
      let tree = try UnitTree(
        (0..<count).map { place in
          let parent = Int.random(in: -2..<max(place, 1), using: &random)
          return Unit(id: "\(place)", parent: parent < 0 || place == 0 ? nil : "\(parent)")
        })
      let most = [3, 9, 14, 30].randomElement(using: &random) ?? 9
      let releases = Int.random(in: 1...3, using: &random)
      self.tree = tree
      asked = (0..<releases).map { _ in
        tree.units.map { _ in
          Bool.random(using: &random) ? 0 : Int.random(in: 0...most, using: &random)
        }
      }
      shown = (0..<releases).map { _ in
        tree.units.map { _ in Int.random(in: 0..<4, using: &random) > 0 }
      }
      minimumGroup = [5, 10, 14].randomElement(using: &random) ?? 5
    }

    /// The units whose texts each block of a release tells, when only so many releases were made.
    func blocks(of release: Int, made: Int) -> [Int?: Set<Int>] {
      let blocks = TextBlocks(
        asked: Array(asked[..<made]), shown: Array(shown[..<made]), tree: tree,
        minimumGroup: minimumGroup)
      var units: [Int?: Set<Int>] = [:]
      for unit in tree.units.indices {
        if let block = blocks.block(of: unit, release: release) {
          units[block.unit, default: []].insert(unit)
        }
      }
      return units
    }

    func people(_ units: some Sequence<Int>, _ release: Int) -> Int {
      units.reduce(0) { $0 + asked[release - 1][$1] }
    }
  }

  @Test(arguments: UInt64(0)..<1000)
  func `no text points at fewer than ten people, in one release or over several`(seed: UInt64)
    throws
  {
    let made = try Case(seed: seed)
    let fewest = max(10, made.minimumGroup)
    for release in 1...made.asked.count {
      // What each text pointed at so far, as a reader of all releases knows.
      var candidates: [Int: Set<Int>] = [:]
      for last in release...made.asked.count {
        let blocks = made.blocks(of: release, made: last)
        for (name, units) in blocks {
          let people = made.people(units, release)
          #expect(people >= fewest)
          let around: Set<Int>
          if let name {
            #expect(
              made.shown[release - 1][name] && units.isSubset(of: made.tree.subtree(of: name)))
            // The unit whole, less than which the nearest name above it leaves nobody or enough.
            let above =
              sequence(first: made.tree.parents[name]) { $0.flatMap { made.tree.parents[$0] } }
              .first { $0 == nil || blocks[$0] != nil } ?? nil
            around = above.map { Set(made.tree.subtree(of: $0)) } ?? Set(made.tree.units.indices)
            let rest = made.people(around.subtracting(made.tree.subtree(of: name)), release)
            #expect(rest == 0 || rest >= fewest)
          }
          for unit in units {
            candidates[unit] = candidates[unit].map { $0.intersection(units) } ?? units
          }
        }
        let told = blocks.values.reduce(0) { $0 + $1.count }
        #expect(Set(blocks.values.joined()).count == told, "each unit is in one block")
        let whole = made.people(made.tree.units.indices, release)
        #expect(whole >= fewest || blocks.isEmpty)
      }
      for (unit, others) in candidates where made.asked[release - 1][unit] > 0 {
        #expect(made.people(others, release) >= fewest)
      }
    }
  }
}
