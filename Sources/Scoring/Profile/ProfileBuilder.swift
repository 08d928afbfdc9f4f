public import Instrument

/// Turns tallies into a profile, and withholds what is measured on too few people.
public struct ProfileBuilder: Sendable {
  let assessment: Assessment
  let minimumGroup: Int
  let recruitment: Recruitment?
  let voices: VoicePlan
  let shared: SharedFacets

  /// Creates a builder.
  ///
  /// - Parameters:
  ///   - assessment: The definition.
  ///   - minimumGroup: The fewest people behind any number; raised to the definition's own minimum
  ///     and to 2.
  ///   - recruitment: How people came to be asked; `nil` when nobody knows.
  public init(
    assessment: Assessment, minimumGroup: Int? = nil, recruitment: Recruitment? = nil
  ) {
    self.assessment = assessment
    self.recruitment = recruitment
    self.minimumGroup = max(minimumGroup ?? 0, assessment.minimumGroup, 2)
    voices = VoicePlan(assessment)
    shared = SharedFacets(assessment)
  }

  /// The profile of each unit with all units below it, and of the organization, as one release.
  ///
  /// - Parameters:
  ///   - tallies: One builder a questionnaire of the assessment, whose units stand in the order of
  ///     the tree.
  ///   - tree: The units.
  /// - Returns: A profile without any number from fewer people than the minimum group.
  public func byUnit(_ tallies: [TallyBuilder], tree: UnitTree) -> Profile {
    release([tallies], tree: tree).byUnit
  }

  /// Everything that may be published about a wave.
  ///
  /// - Parameters:
  ///   - batches: What each release of the wave added, in their order: one builder a questionnaire,
  ///     whose units stand in the order of the tree. What was shown in a release stays safe beside
  ///     those after it; groups that an addition would give away are withheld from then on.
  ///   - tree: The units, the same for all releases.
  ///   - interviews: What talks of the wave say of dimensions, frozen with the first release.
  /// - Returns: The last release.
  public func release(
    _ batches: [[TallyBuilder]], tree: UnitTree, interviews: [InterviewScores] = []
  ) -> Release {
    let strata = batches.map { self.strata($0, tree: tree) }
    let plan = ReleasePlan(
      strata, assessment: assessment, tree: tree, shared: shared, minimumGroup: minimumGroup)
    let evidence = ReleaseEvidence(strata, assessment: assessment, tree: tree, shared: shared)
    let heads = tree.rollUp(tree.units.map(\.headcount)) { total, part in
      total = total.flatMap { known in part.map { known + $0 } }
    }
    var intervals = MeanIntervals()
    let depths = tree.depths
    let units = tree.units.indices.map { position in
      let unit = tree.units[position]
      let roles = assessment.roles.indices.map { position * assessment.roles.count + $0 }
      let shown = plan.visibility(
        roles: roles.map { evidence.perspectives[$0] },
        isRoleShown: roles.map { plan.responses.perspectives[$0] }
      ) { $0.units[position] }.map {
        self.shown(evidence.units[position], headcount: heads[position], $0, &intervals)
      }
      return GroupProfile(
        id: unit.id, parent: unit.parent, depth: depths[position], headcount: heads[position],
        shown: shown)
    }
    let roles = assessment.roles.indices.map { position in
      GroupProfile(
        id: assessment.roles[position].id,
        shown: plan.visibility(roles: [evidence.roles[position]], isRoleShown: [true]) {
          $0.roles[position]
        }.map {
          self.shown(evidence.roles[position], headcount: nil, $0, &intervals)
        })
    }
    let perspectives = evidence.perspectives.indices.map { place in
      let shown = plan.visibility(roles: [evidence.perspectives[place]], isRoleShown: [true]) {
        $0.perspectives[place]
      }.flatMap { visibility in
        evidence.perspectives[place].map {
          self.shown($0, headcount: nil, visibility, &intervals)
        }
      }
      return Release.Perspective(
        unit: tree.units[place / assessment.roles.count].id,
        role: assessment.roles[place % assessment.roles.count].id, shown: shown)
    }
    let tallies = merged(batches)
    let trust = trust(tallies, tree: tree, evidence: evidence.units) { dimension, unit in
      plan.dimensions[dimension].units[unit]
    }
    let organization = GroupProfile(
      id: nil,
      shown: plan.visibility(roles: evidence.roles, isRoleShown: plan.responses.roles) {
        $0.organization
      }.map {
        shown(
          evidence.organization, headcount: tree.headcount, $0, &intervals, isWhole: true,
          unitGaps: unitGaps(of: units, trust))
      })
    let byUnit = profile(.unit, units, organization, trust)
    let byRole = profile(.role, roles, organization, Trust())
    return Release(
      byUnit: byUnit, byRole: byRole, perspectives: perspectives,
      comparisons: comparisons(
        evidence, plan, byUnit: byUnit, byRole: byRole, tree: tree, interviews: interviews),
      items: organization.isWithheld
        ? []
        : itemSums(
          tallies, within: evidence.organization, releases: batches.count))
  }

  private func profile(
    _ breakdown: Profile.Breakdown, _ groups: [GroupProfile], _ organization: GroupProfile,
    _ trust: Trust
  ) -> Profile {
    Profile(
      assessment: assessment.id, assessmentVersion: assessment.version, breakdown: breakdown,
      minimumGroup: minimumGroup, groups: groups, organization: organization, trust: trust)
  }

  /// What was counted of each unit alone and role over all questionnaires, unit by unit; `nil` where
  /// nobody answered.
  func strata(_ tallies: [TallyBuilder], tree: UnitTree) -> [GroupEvidence?] {
    var strata = [GroupEvidence?](
      repeating: nil, count: tree.units.count * assessment.roles.count)
    for builder in tallies {
      for (place, cell) in builder.cells.prefix(strata.count).enumerated() {
        guard let cell else { continue }
        var evidence = strata[place] ?? GroupEvidence(assessment, shared)
        evidence.add(cell, of: builder.plan.codebook.questionnaire, voices)
        strata[place] = evidence
      }
    }
    return strata
  }

  /// The counts of all batches together, one builder a questionnaire.
  private func merged(_ batches: [[TallyBuilder]]) -> [TallyBuilder] {
    batches.dropFirst().reduce(batches.first ?? []) { whole, batch in
      zip(whole, batch).map { all, later in
        var all = all
        all.merge(later)
        return all
      }
    }
  }

  private func shown(
    _ evidence: GroupEvidence, headcount: Int?, _ visibility: GroupVisibility,
    _ intervals: inout MeanIntervals, isWhole: Bool = false, unitGaps: [Dimension.ID: Double] = [:]
  ) -> GroupProfile.Shown {
    let rate = headcount.flatMap {
      ResponseRate(
        respondents: evidence.respondents, headcount: $0, minimumGroup: minimumGroup)
    }
    // Volunteers don't stand for the people who stayed away, however many they are; and of a small group
    // an interval without any width would tell that everybody answered.
    let isKnown = recruitment != .volunteers && rate?.told != .most
    let dimensions = assessment.dimensions.indices.map { index in
      line(index, evidence, headcount: isKnown ? headcount : nil, visibility, &intervals)
    }
    let measures = measures(
      evidence.measures, of: evidence.respondents, visibility: visibility, isWhole: isWhole,
      lines: dimensions, coverage: evidence.coverage)
    let judge = EvidenceJudge(
      assessment: assessment, dimensions: dimensions, indicators: measures.indicators,
      unitGaps: unitGaps)
    return GroupProfile.Shown(
      respondents: evidence.respondents,
      headcount: rate.flatMap { $0.told == .most ? nil : $0.headcount },
      rate: rate?.told,
      overall: overall(dimensions, judge), dimensions: dimensions,
      indicators: measures.indicators, facets: measures.facets, unitGaps: unitGaps)
  }

  /// For each dimension, the highest less the lowest score of the units that have none below them;
  /// none where units differ no more than chance would have it.
  private func unitGaps(of groups: [GroupProfile], _ trust: Trust) -> [Dimension.ID: Double] {
    let ends = groups.ends
    var gaps: [Dimension.ID: Double] = [:]
    for (index, dimension) in assessment.dimensions.enumerated() {
      let scores = ends.compactMap { groups[$0].shown?.dimensions[index].measured?.score }
      guard trust.unitsDiffer(in: dimension.id) != false else { continue }
      if scores.count >= 2, let high = scores.max(), let low = scores.min() {
        gaps[dimension.id] = high - low
      }
    }
    return gaps
  }

  func measured(
    _ moments: Moments, _ told: RespondentCount, of respondents: Int, _ coverage: Coverage?,
    headcount: Int?,
    _ intervals: inout MeanIntervals
  ) -> DimensionProfile.Measured? {
    guard let score = moments.mean else { return nil }
    let shares = coverage.flatMap { coverage -> (Double, Double)? in
      guard coverage.asked > 0 else { return nil }
      let asked = Double(coverage.asked)
      return (Double(coverage.answered) / asked, Double(coverage.dontKnow) / asked)
    }
    // From the deviation and the interval the number of people follows, so where it isn't told the
    // interval is that of the fewest that they may be; it is wider, and says nothing new. No score is
    // outside of 0 to 100, so neither is any mean that is meant.
    let interval = intervals.interval(of: moments, as: told.bound, headcount: headcount)
      .map { Interval(low: max($0.low, 0), high: min($0.high, 100)) }
    return DimensionProfile.Measured(
      respondents: told, isOfFewerThanHalf: moments.count * 2 < respondents, score: score,
      standardDeviation: moments.standardDeviation,
      interval: interval, headcount: headcount, level: assessment.level(of: score)?.id,
      levelLow: interval.flatMap { assessment.level(of: max($0.low, 0))?.id },
      levelHigh: interval.flatMap { assessment.level(of: min($0.high, 100))?.id },
      coverage: shares?.0, dontKnowShare: shares?.1, moments: moments)
  }
}
