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
  init(_ batches: [[GroupEvidence?]], assessment: Assessment, tree: UnitTree) {
    let roleCount = assessment.roles.count
    var below = [GroupEvidence?](repeating: nil, count: tree.units.count * roleCount)
    for batch in batches {
      for (place, evidence) in batch.enumerated() { Self.merge(evidence, into: &below[place]) }
    }
    var roles = [GroupEvidence](repeating: GroupEvidence(assessment), count: roleCount)
    var organization = GroupEvidence(assessment)
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
      below[(unit * roleCount)..<((unit + 1) * roleCount)].reduce(into: GroupEvidence(assessment)) {
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
  /// For each dimension, its coverage.
  let coverage: [ShownGroups]
  /// For each indicator and then for each facet, its value.
  let measures: [ShownGroups]

  /// Plans what is shown.
  ///
  /// Responses, scores and coverage are counted on different people, so each is planned by itself; a
  /// score is shown only where the number of responses is.
  init(
    _ batches: [[GroupEvidence?]], assessment: Assessment, tree: UnitTree, minimumGroup: Int
  ) {
    let roleCount = assessment.roles.count
    let planner = PublicationPlanner(
      tree: tree, roleCount: roleCount, minimumGroup: minimumGroup)
    var known: [Question: ShownGroups] = [:]
    func shown(among allowed: ShownGroups, _ people: (GroupEvidence) -> Int) -> ShownGroups {
      // Mostly everybody answers everything, so few questions are really different.
      let question = Question(
        strata: batches.map { $0.map { $0.map(people) ?? 0 } }, allowed: allowed)
      if let known = known[question] { return known }
      let counts = question.strata.map {
        GroupCounts(strata: $0, tree: tree, roleCount: roleCount)
      }
      let shown = planner.shown(batches: counts, allowed: allowed)
      known[question] = shown
      return shown
    }
    let all = ShownGroups(units: tree.units.count, roles: roleCount, all: true)
    let responses = shown(among: all) { $0.respondents }
    let dimensions = assessment.dimensions.indices.map { index in
      shown(among: responses) { $0.dimensions[index].count }
    }
    coverage = assessment.dimensions.indices.map { index in
      shown(among: dimensions[index]) { $0.coverage[index].respondents }
    }
    measures = (0..<(assessment.indicators.count + assessment.facets.count)).map { index in
      shown(among: responses) { $0.measures[index].people }
    }
    self.responses = responses
    self.dimensions = dimensions
  }

  private struct Question: Hashable {
    let strata: [[Int]]
    let allowed: ShownGroups
  }

  /// What may be shown of a group; `nil` when all of it is withheld.
  func visibility(_ isShown: (ShownGroups) -> Bool) -> GroupVisibility? {
    guard isShown(responses) else { return nil }
    return GroupVisibility(
      dimensions: dimensions.map(isShown), coverage: coverage.map(isShown),
      measures: measures.map(isShown))
  }
}

/// What may be shown of a group that may be shown.
struct GroupVisibility {
  /// For each dimension, whether its score may be shown.
  let dimensions: [Bool]
  /// For each dimension, whether its coverage may be shown.
  let coverage: [Bool]
  /// For each indicator and facet, whether it may be shown.
  let measures: [Bool]
}
