import EngagementStore
import Instrument
import InstrumentCSV
import InstrumentXML
import Scoring

/// Counts responses, from an engagement or straight from files.
struct ScoringRun {
  /// The definition.
  let assessment: Assessment
  /// The units.
  let tree: UnitTree
  /// One builder a questionnaire.
  let tallies: [TallyBuilder]
  /// The fewest people behind any number.
  let minimumGroup: Int
  /// The rules that fitted the definition to the organization.
  let fired: [ContextRule]

  /// Counts the responses in an engagement.
  init(_ engagement: OpenEngagement) throws {
    (assessment, fired) = try engagement.fitted()
    let assessment = assessment
    minimumGroup = engagement.settings.minimumGroup
    let tree = try UnitTree(try engagement.store.units())
    self.tree = tree
    var roles: [Role.ID: Int] = [:]
    for (index, role) in assessment.roles.enumerated() { roles[role.id] = index }
    tallies = try assessment.surveys.map { questionnaire in
      let plan = ScoringPlan(assessment: assessment, questionnaire: questionnaire)
      var builder = TallyBuilder(plan: plan, unitCount: tree.units.count)
      try engagement.store.forEachResponse(questionnaire: questionnaire.id) { unit, role, row in
        guard let unit = tree.position(of: unit), let role = roles[role],
          builder.fits(row)
        else {
          throw Failure(.badInput, "the store holds a response that its definition doesn't fit.")
        }
        builder.add(row: row, unit: unit, role: role)
      }
      return builder
    }
    // A hypothesis written from now on may have been coloured by what is shown next.
    try engagement.store.noteAnswersOpened()
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
    tallies = [builder]
  }

  /// Everything that may be published.
  var release: Release {
    ProfileBuilder(assessment: assessment, minimumGroup: minimumGroup)
      .release([tallies], tree: tree)
  }

  /// The profile by unit or by role.
  func profile(_ breakdown: Profile.Breakdown) -> Profile { release.profile(breakdown) }
}
