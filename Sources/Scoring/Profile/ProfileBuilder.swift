public import Instrument

/// Turns tallies into a profile, and withholds what is measured on too few people.
public struct ProfileBuilder: Sendable {
  let assessment: Assessment
  let minimumGroup: Int

  /// Creates a builder.
  ///
  /// - Parameters:
  ///   - assessment: The definition.
  ///   - minimumGroup: The fewest people behind any number; raised to the definition's own minimum
  ///     and to 2.
  public init(assessment: Assessment, minimumGroup: Int? = nil) {
    self.assessment = assessment
    self.minimumGroup = max(minimumGroup ?? 0, assessment.minimumGroup, 2)
  }

  /// The profile of each unit with all units below it, and of the organization.
  ///
  /// - Parameters:
  ///   - tallies: One builder a questionnaire of the assessment, whose units stand in the order of
  ///     the tree.
  ///   - tree: The units.
  /// - Returns: A profile without any number from fewer people than the minimum group.
  public func byUnit(_ tallies: [TallyBuilder], tree: UnitTree) -> Profile {
    var own = [GroupEvidence](
      repeating: GroupEvidence(assessment),
      count: tree.units.count)
    for builder in tallies {
      for (unit, tally) in builder.unitTallies().enumerated() where unit < own.count {
        own[unit].add(tally)
      }
    }
    let evidence = tree.rollUp(own) { $0.merge($1) }
    let heads = tree.rollUp(tree.units.map(\.headcount)) { total, part in
      total = total.flatMap { known in part.map { known + $0 } }
    }
    let organization = whole(own)
    let shown = visibility(of: evidence, within: organization, tree: tree)
    var intervals = MeanIntervals()
    let groups = tree.units.indices.map { position in
      let unit = tree.units[position]
      return GroupProfile(
        id: unit.id, parent: unit.parent, depth: tree.depth(of: position),
        shown: shown[position].map {
          self.shown(evidence[position], headcount: heads[position], $0, &intervals)
        })
    }
    let trust = trust(tallies, tree: tree, evidence: evidence) { dimension, unit in
      shown[unit]?.dimensions[dimension] ?? false
    }
    return profile(
      .unit, groups: groups, organization: organization, headcount: tree.headcount, trust: trust)
  }

  /// The profile of each role over the whole organization, and of the organization.
  ///
  /// - Parameters:
  ///   - tallies: One builder a questionnaire of the assessment.
  ///   - headcount: The people of the organization, or `nil` when nobody knows.
  /// - Returns: A profile without any number from fewer people than the minimum group.
  /// - Throws: ``InstrumentError`` when two roles have the same name.
  public func byRole(
    _ tallies: [TallyBuilder], headcount: Int? = nil
  ) throws(InstrumentError) -> Profile {
    var own = [GroupEvidence](
      repeating: GroupEvidence(assessment),
      count: assessment.roles.count)
    for builder in tallies {
      for (role, tally) in builder.roleTallies().enumerated() { own[role].add(tally) }
    }
    let organization = whole(own)
    let roles = try UnitTree(assessment.roles.map { Unit(id: $0.id) })
    let shown = visibility(of: own, within: organization, tree: roles)
    var intervals = MeanIntervals()
    let groups = assessment.roles.indices.map { position in
      GroupProfile(
        id: assessment.roles[position].id,
        shown: shown[position].map { self.shown(own[position], headcount: nil, $0, &intervals) })
    }
    return profile(.role, groups: groups, organization: organization, headcount: headcount)
  }

  private func whole(_ parts: [GroupEvidence]) -> GroupEvidence {
    parts.reduce(into: GroupEvidence(assessment)) {
      $0.merge($1)
    }
  }

  private func profile(
    _ breakdown: Profile.Breakdown, groups: [GroupProfile], organization: GroupEvidence,
    headcount: Int?, trust: Trust = Trust()
  ) -> Profile {
    let whole = Visibility(
      dimensions: organization.dimensions.map { $0.count >= minimumGroup },
      coverage: organization.coverage.map { $0.respondents >= minimumGroup },
      measures: organization.measures.map { $0.people >= minimumGroup })
    let isShown = organization.respondents >= minimumGroup
    var intervals = MeanIntervals()
    return Profile(
      assessment: assessment.id, assessmentVersion: assessment.version, breakdown: breakdown,
      minimumGroup: minimumGroup, groups: groups,
      organization: GroupProfile(
        id: nil,
        shown: isShown
          ? shown(
            organization, headcount: headcount, whole, &intervals, isWhole: true,
            unitGaps: unitGaps(of: groups)) : nil),
      trust: trust)
  }

  /// What may be shown of a group that may be shown.
  private struct Visibility {
    /// For each dimension, whether its score may be shown.
    let dimensions: [Bool]
    /// For each dimension, whether its coverage may be shown.
    let coverage: [Bool]
    /// For each indicator and facet, whether it may be shown.
    let measures: [Bool]
  }

  /// What may be shown of each group; `nil` for one that is withheld.
  ///
  /// Responses, scores and coverage are counted on different people, so the residual rule is
  /// applied to each of them.
  private func visibility(
    of groups: [GroupEvidence], within whole: GroupEvidence, tree: UnitTree
  ) -> [Visibility?] {
    let rule = ResidualRule(tree: tree, minimumGroup: minimumGroup)
    let isShown = rule.shown(
      counts: groups.map(\.respondents), allowed: groups.map { _ in true },
      total: whole.respondents)
    let dimensions = assessment.dimensions.indices.map { index in
      rule.shown(
        counts: groups.map { $0.dimensions[index].count }, allowed: isShown,
        total: whole.dimensions[index].count)
    }
    let coverage = assessment.dimensions.indices.map { index in
      rule.shown(
        counts: groups.map { $0.coverage[index].respondents }, allowed: dimensions[index],
        total: whole.coverage[index].respondents)
    }
    let measures = whole.measures.indices.map { index in
      rule.shown(
        counts: groups.map { $0.measures[index].people }, allowed: isShown,
        total: whole.measures[index].people)
    }
    return groups.indices.map { group in
      isShown[group]
        ? Visibility(
          dimensions: dimensions.map { $0[group] }, coverage: coverage.map { $0[group] },
          measures: measures.map { $0[group] }) : nil
    }
  }

  private func shown(
    _ evidence: GroupEvidence, headcount: Int?, _ visibility: Visibility,
    _ intervals: inout MeanIntervals, isWhole: Bool = false, unitGaps: [Dimension.ID: Double] = [:]
  ) -> GroupProfile.Shown {
    let dimensions = assessment.dimensions.indices.map { index in
      DimensionProfile(
        id: assessment.dimensions[index].id, target: assessment.dimensions[index].target,
        measured: visibility.dimensions[index]
          ? measured(
            evidence.dimensions[index],
            visibility.coverage[index] ? evidence.coverage[index] : nil,
            // The people of a group are those of a dimension only if all of them were asked.
            headcount: evidence.coverage[index].respondents == evidence.respondents
              ? headcount : nil, &intervals) : nil)
    }
    let measures = measures(
      evidence.measures, visibility: visibility.measures, isWhole: isWhole)
    let judge = EvidenceJudge(
      assessment: assessment, dimensions: dimensions, indicators: measures.indicators,
      unitGaps: unitGaps)
    return GroupProfile.Shown(
      respondents: evidence.respondents, headcount: headcount,
      responseRate: headcount.flatMap {
        $0 > 0 ? Double(evidence.respondents) / Double($0) : nil
      },
      overall: overall(dimensions, judge), dimensions: dimensions,
      indicators: measures.indicators, facets: measures.facets, unitGaps: unitGaps)
  }

  /// For each dimension, the highest less the lowest score of the units that have none below them.
  private func unitGaps(of groups: [GroupProfile]) -> [Dimension.ID: Double] {
    let ends = groups.ends
    var gaps: [Dimension.ID: Double] = [:]
    for (index, dimension) in assessment.dimensions.enumerated() {
      let scores = ends.compactMap { groups[$0].shown?.dimensions[index].measured?.score }
      if scores.count >= 2, let high = scores.max(), let low = scores.min() {
        gaps[dimension.id] = high - low
      }
    }
    return gaps
  }

  private func measured(
    _ moments: Moments, _ coverage: Coverage?, headcount: Int?,
    _ intervals: inout MeanIntervals
  ) -> DimensionProfile.Measured? {
    guard let score = moments.mean else { return nil }
    let shares = coverage.flatMap { coverage -> (Double, Double)? in
      guard coverage.asked > 0 else { return nil }
      let asked = Double(coverage.asked)
      return (Double(coverage.answered) / asked, Double(coverage.dontKnow) / asked)
    }
    return DimensionProfile.Measured(
      respondents: moments.count, score: score, standardDeviation: moments.standardDeviation,
      interval: intervals.interval(of: moments, headcount: headcount),
      level: assessment.level(of: score)?.id, coverage: shares?.0, dontKnowShare: shares?.1)
  }
}
