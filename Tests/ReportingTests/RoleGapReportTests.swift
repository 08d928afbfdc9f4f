import Instrument
import Reporting
import Scoring
import Testing

/// Differences between roles, as readers see them.
struct RoleGapReportTests {
  private func moments(_ points: [Int]) -> Moments {
    InterviewScores(
      dimension: "any", people: points.count, total: points.reduce(0) { $0 + $1 * 1000 },
      squares: points.reduce(0) { $0 + $1 * $1 * 1_000_000 }
    ).moments
  }

  private func sentences(dimensions count: Int) -> [String] {
    let plain = ReportFixture.release()
    let names = (1...count).map { "d\($0)" }
    let low = moments([20, 30, 25, 35, 30, 28])
    let high = moments([70, 80, 75, 72, 78, 81])
    let views = [
      RoleView(role: "staff", dimensions: names.map { _ in low }),
      RoleView(role: "executive", dimensions: names.map { _ in high }),
    ]
    let release = Release(
      byUnit: plain.byUnit, byRole: plain.byRole,
      comparisons: Comparisons(roles: RoleGaps(views, dimensions: names)))
    return ReportBuilder(
      assessment: ReportFixture.assessment(),
      context: ReportContext(
        organization: "Acme", practice: "wikis", language: Language("en"), date: "2026-01-02",
        fingerprint: "f00", software: "0", isSynthetic: true)
    ).report(on: release).perspectives.gaps.map(\.text)
  }

  @Test func `a reader who counts the differences isn't left to wonder`() {
    let some = sentences(dimensions: 6)
    #expect(some[0].contains("6 differences are beyond chance."))
    #expect(some.count == 7 && !some[0].contains("the largest"))
    let many = sentences(dimensions: 8)
    #expect(many[0].contains("8 differences are beyond chance."))
    #expect(many.count == 7 && many[0].hasSuffix(" Of those in dimensions, the 6 largest follow."))
  }
}
