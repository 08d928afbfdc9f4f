import Instrument
import Scoring
import Testing

struct EvidenceJudgeTests {
  private func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: Language("en"))
  }

  private var judge: EvidenceJudge {
    let stages = ["know", "use"].map { Stage(id: $0, title: text($0), items: ["S"], atLeast: 3) }
    let assessment = Assessment(
      id: "a", version: "1", languages: [Language("en")], title: text("a"),
      indicators: [
        Indicator(id: "adoption", title: text("s"), rule: .stages(stages, share: 50)),
        Indicator(id: "early", title: text("s"), rule: .stages(stages, share: 50)),
      ], questionnaires: [])
    func indicator(_ id: String, _ value: IndicatorProfile.Value) -> IndicatorProfile {
      IndicatorProfile(id: id, measured: .init(respondents: 9, value: value))
    }
    return EvidenceJudge(
      assessment: assessment,
      dimensions: [
        DimensionProfile(
          id: "trust", target: 60,
          measured: .init(
            respondents: 9, score: 40, standardDeviation: 20, level: nil, coverage: 0.9,
            dontKnowShare: 0.25)),
        DimensionProfile(id: "hidden", target: 60, measured: nil),
      ],
      indicators: [
        indicator("fear", .points(-12.5)), indicator("adoption", .stage("know", reached: [])),
        indicator("early", .stage(nil, reached: [])),
        indicator(
          "owner",
          .consensus(30, shares: [.init(id: "x", share: 0.25), .init(id: "y", share: 0.75)])),
        IndicatorProfile(id: "secret", measured: nil),
      ], unitGaps: ["trust": 35])
  }

  @Test(
    arguments: [
      (Evidence.scoreAtLeast("trust", 40), 0), (.scoreAtLeast("trust", 41), nil),
      (.scoreBelow("trust", 45), 5), (.scoreBelow("trust", 40), nil),
      (.dontKnowAtLeast("trust", 20), 5), (.dontKnowAtLeast("trust", 26), nil),
      (.spreadAtLeast("trust", 20), 0), (.spreadAtLeast("trust", 21), nil),
      (.unitGapAtLeast("trust", 30), 5), (.unitGapAtLeast("trust", 36), nil),
      (.indicatorAtLeast("fear", -20), 7.5), (.indicatorAtLeast("fear", 0), nil),
      (.indicatorBelow("fear", -10), 2.5), (.indicatorBelow("owner", 30), nil),
      (.stageAtLeast("adoption", "know"), 0), (.stageAtLeast("adoption", "use"), nil),
      (.stageBelow("adoption", "use"), 0), (.stageBelow("adoption", "know"), nil),
      (.stageBelow("early", "know"), 0), (.stageAtLeast("early", "know"), nil),
      (.leads("owner", "y"), 0), (.leads("owner", "x"), nil),
      (.shareAtLeast("owner", "y", 70), 5), (.shareAtLeast("owner", "y", 76), nil),
      (.shareBelow("owner", "x", 30), 5), (.shareBelow("owner", "x", 25), nil),
    ] as [(Evidence, Double?)])
  func `evidence holds from its bound on`(evidence: Evidence, margin: Double?) {
    #expect(judge.outcome(evidence)?.margin == margin)
  }

  @Test(
    arguments: [
      Evidence.scoreAtLeast("hidden", 0), .scoreBelow("hidden", 100), .unitGapAtLeast("hidden", 0),
      .indicatorBelow("secret", 100), .indicatorAtLeast("secret", -100), .leads("secret", "y"),
      .shareBelow("secret", "y", 100), .shareAtLeast("owner", "z", 0),
      .stageBelow("secret", "use"), .spreadAtLeast("hidden", 0), .dontKnowAtLeast("hidden", 0),
      .all([]),
    ])
  func `nothing holds for what is withheld or not there`(evidence: Evidence) {
    #expect(judge.outcome(evidence) == nil)
  }

  @Test func `numbers are compared as they are shown, rounded to tenths`() {
    func judge(_ score: Double) -> EvidenceJudge {
      EvidenceJudge(
        assessment: Assessment(
          id: "a", version: "1", languages: [], title: text("a"), questionnaires: []),
        dimensions: [
          DimensionProfile(
            id: "trust", target: nil,
            measured: .init(
              respondents: 9, score: score, standardDeviation: nil, level: nil, coverage: nil,
              dontKnowShare: nil))
        ], indicators: [])
    }
    #expect(judge(44.96).outcome(.scoreBelow("trust", 45)) == nil, "shown as 45.0")
    #expect(judge(44.94).outcome(.scoreBelow("trust", 45)) != nil, "shown as 44.9")
    let levels = [0, 70].map { Level(id: "\($0)", title: text("l"), from: $0) }
    let assessment = Assessment(
      id: "a", version: "1", languages: [], title: text("a"), levels: levels, questionnaires: [])
    #expect(assessment.level(of: 69.96)?.id == "70")
    #expect(assessment.level(of: 69.94)?.id == "0")
  }

  @Test func `all needs every part and any takes the clearest`() {
    let low = Evidence.scoreBelow("trust", 45)
    let never = Evidence.scoreBelow("hidden", 100)
    #expect(judge.outcome(.all([low, never])) == nil)
    #expect(judge.outcome(.all([low, .scoreBelow("trust", 41)]))?.margin == 1)
    #expect(judge.outcome(.any([never, .scoreBelow("trust", 41), low]))?.margin == 5)
    #expect(judge.outcome(.all([low, .leads("owner", "y")]))?.observations.count == 2)
  }
}
