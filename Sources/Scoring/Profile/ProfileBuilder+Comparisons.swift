import Instrument

extension ProfileBuilder {
  /// What a release tells beside the scores of groups.
  ///
  /// - Parameters:
  ///   - evidence: What was counted of each group.
  ///   - plan: Which groups are shown.
  ///   - byUnit: The units as they are shown.
  ///   - byRole: The roles as they are shown.
  ///   - tree: The units.
  ///   - interviews: What talks say of dimensions.
  /// - Returns: Nothing that doesn't follow from shown groups.
  func comparisons(
    _ evidence: ReleaseEvidence, _ plan: ReleasePlan, byUnit: Profile, byRole: Profile,
    tree: UnitTree, interviews: [InterviewScores]
  ) -> Comparisons {
    guard let whole = byUnit.organization.shown else { return Comparisons() }
    let dimensions = assessment.dimensions.map(\.id)
    let views = assessment.roles.indices.map { role in
      RoleView(
        role: assessment.roles[role].id,
        dimensions: dimensions.indices.map { dimension in
          // A mean may be compared where it may be shown.
          byRole.groups[role].shown?.dimensions[dimension].measured == nil
            ? nil : evidence.roles[role].dimensions[dimension]
        })
    }
    let shownDimensions = dimensions.indices.filter { whole.dimensions[$0].measured != nil }
    let survey = shownDimensions.map {
      (dimension: dimensions[$0], scores: evidence.organization.dimensions[$0])
    }
    return Comparisons(
      roles: RoleGaps(
        views, dimensions: dimensions, facets: facetViews(evidence, plan, byRole: byRole)),
      middle: middle(views, dimensions: dimensions),
      ownSides: ownSides(evidence, byUnit: byUnit),
      sample: EchoChamber(
        recruitment: recruitment, respondents: whole.respondents, headcount: whole.headcount,
        groups: [(.unit, sampleGroups(byUnit))],
        dimensions: shownDimensions.map { (dimensions[$0], evidence.organization.dimensions[$0]) },
        minimumGroup: minimumGroup),
      weighted: Dictionary(
        uniqueKeysWithValues: shownDimensions.compactMap { dimension in
          weighted(dimension, evidence, plan, tree: tree).map { (dimensions[dimension], $0) }
        }),
      flags: plan.tellsShares ? flags(evidence, byUnit: byUnit) : Comparisons.Flags(),
      interviews: InterviewGaps(interviews, survey: survey, minimumGroup: minimumGroup))
  }

  /// The sides of the practice as roles see them that may be compared.
  ///
  /// A mean is compared only where the role's mean of the whole side may be shown too, which it isn't
  /// where the role is divided about something that belongs to it.
  private func facetViews(
    _ evidence: ReleaseEvidence, _ plan: ReleasePlan, byRole: Profile
  ) -> [FacetView] {
    let start = assessment.indicators.count + assessment.facets.count
    return shared.pairs.compactMap { pair in
      let facet = shared.parts[pair.part].facet
      let measure = start + pair.part
      func scores(of role: Int) -> Moments? {
        plan.measures[measure].roles[role]
          && byRole.groups[role].shown?.facets[facet].measured != nil
          ? evidence.roles[role].measures[measure].moments : nil
      }
      guard let first = scores(of: pair.first), let second = scores(of: pair.second) else {
        return nil
      }
      return FacetView(
        facet: assessment.facets[facet].id, first: assessment.roles[pair.first].id,
        firstScores: first, second: assessment.roles[pair.second].id, secondScores: second)
    }
  }

  /// In which of the units that have none below them people see their own side first.
  private func ownSides(_ evidence: ReleaseEvidence, byUnit: Profile) -> [OwnSide] {
    assessment.indicators.enumerated().compactMap { index, indicator in
      guard case .ownFacet = indicator.rule else { return nil }
      let units = byUnit.groups.ends.compactMap { place -> (id: Unit.ID, scores: Moments)? in
        guard let id = byUnit.groups[place].id,
          byUnit.groups[place].shown?.indicators[index].measured != nil
        else { return nil }
        return (id, evidence.units[place].measures[index].moments)
      }
      return OwnSide(indicator.id, units: units)
    }
  }

  private func middle(_ views: [RoleView], dimensions: [Dimension.ID]) -> MiddleInclusion? {
    func view(_ layer: Role.Layer) -> RoleView? {
      // With two roles of one layer neither of them is that layer.
      let roles = assessment.roles.indices.filter { assessment.roles[$0].layer == layer }
      return roles.count == 1 ? roles.first.map { views[$0] } : nil
    }
    guard let leadership = view(.leadership), let middle = view(.middle), let staff = view(.staff)
    else { return nil }
    let inclusion = MiddleInclusion(
      leadership: leadership, middle: middle, staff: staff, dimensions: dimensions)
    return inclusion.lines.isEmpty ? nil : inclusion
  }

  /// The units that have none below them and whose people are known.
  private func sampleGroups(_ profile: Profile) -> [EchoChamber.Group] {
    profile.groups.ends.compactMap { place in
      let group = profile.groups[place]
      guard let id = group.id, let headcount = group.headcount else { return nil }
      return EchoChamber.Group(
        id: id, headcount: headcount, respondents: group.shown?.respondents)
    }
  }

  /// The mean by people of what shown units tell apart: each shown unit without the shown ones below it,
  /// and the organization without all of them.
  private func weighted(
    _ dimension: Int, _ evidence: ReleaseEvidence, _ plan: ReleasePlan, tree: UnitTree
  ) -> PostStratification? {
    var moments = [Moments](repeating: Moments(), count: tree.units.count + 1)
    var heads = [Int](repeating: 0, count: tree.units.count + 1)
    var classes: [Int] = []
    let roleCount = assessment.roles.count
    for unit in tree.units.indices {
      guard let headcount = tree.units[unit].headcount else { return nil }
      let above = tree.parents[unit].map { classes[$0] } ?? tree.units.count
      classes.append(plan.dimensions[dimension].units[unit] ? unit : above)
      heads[classes[unit]] += headcount
      for role in 0..<roleCount {
        if let own = evidence.strata[unit * roleCount + role] {
          moments[classes[unit]].merge(own.dimensions[dimension])
        }
      }
    }
    return PostStratification(
      zip(moments, heads).filter { $0.count > 0 || $1 > 0 }
        .map { PostStratification.Stratum($0, headcount: $1) })
  }

  private func flags(_ evidence: ReleaseEvidence, byUnit: Profile) -> Comparisons.Flags {
    func share(_ count: Int, of people: Int) -> Double? {
      count >= minimumGroup && people > 0 ? Double(count) / Double(people) : nil
    }
    let all = evidence.organization.flags
    let units = byUnit.groups.indices.filter { place in
      guard byUnit.groups[place].shown != nil else { return false }
      let flags = evidence.units[place].flags
      let people = evidence.units[place].respondents
      return [flags.straightLines, flags.mostlyDontKnow].contains {
        $0 >= minimumGroup && $0 * 5 >= people
      }
    }
    return Comparisons.Flags(
      straightLines: share(all.straightLines, of: all.comparable),
      mostlyDontKnow: share(all.mostlyDontKnow, of: evidence.organization.respondents),
      units: units.compactMap { byUnit.groups[$0].id })
  }
}
