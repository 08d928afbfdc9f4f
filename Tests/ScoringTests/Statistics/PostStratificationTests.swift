import Scoring
import Testing

struct PostStratificationTests {
  private typealias Stratum = PostStratification.Stratum

  private func near(_ value: Double?, _ wanted: Double) -> Bool {
    value.map { abs($0 - wanted) < 1e-9 } ?? false
  }

  // By hand: 0.6 · 60 + 0.4 · 40 = 52. The variance is 0.36 · (1 − 2/60) · 200/2 = 34.8 and
  // 0.16 · (1 − 3/40) · 400/3 = 19.7333…; the degrees of freedom and the interval are R's.
  @Test func `two strata, worked out by hand`() throws {
    let result = try #require(
      PostStratification([
        Stratum(Moments([50, 70]), headcount: 60), Stratum(Moments([20, 40, 60]), headcount: 40),
      ]))
    #expect(near(result.mean, 52) && near(result.variance, 54.53333333333333))
    #expect(near(result.freedom, 2.11552615937172))
    #expect(near(result.interval?.low, 21.83251225403329))
    #expect(near(result.interval?.high, 82.16748774596671))
    #expect(result.people == 100 && result.respondents == 5 && result.uncoveredShare == 0)
  }

  @Test func `one stratum is a plain mean with its interval`() throws {
    let moments = Moments([10, 30, 35, 80])
    let result = try #require(PostStratification([Stratum(moments, headcount: 9)]))
    let plain = try #require(Interval.ofMean(moments, headcount: 9))
    #expect(result.mean == moments.mean)
    #expect(near(result.interval?.low, plain.low) && near(result.interval?.high, plain.high))
    #expect(near(result.freedom, 3))
  }

  @Test func `everybody asked leaves no variance`() throws {
    let result = try #require(
      PostStratification([
        Stratum(Moments([50, 70]), headcount: 2), Stratum(Moments([0, 10]), headcount: 1),
      ]))
    // The second has more scores than people and so counts as two.
    #expect(result.mean == 32.5 && result.variance == 0 && result.freedom == nil)
    #expect(result.interval == Interval(low: 32.5, high: 32.5) && result.people == 4)
  }

  @Test func `people of a stratum without scores go to those beside it`() throws {
    // Two sites of 50. The second unit of the first site didn't answer, so its 30 people are taken to
    // be like the first: (50 · 60 + 50 · 40) ÷ 100.
    let nested = try #require(
      PostStratification([
        Stratum(headcount: 0), Stratum(Moments([50, 70]), headcount: 20, parent: 0),
        Stratum(headcount: 30, parent: 0), Stratum(Moments([20, 60]), headcount: 50),
      ]))
    #expect(near(nested.mean, 50) && near(nested.uncoveredShare, 0.3))
    // 0.25 · (1 − 2/50) · (200 + 800)/2
    #expect(near(nested.variance, 120))
    // Side by side at the top they are shared out by people: (20 · 60 + 50 · 40) ÷ 70.
    let flat = try #require(
      PostStratification([
        Stratum(Moments([50, 70]), headcount: 20), Stratum(headcount: 30),
        Stratum(Moments([20, 60]), headcount: 50),
      ]))
    #expect(near(flat.mean, 3200.0 / 70) && near(flat.uncoveredShare, 0.3))
  }

  @Test func `a site without any score goes to the other sites, and its own people count too`()
    throws
  {
    let result = try #require(
      PostStratification([
        Stratum(headcount: 0), Stratum(headcount: 10, parent: 0), Stratum(headcount: 5, parent: 0),
        Stratum(headcount: 5), Stratum(Moments([50, 70]), headcount: 20, parent: 3),
        Stratum(Moments([20, 60]), headcount: 20, parent: 3),
      ]))
    #expect(near(result.mean, 50) && near(result.uncoveredShare, 20.0 / 60))
    #expect(result.people == 60)
  }

  @Test func `units and roles are weighed by the people of each`() throws {
    // Managers of the second unit didn't answer; they are taken to be like its staff:
    // (10 · 85 + 30 · 50 + 60 · 25) ÷ 100.
    let result = try #require(
      PostStratification([
        Stratum(headcount: 0), Stratum(Moments([80, 90]), headcount: 10, parent: 0),
        Stratum(Moments([40, 60]), headcount: 30, parent: 0), Stratum(headcount: 0),
        Stratum(headcount: 10, parent: 3), Stratum(Moments([20, 30]), headcount: 50, parent: 3),
      ]))
    #expect(near(result.mean, 38.5))
    #expect(near(result.uncoveredShare, 0.1) && result.people == 100)
  }

  @Test func `a stratum with one score takes the variance of all`() throws {
    let result = try #require(
      PostStratification([
        Stratum(Moments([50, 70]), headcount: 60), Stratum(Moments([40]), headcount: 40),
      ]))
    // 34.8 + 0.16 · (1 − 1/40) · 200
    #expect(near(result.mean, 52) && near(result.variance, 34.8 + 31.2))
    let single = try #require(PostStratification([Stratum(Moments([40]), headcount: 40)]))
    #expect(single.mean == 40 && single.variance == nil && single.interval == nil)
  }

  @Test func `without scores, or with strata before their parents, there is no mean`() {
    #expect(PostStratification([]) == nil)
    #expect(PostStratification([Stratum(headcount: 5)]) == nil)
    let scores = Moments([1, 2])
    #expect(PostStratification([Stratum(scores, headcount: 5, parent: 0)]) == nil)
    #expect(PostStratification([Stratum(scores, headcount: -1)]) == nil)
    #expect(
      PostStratification([
        Stratum(scores, headcount: 5, parent: 1), Stratum(scores, headcount: 5),
      ]) == nil)
  }
}
