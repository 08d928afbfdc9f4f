import Instrument
import Scoring
import Testing

struct RecruitmentTests {
  private func interval(_ recruitment: Recruitment?, headcount: Int? = 30) throws -> Interval {
    let assessment = try Fixture.assessment([("x", ["A", "B"])], ratings: 1...5)
    let table = [["A", "B"]] + (0..<20).map { ["\(2 + $0 % 3)", "\(2 + $0 % 2)"] }
    let (builder, units) = try Fixture.tally(table, assessment, unit: nil)
    let tree = try UnitTree(units.map { Unit(id: $0, headcount: headcount) })
    let release = ProfileBuilder(assessment: assessment, recruitment: recruitment)
      .release([[builder]], tree: tree)
    #expect(release.comparisons.sample.recruitment == recruitment)
    return try #require(release.byUnit.organization.shown?.dimensions[0].measured?.interval)
  }

  @Test(arguments: [Recruitment.everybody, .chance, nil])
  func `how many answered narrows the interval`(recruitment: Recruitment?) throws {
    let unknown = try interval(recruitment, headcount: nil)
    let known = try interval(recruitment)
    // 20 of 30 answered.
    let ratio = (known.high - known.low) / (unknown.high - unknown.low)
    #expect(abs(ratio - (1 - 20.0 / 30).squareRoot()) < 1e-12)
  }

  @Test func `volunteers don't stand for those who stayed away`() throws {
    #expect(try interval(.volunteers) == interval(.volunteers, headcount: nil))
  }
}
