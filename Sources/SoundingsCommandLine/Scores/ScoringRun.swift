import EngagementStore
import Instrument
import InstrumentCSV
import InstrumentXML
import Reporting
import Scoring

/// Counts responses, from an engagement or straight from files.
struct ScoringRun {
  /// The definition.
  let assessment: Assessment
  /// The units.
  let tree: UnitTree
  /// For each release one builder a questionnaire, the first release first.
  let releases: [[TallyBuilder]]
  /// The fewest people behind any number.
  let minimumGroup: Int
  /// The rules that fitted the definition to the organization.
  let fired: [ContextRule]
  /// The wave and its release; `nil` for a file.
  let edition: ReportContext.Edition?
  /// How people came to be asked; `nil` when nobody noted it, and for a file.
  let recruitment: Recruitment?
  /// The answers that came after the last release.
  let late: LateAnswers
  /// What talks of the wave say of dimensions, as it was when the wave was closed.
  let interviews: [InterviewScores]

  /// Counts what is released of an engagement's wave, for scores that somebody is about to see.
  ///
  /// - Parameters:
  ///   - engagement: The engagement at the wave.
  ///   - other: A definition of the same questionnaires to score by instead of the engagement's.
  /// - Throws: A ``Failure`` with ``ExitStatus/refused`` while the wave is open.
  init(_ engagement: OpenEngagement, scoring other: Assessment? = nil) throws {
    let wave = engagement.wave
    guard wave.isClosed else {
      throw Failure(
        .refused,
        "wave \(wave.id) is still open; scores are shown once it is closed, so that nobody can tell "
          + "what came between two looks. Close it with “soundings wave close”.")
    }
    try self.init(engagement, scoring: other, extent: .released)
    // A hypothesis written from now on may have been coloured by what is shown next.
    try engagement.store.noteAnswersOpened()
  }

  /// Counts how far a wave has come: all of an open one, what is released of a closed one.
  ///
  /// Only how many have answered may be told from it.
  init(progressOf engagement: OpenEngagement) throws {
    try self.init(
      engagement, scoring: nil, extent: engagement.wave.isClosed ? .released : .all)
  }

  /// Counts a wave as if the answers that wait were released now.
  ///
  /// Only what would be withheld may be told from it.
  init(forecastOf engagement: OpenEngagement) throws {
    try self.init(engagement, scoring: nil, extent: .all)
  }

  private init(
    _ engagement: OpenEngagement, scoring other: Assessment?, extent: ReleasedTallies.Extent
  ) throws {
    let (fitted, fired) = try engagement.fitted()
    assessment = other ?? fitted
    self.fired = fired
    minimumGroup = engagement.settings.minimumGroup
    let wave = engagement.wave
    recruitment = wave.recruitment
    edition = wave.isClosed ? ReportContext.Edition(wave: wave.id, release: wave.releases) : nil
    tree = try UnitTree(try engagement.store.units(of: wave.id))
    releases = try ReleasedTallies(
      engagement, assessment: assessment, tree: tree, extent: extent
    ).releases
    late = LateAnswers(
      count: wave.isClosed ? try engagement.store.waiting(in: wave.id) : 0,
      minimumGroup: minimumGroup)
    interviews = try engagement.store.ratings(of: wave.id)
  }

  /// Counts the responses in a table, without an engagement.
  ///
  /// - Throws: ``Diagnostics`` when the table has a problem.
  init(
    _ definition: OpenDefinition, questionnaire: Questionnaire, file: String, headings: Headings,
    notice: (Diagnostic) -> Void
  ) throws {
    assessment = definition.assessment
    fired = []
    minimumGroup = assessment.minimumGroup
    let plan = ScoringPlan(assessment: assessment, questionnaire: questionnaire)
    var builder = TallyBuilder(plan: plan)
    var reader = ResponseTableReader(
      codebook: plan.codebook, roles: plan.roles, units: nil, headings: headings, file: file)
    let input = try InputFile(file)
    try reader.read(
      source: { try input.read(into: $0) },
      accept: { row in builder.add(row: row.codes, unit: row.unit, role: row.role) })
    let problems = reader.problems
    if problems.contains(where: { $0.severity == .error }) { throw Diagnostics(problems) }
    for problem in problems { notice(problem) }
    tree = try UnitTree(reader.units.map { Unit(id: $0) })
    releases = [[builder]]
    edition = nil
    recruitment = nil
    late = LateAnswers(count: 0, minimumGroup: minimumGroup)
    interviews = []
  }

  /// Everything that may be published of the wave: the last of its releases, planned with those before.
  var release: Release {
    ProfileBuilder(
      assessment: assessment, minimumGroup: minimumGroup, recruitment: recruitment
    ).release(releases, tree: tree, interviews: interviews)
  }

  /// The profile by unit or by role.
  func profile(_ breakdown: Profile.Breakdown) -> Profile { release.profile(breakdown) }
}
