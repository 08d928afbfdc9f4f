import EngagementStore
import Instrument
import Scoring

/// What was counted in a wave, release by release.
struct ReleasedTallies {
  /// Which responses are counted.
  enum Extent {
    /// Those of all releases.
    case released
    /// All, also those that wait; only to say how many there are.
    case all
  }

  /// For each release one builder a questionnaire; a last one for responses that wait, if those are
  /// counted.
  let releases: [[TallyBuilder]]

  /// Counts the responses of a wave.
  ///
  /// - Parameters:
  ///   - engagement: The engagement at the wave.
  ///   - assessment: The definition to score by.
  ///   - tree: The wave's units.
  ///   - extent: Which responses.
  /// - Throws: A ``Failure`` for a response that the definition doesn't fit, or a ``StoreError``.
  init(
    _ engagement: OpenEngagement, assessment: Assessment, tree: UnitTree, extent: Extent
  ) throws {
    var roles: [Role.ID: Int] = [:]
    for (index, role) in assessment.roles.enumerated() { roles[role.id] = index }
    let wave = engagement.wave
    let count = wave.releases + (extent == .all ? 1 : 0)
    let byQuestionnaire = try assessment.surveys.map { questionnaire in
      let plan = ScoringPlan(assessment: assessment, questionnaire: questionnaire)
      var builders = [TallyBuilder](
        repeating: TallyBuilder(plan: plan, unitCount: tree.units.count), count: count)
      try engagement.store.forEachResponse(questionnaire: questionnaire.id, wave: wave.id) {
        release, unit, role, row in
        let place = release.map { $0 - 1 } ?? wave.releases
        // One that came since the wave was read waits, too.
        guard place < count else { return }
        guard let unit = tree.position(of: unit), let role = roles[role],
          builders[place].fits(row)
        else {
          throw Failure(.badInput, "the store holds a response that its definition doesn't fit.")
        }
        builders[place].add(row: row, unit: unit, role: role)
      }
      return builders
    }
    releases = (0..<count).map { release in byQuestionnaire.map { $0[release] } }
  }
}
