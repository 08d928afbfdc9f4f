public import Instrument

/// Turns tallies into a profile, and withholds what is measured on too few people.
public struct ProfileBuilder: Sendable {
  private let assessment: Assessment
  private let minimumGroup: Int

  var definitions: [Dimension] { assessment.dimensions }
  var levels: [Level] { assessment.levels }
  var gates: [Gate] { assessment.gates }

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
      repeating: GroupEvidence(dimensionCount: assessment.dimensions.count),
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
    let groups = tree.units.indices.map { position in
      let unit = tree.units[position]
      return GroupProfile(
        id: unit.id, parent: unit.parent, depth: tree.depth(of: position),
        shown: shown(evidence[position], headcount: heads[position]))
    }
    let allHeads = tree.units.map(\.headcount).reduce(Int?(0)) { total, part in
      total.flatMap { known in part.map { known + $0 } }
    }
    return profile(.unit, groups: groups, organization: whole(own), headcount: allHeads)
  }

  /// The profile of each role over the whole organization, and of the organization.
  public func byRole(_ tallies: [TallyBuilder], headcount: Int? = nil) -> Profile {
    var own = [GroupEvidence](
      repeating: GroupEvidence(dimensionCount: assessment.dimensions.count),
      count: assessment.roles.count)
    for builder in tallies {
      for (role, tally) in builder.roleTallies().enumerated() { own[role].add(tally) }
    }
    let groups = zip(assessment.roles, own).map { role, evidence in
      GroupProfile(id: role.id, shown: shown(evidence, headcount: nil))
    }
    return profile(.role, groups: groups, organization: whole(own), headcount: headcount)
  }

  private func whole(_ parts: [GroupEvidence]) -> GroupEvidence {
    parts.reduce(into: GroupEvidence(dimensionCount: assessment.dimensions.count)) {
      $0.merge($1)
    }
  }

  private func profile(
    _ breakdown: Profile.Breakdown, groups: [GroupProfile], organization: GroupEvidence,
    headcount: Int?
  ) -> Profile {
    Profile(
      assessment: assessment.id, assessmentVersion: assessment.version, breakdown: breakdown,
      minimumGroup: minimumGroup, groups: groups,
      organization: GroupProfile(id: nil, shown: shown(organization, headcount: headcount)))
  }

  private func shown(_ evidence: GroupEvidence, headcount: Int?) -> GroupProfile.Shown? {
    guard evidence.respondents >= minimumGroup else { return nil }
    let dimensions = assessment.dimensions.indices.map { index in
      DimensionProfile(
        id: assessment.dimensions[index].id, target: assessment.dimensions[index].target,
        measured: measured(evidence.dimensions[index], evidence.coverage[index]))
    }
    return GroupProfile.Shown(
      respondents: evidence.respondents, headcount: headcount,
      responseRate: headcount.flatMap {
        $0 > 0 ? Double(evidence.respondents) / Double($0) : nil
      },
      overall: overall(dimensions), dimensions: dimensions)
  }

  private func measured(_ moments: Moments, _ coverage: Coverage) -> DimensionProfile.Measured? {
    guard moments.count >= minimumGroup, let score = moments.mean else { return nil }
    let asked = Double(coverage.asked)
    let mayShare = coverage.respondents >= minimumGroup && coverage.asked > 0
    return DimensionProfile.Measured(
      respondents: moments.count, score: score, standardDeviation: moments.standardDeviation,
      level: assessment.level(of: score)?.id,
      coverage: mayShare ? Double(coverage.answered) / asked : nil,
      dontKnowShare: mayShare ? Double(coverage.dontKnow) / asked : nil)
  }
}
