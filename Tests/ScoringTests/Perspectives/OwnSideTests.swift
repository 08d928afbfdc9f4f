import Instrument
import Scoring
import Testing

struct OwnSideTests {
  private func own(_ units: [[Double]]) -> OwnSide {
    OwnSide("own", units: units.enumerated().map { ("u\($0)", Moments($1)) })
  }

  @Test func `units that rate their own side higher by more than chance are named`() {
    let found = own([
      [20, 22, 25, 30, 28, 21], [40, 42, 45, 50, 48, 41], [-30, 28, -22, 31, 2, -8],
      [-40, -42, -45, -50, -48],
    ])
    #expect(found.unitCount == 4)
    #expect(found.lines.map(\.unit) == ["u1", "u0"], "the most first, and none that rate it lower")
    #expect(abs(found.lines[1].points - 146.0 / 6) < 1e-8)
  }

  @Test func `what is clear of one unit may be chance among many`() {
    let close: [Double] = [1, 9, 12, 2, 8, 3]
    let wide: [Double] = [-30, 28, -22, 31, 2, -8]
    #expect(own([close]).lines.count == 1)
    #expect(own([close] + [[Double]](repeating: wide, count: 9)).lines.isEmpty)
  }

  @Test func `of single people, nobody and equal ratings nothing is made up`() {
    #expect(own([[], [30]]).unitCount == 0)
    let equal = own([[0, 0, 0, 0, 0], [10, 10, 10, 10, 10]])
    #expect(equal.lines.map(\.unit) == ["u1"])
  }
}
