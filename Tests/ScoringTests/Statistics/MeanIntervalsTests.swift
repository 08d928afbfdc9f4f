import Testing

@testable import Scoring

struct MeanIntervalsTests {
  private func moments(_ count: Int) -> Moments {
    var moments = Moments()
    for person in 0..<count { moments.add(NanoPoints(person % 7) * 10_000_000_000) }
    return moments
  }

  @Test func `many means in any order have the intervals of each alone`() {
    var intervals = MeanIntervals()
    for (count, headcount) in [(8, nil), (30, 40), (8, 9), (2, nil), (30, nil), (8, nil), (1, 5)] {
      let alone = Interval.ofMean(moments(count), headcount: headcount)
      #expect(intervals.interval(of: moments(count), headcount: headcount) == alone)
      #expect((alone == nil) == (count < 2))
    }
  }
}
