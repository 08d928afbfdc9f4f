import Instrument
import Scoring
import Testing

struct InterviewGapsTests {
  private let survey = Moments([40, 50, 45, 55, 60, 35, 52, 48, 44, 58])

  /// What talks say of a dimension, from scores in points.
  private func talks(_ dimension: String, _ points: [Double]) -> InterviewScores {
    let thousandths = points.map { Int($0 * 1000) }
    return InterviewScores(
      dimension: dimension, people: points.count, total: thousandths.reduce(0, +),
      squares: thousandths.reduce(0) { $0 + $1 * $1 })
  }

  @Test func `a gap is Welch's of both sides, with the side that sees less`() throws {
    let high = [75.0, 80, 70, 85, 75]
    let gap = try #require(
      InterviewGaps([talks("culture", high)], survey: [("culture", survey)], minimumGroup: 5)
        .gaps.first)
    #expect(gap.gap == Gap(Moments(high), survey))
    #expect(abs(gap.gap.difference - (77 - 48.7)) < 1e-9)
    #expect(gap.seesLess == .survey)
    #expect(gap.adjusted == gap.gap.probability, "a single gap isn't adjusted")
    let low = InterviewGaps(
      [talks("culture", [10, 15, 5, 20, 10])], survey: [("culture", survey)], minimumGroup: 5)
    #expect(low.gaps.first?.seesLess == .interviews)
    let same = InterviewGaps(
      [talks("culture", [40, 60, 50, 45, 55])], survey: [("culture", survey)], minimumGroup: 5)
    #expect(same.gaps.count == 1 && same.gaps.first?.seesLess == nil)
  }

  @Test func `only dimensions that both sides may be shown of are compared`() {
    let gaps = InterviewGaps(
      [
        talks("time", [50, 60, 70, 80]), talks("culture", [50, 60, 70, 80, 90]),
        talks("divided", [50, 60, 70, 80, 90]),
      ],
      survey: [("culture", survey), ("skills", survey), ("time", survey)], minimumGroup: 5
    ).gaps
    #expect(gaps.map(\.dimension) == ["culture"])
    #expect(InterviewGaps([], survey: [("culture", survey)], minimumGroup: 5).gaps.isEmpty)
  }

  @Test func `gaps are adjusted for all that are reported`() throws {
    // Welch's probability alone is between 0.025 and 0.05.
    let near = [54.0, 62, 70, 67, 49]
    let alone = InterviewGaps(
      [talks("a", near)], survey: [("a", survey)], minimumGroup: 5)
    let probability = try #require(alone.gaps.first?.gap.probability)
    #expect(probability > 0.025 && probability < 0.05)
    #expect(alone.gaps.first?.seesLess == .survey)
    let others = ["b", "c", "d"]
    let among = InterviewGaps(
      [talks("a", near)] + others.map { talks($0, [40, 60, 50, 45, 55]) },
      survey: (["a"] + others).map { ($0, survey) }, minimumGroup: 5
    ).gaps
    #expect(
      among.compactMap(\.adjusted) == FalseDiscovery.adjusted(among.compactMap(\.gap.probability)))
    #expect(among.count == 4 && among.allSatisfy { $0.seesLess == nil })
  }

  @Test func `without any variance a difference isn't chance, and takes no adjustment away`() {
    let flat = Moments([50, 50, 50])
    let gaps = InterviewGaps(
      [
        talks("a", [75, 75, 75, 75, 75]), talks("b", [50, 50, 50, 50, 50]),
        talks("c", [75, 80, 70, 85, 75]),
      ], survey: [("a", flat), ("b", flat), ("c", survey)], minimumGroup: 5
    ).gaps
    #expect(gaps.map(\.seesLess) == [.survey, nil, .survey])
    #expect(gaps.map { $0.adjusted == nil } == [true, true, false])
    #expect(gaps[2].adjusted == gaps[2].gap.probability)
  }

  @Test func `a release compares talks with what it shows of the organization`() throws {
    let assessment = try Fixture.assessment([("one", ["X1"]), ("two", ["X2"])], ratings: 1...5)
    let survey = try #require(assessment.questionnaires.first)
    var builder = TallyBuilder(
      plan: ScoringPlan(assessment: assessment, questionnaire: survey), unitCount: 1)
    // All answer the first item; too few answer the second.
    for person in 0..<8 {
      let second = person < 4 ? UInt8(3) : Code.of(.skipped)
      [UInt8(person % 3), second].withUnsafeBufferPointer {
        builder.add(row: $0, unit: 0, role: 0)
      }
    }
    let high = [75.0, 100, 75, 100, 75]
    func release(_ interviews: [InterviewScores]) throws -> Release {
      ProfileBuilder(assessment: assessment)
        .release([[builder]], tree: try UnitTree([Unit(id: "u")]), interviews: interviews)
    }
    let gaps = try release([talks("one", high), talks("two", high), talks("three", high)])
      .comparisons.interviews.gaps
    #expect(gaps.map(\.dimension) == ["one"])
    #expect(gaps.first?.survey.count == 8 && gaps.first?.interviews.count == 5)
    #expect(gaps.first?.seesLess == .survey)
    // The definition's minimum group is 5.
    #expect(try release([talks("one", [75, 100, 75, 100])]).comparisons.interviews.gaps.isEmpty)
  }
}
