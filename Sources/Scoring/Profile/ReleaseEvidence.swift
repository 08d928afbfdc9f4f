import Instrument

/// What was counted of every group that a release may show, and which of them it shows.
struct ReleaseEvidence {
  /// The organization.
  let organization: GroupEvidence
  /// Each unit with those below it, in the order of the tree.
  let units: [GroupEvidence]
  /// Each role.
  let roles: [GroupEvidence]
  /// Each role of each unit alone, unit by unit; `nil` where nobody answered.
  let strata: [GroupEvidence?]
  /// Each role within each unit, unit by unit; `nil` where nobody of the role answered.
  let perspectives: [GroupEvidence?]

  /// Adds up what was counted in all batches.
  ///
  /// - Parameters:
  ///   - batches: For each batch what was counted of each unit alone and role, unit by unit.
  ///   - assessment: The definition.
  ///   - tree: The units.
  ///   - shared: In which sides of the practice roles are compared.
  init(
    _ batches: [[GroupEvidence?]], assessment: Assessment, tree: UnitTree, shared: SharedFacets
  ) {
    let roleCount = assessment.roles.count
    var below = [GroupEvidence?](repeating: nil, count: tree.units.count * roleCount)
    for batch in batches {
      for (place, evidence) in batch.enumerated() { Self.merge(evidence, into: &below[place]) }
    }
    var roles = [GroupEvidence](repeating: GroupEvidence(assessment, shared), count: roleCount)
    var organization = GroupEvidence(assessment, shared)
    for (place, evidence) in below.enumerated() {
      guard let evidence else { continue }
      roles[place % roleCount].merge(evidence)
      organization.merge(evidence)
    }
    strata = below
    for unit in tree.units.indices.reversed() {
      guard let parent = tree.parents[unit] else { continue }
      for role in 0..<roleCount {
        Self.merge(below[unit * roleCount + role], into: &below[parent * roleCount + role])
      }
    }
    perspectives = below
    units = tree.units.indices.map { unit in
      below[(unit * roleCount)..<((unit + 1) * roleCount)].reduce(
        into: GroupEvidence(assessment, shared)
      ) {
        if let evidence = $1 { $0.merge(evidence) }
      }
    }
    self.roles = roles
    self.organization = organization
  }

  private static func merge(_ evidence: GroupEvidence?, into whole: inout GroupEvidence?) {
    guard let evidence else { return }
    whole?.merge(evidence)
    if whole == nil { whole = evidence }
  }
}

/// Which groups are shown of each measure.
struct ReleasePlan {
  /// The numbers of responses.
  let responses: ShownGroups
  /// For each dimension, its score.
  let dimensions: [ShownGroups]
  /// For each dimension, where people stand if they are divided; planned for groups of ten people.
  let splits: [ShownGroups]
  /// For each dimension, its coverage.
  let coverage: [ShownGroups]
  /// For each indicator and then for each facet, its value; and then for each part of a facet in which
  /// roles are compared, that of the roles.
  let measures: [ShownGroups]
  /// Whether shares of people may be told: of two releases they would tell what came in between.
  let tellsShares: Bool
  /// For each dimension, whether everybody who answered anything was asked about it.
  let asksEverybody: [Bool]

  /// Plans what is shown.
  ///
  /// Responses, scores and coverage are counted on different people, so each is planned by itself; a
  /// score is shown only where the number of responses is. Releases are planned one after the other, as
  /// they were published: a later one can only narrow what an earlier one showed.
  init(
    _ batches: [[GroupEvidence?]], assessment: Assessment, tree: UnitTree, shared: SharedFacets,
    minimumGroup: Int
  ) {
    let roleCount = assessment.roles.count
    let all = ShownGroups(units: tree.units.count, roles: roleCount, all: true)
    let measureCount = assessment.indicators.count + assessment.facets.count
    tellsShares = batches.count == 1
    asksEverybody = assessment.dimensions.indices.map { index in
      batches.joined().allSatisfy { evidence in
        evidence.map { $0.coverage[index].respondents == $0.respondents } ?? true
      }
    }
    var planning = Planning(tree: tree, roleCount: roleCount)
    let responses = Self.responses(
      batches, tree: tree, roleCount: roleCount, minimumGroup: minimumGroup)
    var dimensions = assessment.dimensions.map { _ in all }
    var coverage = dimensions
    var measures = (0..<measureCount).map { _ in all }
    measures += shared.parts.map { _ in
      var roles = ShownGroups(units: tree.units.count, roles: roleCount, all: false)
      roles.organization = true
      roles.roles = all.roles
      return roles
    }
    for (batch, responses) in zip(batches, responses) {
      func safe(
        _ before: ShownGroups, within: ShownGroups, least: Int = minimumGroup,
        _ people: (GroupEvidence) -> Int
      ) -> ShownGroups {
        planning.safe(
          batch.map { $0.map(people) ?? 0 }, among: before.intersection(within), least: least)
      }
      for index in dimensions.indices {
        dimensions[index] = safe(dimensions[index], within: responses) {
          $0.dimensions[index].count
        }
        coverage[index] = safe(coverage[index], within: dimensions[index]) {
          $0.coverage[index].respondents
        }
      }
      for index in measures.indices {
        measures[index] = safe(measures[index], within: responses) { $0.measures[index].people }
      }
    }
    func enough(_ groups: ShownGroups, _ people: (GroupEvidence) -> Int) -> ShownGroups {
      Self.enough(
        groups, batches[...], tree: tree, roleCount: roleCount, minimumGroup: minimumGroup, people)
    }
    self.responses = enough(responses.last ?? all) { $0.respondents }
    let shown = dimensions.indices.map { index in
      enough(dimensions[index]) { $0.dimensions[index].count }
    }
    self.dimensions = shown
    // Camps are told in a single release only, so there is one batch to plan them for.
    let least = max(minimumGroup, Camps.fewestForShares)
    splits = shown.indices.map { index in
      guard let batch = batches.first, batches.count == 1 else {
        return ShownGroups(units: tree.units.count, roles: roleCount, all: false)
      }
      return planning.safe(
        batch.map { $0?.dimensions[index].count ?? 0 }, among: shown[index], least: least)
    }
    self.coverage = coverage.indices.map { index in
      enough(coverage[index]) { $0.coverage[index].respondents }
    }
    self.measures = measures.indices.map { index in
      enough(measures[index]) { $0.measures[index].people }
    }
  }

  /// Of which groups it may be known after each batch how many people answered.
  static func responses(
    _ batches: [[GroupEvidence?]], tree: UnitTree, roleCount: Int, minimumGroup: Int
  ) -> [ShownGroups] {
    var planning = Planning(tree: tree, roleCount: roleCount)
    var before = ShownGroups(units: tree.units.count, roles: roleCount, all: true)
    return batches.map { batch in
      before = planning.safe(
        batch.map { $0?.respondents ?? 0 }, among: before, least: minimumGroup)
      return before
    }
  }

  /// Those groups that hold enough people to be shown; what was safe may still be of too few, or nobody.
  static func enough(
    _ groups: ShownGroups, _ batches: ArraySlice<[GroupEvidence?]>, tree: UnitTree, roleCount: Int,
    minimumGroup: Int, _ people: (GroupEvidence) -> Int
  ) -> ShownGroups {
    let strata = groups.perspectives.indices.map { place in
      batches.reduce(0) { $0 + ($1[place].map(people) ?? 0) }
    }
    let planner = PublicationPlanner(tree: tree, roleCount: roleCount, minimumGroup: minimumGroup)
    return groups.intersection(
      planner.enough(GroupCounts(strata: strata, tree: tree, roleCount: roleCount)))
  }

  /// Answers each question once; mostly everybody answers everything, so few are really different.
  private struct Planning {
    let tree: UnitTree
    let roleCount: Int
    private var known: [Question: ShownGroups] = [:]

    init(tree: UnitTree, roleCount: Int) {
      self.tree = tree
      self.roleCount = roleCount
    }

    private struct Question: Hashable {
      let strata: [Int]
      let allowed: ShownGroups
      let least: Int
    }

    mutating func safe(_ strata: [Int], among allowed: ShownGroups, least: Int) -> ShownGroups {
      let question = Question(strata: strata, allowed: allowed, least: least)
      if let known = known[question] { return known }
      let planner = PublicationPlanner(tree: tree, roleCount: roleCount, minimumGroup: least)
      let shown = planner.safe(
        GroupCounts(strata: strata, tree: tree, roleCount: roleCount), among: allowed)
      known[question] = shown
      return shown
    }
  }

  /// What may be shown of a group; `nil` when all of it is withheld.
  ///
  /// - Parameters:
  ///   - roles: What was counted of each role in the group.
  ///   - isRoleShown: Whether it is shown how many people of each role answered.
  ///   - isShown: Whether the group is among those that are shown.
  /// - Returns: What may be shown of it.
  func visibility(
    roles: [GroupEvidence?], isRoleShown: [Bool], _ isShown: (ShownGroups) -> Bool
  ) -> GroupVisibility? {
    guard isShown(responses) else { return nil }
    let asked = dimensions.indices.map { index -> RespondentCount.Asked in
      if asksEverybody[index] { return .everybody }
      var asked = RespondentCount.Asked.all
      for (role, isShown) in zip(roles, isRoleShown) {
        guard let role, role.respondents > 0 else { continue }
        switch role.coverage[index].respondents {
        case role.respondents: continue
        case 0 where isShown: asked = .allButShownRoles
        default: return .some
        }
      }
      return asked
    }
    let areRolesShown = zip(roles, isRoleShown).allSatisfy { $1 || $0?.respondents ?? 0 == 0 }
    return GroupVisibility(
      dimensions: dimensions.map(isShown), splits: splits.map(isShown),
      coverage: coverage.map(isShown),
      measures: measures.map(isShown), tellsShares: tellsShares, asked: asked,
      areRolesShown: areRolesShown)
  }
}

/// What may be shown of a group that may be shown.
struct GroupVisibility {
  /// For each dimension, whether its score may be shown.
  let dimensions: [Bool]
  /// For each dimension, whether the camps of a divided group may be shown.
  let splits: [Bool]
  /// For each dimension, whether its coverage may be shown.
  let coverage: [Bool]
  /// For each indicator and facet, whether it may be shown.
  let measures: [Bool]
  /// Whether shares of people may be told.
  let tellsShares: Bool
  /// For each dimension, who was asked about it.
  let asked: [RespondentCount.Asked]
  /// Whether it is shown of each role how many people of it answered in the group.
  let areRolesShown: Bool
}
