import Instrument
import Scoring
import Testing

struct InterviewTallyTests {
  @Test func `sums are those of the scores, dimension by dimension`() {
    var tally = InterviewTally()
    tally.add(["time": 25_000, "culture": 50_000], of: "Ms K.")
    tally.add(["culture": 75_000], of: "Mr L.")
    tally.add([:], of: "Ms M.")
    #expect(
      tally.sums == [
        InterviewScores(
          dimension: "culture", people: 2, total: 125_000, squares: 8_125_000_000),
        InterviewScores(dimension: "time", people: 1, total: 25_000, squares: 625_000_000),
      ])
    #expect(InterviewTally().sums.isEmpty)
  }

  @Test func `two talks with the same person count as one, with their mean`() {
    var tally = InterviewTally()
    tally.add(["culture": 25_000], of: "Head of sales")
    tally.add(["culture": 50_001, "time": 0], of: "  head of  SALES ")
    tally.add(["culture": 100_000], of: "Head of legal")
    let sums = tally.sums
    #expect(sums.map(\.people) == [2, 1])
    // (25,000 + 50,001) ÷ 2 = 37,500.5, which goes up.
    #expect(sums[0].total == 37_501 + 100_000)
  }

  @Test func `talks without a label are with different people`() {
    var tally = InterviewTally()
    for _ in 0..<3 { tally.add(["culture": 50_000], of: " ") }
    #expect(tally.sums.map(\.people) == [3])
  }

  @Test func `the order of talks doesn't matter`() {
    let talks: [(scores: [String: Int], label: String)] = [
      (["a": 1000, "b": 33_333], "K"), (["a": 66_667], "L"), (["b": 100_000], "K"),
      (["a": 0], ""), (["a": 12_500, "b": 1], ""),
    ]
    func sums(_ order: [Int]) -> [InterviewScores] {
      var tally = InterviewTally()
      for place in order { tally.add(talks[place].scores, of: talks[place].label) }
      return tally.sums
    }
    #expect(sums([0, 1, 2, 3, 4]) == sums([4, 2, 3, 1, 0]))
  }

  @Test func `moments have the mean and deviation of the scores`() throws {
    let scores = InterviewScores(
      dimension: "culture", people: 5, total: 250_000, squares: 18_750_000_000)
    // 0, 25, 50, 75, 100.
    #expect(scores.moments.mean == 50)
    let deviation = try #require(scores.moments.standardDeviation)
    #expect(abs(deviation - 1562.5.squareRoot()) < 1e-9)
  }
}
