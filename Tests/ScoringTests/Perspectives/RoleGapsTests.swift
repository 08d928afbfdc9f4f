import Scoring
import Testing

struct RoleGapsTests {
  private let low = Moments([20, 30, 25, 35, 30, 28])
  private let high = Moments([70, 80, 75, 72, 78, 81])
  private let mixed = Moments([10, 90, 30, 75, 60, 45])

  @Test func `the lower role sees less, in whichever order they come`() throws {
    for isFirst in [true, false] {
      let views = [
        RoleView(role: "executive", dimensions: [high]), RoleView(role: "staff", dimensions: [low]),
      ]
      let gaps = RoleGaps(isFirst ? views : views.reversed(), dimensions: ["skills"]).gaps
      let gap = try #require(gaps.first)
      #expect(gaps.count == 1 && gap.subject == "skills")
      #expect(gap.seesLess == "staff")
      #expect(gap.first == (isFirst ? "executive" : "staff"))
      #expect((gap.gap.difference > 0) == isFirst)
      #expect(abs(gap.gap.difference - (gap.firstMean - gap.secondMean)) < 1e-9)
      // A single gap isn't adjusted.
      #expect(gap.adjusted == gap.gap.probability)
      #expect(gap.gap == Gap(isFirst ? high : low, isFirst ? low : high))
    }
  }

  @Test func `gaps are adjusted for all that are reported, and only for those`() {
    let views = [
      RoleView(role: "a", dimensions: [high, mixed, nil]),
      RoleView(role: "b", dimensions: [low, mixed, low]),
      RoleView(role: "c", dimensions: [mixed, nil, high]),
    ]
    let gaps = RoleGaps(views, dimensions: ["x", "y", "z"]).gaps
    #expect(
      gaps.map { "\($0.subject)\($0.first)\($0.second)" } == ["xab", "xac", "xbc", "yab", "zbc"])
    let plain = gaps.compactMap(\.gap.probability)
    #expect(plain.count == 5)
    #expect(gaps.compactMap(\.adjusted) == FalseDiscovery.adjusted(plain))
    for gap in gaps {
      let isReal = (gap.adjusted ?? 1) <= RoleGaps.rate
      #expect((gap.seesLess != nil) == isReal, "\(gap.subject)\(gap.first)\(gap.second)")
    }
    #expect(gaps[3].gap.difference == 0 && gaps[3].seesLess == nil)
  }

  @Test func `a gap that would be real alone may be chance among many`() throws {
    // Welch's probability is between 0.025 and 0.05.
    let (one, other) = (Moments([40, 50, 60, 55, 45]), Moments([52, 62, 72, 67, 57]))
    let probability = try #require(Gap(one, other)?.probability)
    #expect(probability > 0.025 && probability < 0.05)
    func gaps(_ dimensions: Int) -> [RoleGap] {
      let others = [Moments?](repeating: mixed, count: dimensions - 1)
      return RoleGaps(
        [
          RoleView(role: "a", dimensions: [one] + others),
          RoleView(role: "b", dimensions: [other] + others),
        ], dimensions: (0..<dimensions).map { "d\($0)" }
      ).gaps
    }
    #expect(gaps(1).first?.seesLess == "a")
    #expect(gaps(4).count == 4 && gaps(4).first?.seesLess == nil)
  }

  @Test func `one person has no gap, and roles without variance differ or don't`() {
    func gaps(_ first: Moments, _ second: Moments) -> [RoleGap] {
      RoleGaps(
        [RoleView(role: "a", dimensions: [first]), RoleView(role: "b", dimensions: [second])],
        dimensions: ["x"]
      ).gaps
    }
    #expect(gaps(Moments([50]), high).isEmpty)
    #expect(gaps(Moments(), high).isEmpty)
    let apart = gaps(Moments([50, 50]), Moments([75, 75]))
    #expect(apart.first?.adjusted == nil && apart.first?.seesLess == "a")
    #expect(gaps(Moments([50, 50]), Moments([50, 50])).first?.seesLess == nil)
    #expect(RoleGaps([], dimensions: ["x"]).gaps.isEmpty)
    let short = RoleGaps(
      [RoleView(role: "a", dimensions: []), RoleView(role: "b", dimensions: [high])],
      dimensions: ["x"])
    #expect(short.gaps.isEmpty)
  }
}
