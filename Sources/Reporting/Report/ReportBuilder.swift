public import Instrument
public import Scoring

/// Turns a profile into a report.
public struct ReportBuilder: Sendable {
  let assessment: Assessment
  let context: ReportContext

  /// Creates a builder.
  public init(assessment: Assessment, context: ReportContext) {
    self.assessment = assessment
    self.context = context
  }

  /// The report on a release.
  ///
  /// - Parameters:
  ///   - release: The release; the builder's assessment is the one that it was made with.
  ///   - fired: The rules that fitted the assessment to the organization.
  /// - Returns: The report.
  public func report(on release: Release, fired: [ContextRule] = []) -> Report {
    let profile = release.byUnit
    let (steps, warnings) = RoadmapBuilder(assessment: assessment, context: context)
      .roadmap(for: profile.organization)
    let findings = FindingFinder(assessment: assessment, context: context).findings(in: profile)
    let lines = dimensions(profile)
    let mark = "withheld: fewer than \(profile.minimumGroup) answers"
    return Report(
      header: Header(
        organization: context.organization, practice: context.practice,
        assessment: context.fill(assessment.title), question: question,
        definition: "\(assessment.id) \(assessment.version)", fingerprint: context.fingerprint,
        date: context.date, software: context.software, language: context.language.tag,
        isSynthetic: context.isSynthetic, edition: context.edition),
      verdict: verdict(profile.organization, lines),
      participation: participation(
        profile, recruitment: release.comparisons.sample.recruitment),
      dimensions: lines, units: units(profile), perspectives: perspectives(release),
      findings: findings,
      actions: actions(for: findings), shades: shades,
      indicators: indicators(profile.organization),
      facets: facets(profile.organization), roadmap: steps, warnings: warnings,
      words: ownWords,
      fitted: fitted(by: fired), voices: voices(profile), trust: trust(profile),
      method: method(profile), limits: limits(profile),
      disclosure: disclosure(profile), withheldMark: mark)
  }

  /// The heading: the definition's question, or whether the organization is ready.
  private var question: String {
    let own = context.fill(assessment.question)
    return own.isEmpty
      ? "Is \(context.organization) ready for \(context.practice)?"
      : own.replacing("{organization}", with: context.organization)
  }

  func levelTitle(_ id: Level.ID?) -> String? {
    assessment.levels.first { $0.id == id }.map { context.fill($0.title) }
  }

  private func participation(
    _ profile: Profile, recruitment: Recruitment?
  ) -> Participation {
    let shown = profile.organization.shown
    let percent = shown?.responseRate.map { Int(($0 * 100).rounded()) }
    let reading = shown.flatMap { shown in
      shown.headcount.flatMap {
        ResponseRate(
          respondents: shown.respondents, headcount: $0, minimumGroup: profile.minimumGroup)
      }
    }?.reading
    let text: String
    switch reading {
    case nil where shown == nil: text = "Too few people answered to show anything."
    case .moreThanPeople:
      text = "More responses came than people are on the roster. Check the roster first."
    case _ where recruitment == .volunteers:
      text =
        "Only those who wanted to took part, so the results speak for them and not for everybody."
    case _ where recruitment == .chance:
      text =
        "Those who were asked were drawn by chance, so the results can speak for everybody if most of "
        + "them answered."
    case nil where shown?.rate == .most:
      text = "Nearly everybody answered. The results speak for the organization."
    case nil:
      text =
        "The number of people who were asked isn’t known, so neither is the share that answered."
    case .good:
      text = "That is a good share. The results speak for the organization."
    case .fair:
      text = "That is a fair share. Ask who is missing before deciding for them."
    case .low:
      text =
        "That is about usual, and no more: those who didn’t answer may see things differently."
    case .poor:
      text = "That is a small share. Those who didn’t answer may see things differently."
    }
    return Participation(
      answered: shown?.respondents, invited: shown?.headcount, percent: percent,
      reading: .init(id: "participation.reading", text: text))
  }

  private func dimensions(_ profile: Profile) -> [DimensionLine] {
    assessment.dimensions.enumerated().map { index, dimension in
      let line = profile.organization.shown?.dimensions[index]
      let gap = line?.measured.flatMap { self.gap($0.score, dimension.target) }
      return DimensionLine(
        id: dimension.id, title: context.fill(dimension.title),
        purpose: context.fill(dimension.purpose), target: dimension.target,
        measured: line?.measured.map { self.measured($0, gap: gap) },
        voice: line.flatMap { VoiceLine($0) }, counts: dimension.weight > 0,
        verdict: verdict(on: dimension, line))
    }
  }

  private func measured(
    _ measured: DimensionProfile.Measured, gap: Score?
  ) -> DimensionLine.Measured {
    DimensionLine.Measured(
      score: Score(measured.score), level: levelWords(measured),
      band: band(of: measured.level, score: measured.score), interval: interval(measured),
      gap: gap, isEnough: gap.map { $0.tenths >= 0 ? "yes" : "not yet" } ?? "",
      spread: measured.standardDeviation.map { Score($0) },
      respondents: measured.respondents, isOfFewerThanHalf: measured.isOfFewerThanHalf,
      coverage: measured.coverage.map { Int(($0 * 100).rounded()) },
      dontKnow: measured.dontKnowShare.map { Int(($0 * 100).rounded()) })
  }

  /// The range of a mean with as many digits as it has.
  private func interval(_ measured: DimensionProfile.Measured) -> String {
    guard let interval = measured.interval else { return "" }
    let isWhole = interval.low.rounded() == interval.low && interval.high.rounded() == interval.high
    return isWhole
      ? "\(Int(interval.low))–\(Int(interval.high))"
      : "\(Score(interval.low))–\(Score(interval.high))"
  }

  /// The score as it is shown less the target, so that a reader who subtracts gets the same.
  private func gap(_ score: Double, _ target: Int?) -> Score? {
    target.map { Score(tenths: Score(score).tenths - $0 * 10) }
  }

  /// The answer to the question that a dimension asks.
  private func verdict(
    on dimension: Instrument.Dimension, _ line: DimensionProfile?
  ) -> String {
    guard !dimension.verdicts.isEmpty else { return "" }
    guard let measured = line?.measured else {
      return line?.voice == .divided
        ? "Still open: people are divided." : "Still open: too few answers."
    }
    return dimension.verdict(on: measured.score).map { context.fill($0.text) } ?? ""
  }

  private func replacement(_ kind: Recommendation.Kind) -> String {
    if case .stop(let replacement) = kind { context.fill(replacement) } else { "" }
  }

  private func actions(for findings: [Finding]) -> [Action] {
    var byRule: [String: [String]] = [:]
    for finding in findings { byRule[finding.rule, default: []].append(finding.id) }
    let order: [String] = findings.map(\.rule)
    let wanted = assessment.recommendations.compactMap { recommendation -> (Int, Action)? in
      let causes = recommendation.findings.flatMap { byRule[$0] ?? [] }
      guard !causes.isEmpty else { return nil }
      let urgency = recommendation.findings.compactMap { order.firstIndex(of: $0) }.min() ?? 0
      return (
        urgency,
        Action(
          id: "action.\(recommendation.id)", text: context.fill(recommendation.action),
          owner: context.fill(recommendation.owner),
          firstStep: context.fill(recommendation.firstStep),
          effort: context.fill(recommendation.effort), sign: context.fill(recommendation.sign),
          replacement: replacement(recommendation.kind),
          horizon: recommendation.horizon,
          findings: causes)
      )
    }
    return Recommendation.Horizon.allCases.flatMap { horizon in
      wanted.filter { $0.1.horizon == horizon }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
