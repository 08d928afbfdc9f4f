import Foundation
import Scoring
import Testing

struct DistributionTests {
  @Test func `tails and quantiles agree with fifty digits to 1e-10`() throws {
    var checked = 0
    for row in try Fixture.rows("distributions").dropFirst() {
      let x = try #require(Double(row[1]))
      let value = try #require(Double(row[4]))
      let got: Double
      switch row[0] {
      case "t": got = Distribution.twoTailsOfT(x, freedom: try #require(Double(row[2])))
      case "qt":
        got = Distribution.quantileOfT(twoTails: x, freedom: try #require(Double(row[2])))
      case "f":
        got = Distribution.upperTailOfF(
          x, numerator: try #require(Double(row[2])), denominator: try #require(Double(row[3])))
      default: got = Distribution.quantileOfNormal(twoTails: x)
      }
      #expect(abs(got - value) <= 1e-10 * max(abs(value), 1), "\(row)")
      checked += 1
    }
    #expect(checked == 191)
  }

  @Test func `tails stay within bounds at the edges`() {
    #expect(Distribution.twoTailsOfT(0, freedom: 5) == 1)
    #expect(Distribution.upperTailOfF(0, numerator: 3, denominator: 9) == 1)
    #expect(Distribution.upperTailOfF(-1, numerator: 3, denominator: 9) == 1)
    #expect(Distribution.twoTailsOfT(1e9, freedom: 5) < 1e-30)
  }
}
