import Instrument
import TestSupport
import Testing

struct UnitTreeTests {
  @Test func `units come parents first and roll up`() throws {
    let tree = try UnitTree([
      Unit(id: "leaf", parent: "top"), Unit(id: "other"), Unit(id: "top"),
      Unit(id: "deep", parent: "leaf"),
    ])
    #expect(tree.units.map(\.id) == ["other", "top", "leaf", "deep"])
    #expect(tree.units.indices.map { tree.depth(of: $0) } == [0, 0, 1, 2])
    #expect(tree.rollUp([1, 10, 100, 1000]) { $0 += $1 } == [1, 1110, 1100, 1000])
    #expect(tree.position(of: "deep") == 3)
  }

  @Test func `the headcount is known when that of each unit is`() throws {
    #expect(try UnitTree([]).headcount == 0)
    let known = [Unit(id: "a", headcount: 3), Unit(id: "b", parent: "a", headcount: 4)]
    #expect(try UnitTree(known).headcount == 7)
    #expect(try UnitTree(known + [Unit(id: "c")]).headcount == nil)
  }

  @Test func `a repeated unit, an unknown parent and a circle are refused`() {
    #expect(throws: InstrumentError.duplicateUnit("a")) {
      try UnitTree([Unit(id: "a"), Unit(id: "a")])
    }
    #expect(throws: InstrumentError.unknownParent(unit: "a")) {
      try UnitTree([Unit(id: "a", parent: "b")])
    }
    #expect(throws: InstrumentError.circularUnits("a")) {
      try UnitTree([Unit(id: "a", parent: "b"), Unit(id: "b", parent: "a"), Unit(id: "c")])
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `the tops add up to the whole`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let roster = (0..<40).map { index in
      let parent = index == 0 ? 0 : Int.random(in: 0...index, using: &generator)
      return Unit(id: "\(index)", parent: parent == index || index == 0 ? nil : "\(parent)")
    }
    let tree = try UnitTree(roster.shuffled(using: &generator))
    let totals = tree.rollUp([Int](repeating: 1, count: 40)) { $0 += $1 }
    let tops = tree.units.indices.filter { tree.parents[$0] == nil }
    #expect(tops.map { totals[$0] }.reduce(0, +) == 40)
  }
}
