import ArgumentParser
import Instrument
import InstrumentCSV
import Scoring

/// Scores responses.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score the responses by unit or role.",
    discussion: """
      Groups of fewer people than the minimum group are withheld in every form of output. Scores are \
      those of the last release of a wave; “soundings wave close” makes one. JSON also has the roles within \
      the units at the top, as the report has.

      EXAMPLES
        soundings score --by role --wave 1
        soundings score --explain Sales culture
        soundings score --assessment my-definition --responses answers.csv --unit-column GRP --json
      """)

  /// What the scores are broken down by.
  enum Breakdown: String, ExpressibleByArgument, CaseIterable {
    case unit
    case role
    case dimension
  }

  @OptionGroup var options: EngagementOptions

  @Option(help: "What to break the scores down by.")
  var by: Breakdown = .unit

  @OptionGroup var wave: WaveOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print comma-separated values, one row a group and dimension.")
  var csv = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Show how a score came about: a unit (a role with --by role), or none, and a dimension.",
      valueName: "unit dimension"))
  var explain: [String] = []

  @Option(
    help: ArgumentHelp(
      "Round points to so many places; at most 1 for an engagement.", valueName: "places"))
  var precision: Int?

  @Option(help: "Without an engagement: a shipped definition, or a folder that holds one.")
  var assessment: String?

  @Option(help: ArgumentHelp("Without an engagement: a CSV file of responses.", valueName: "file"))
  var responses: String?

  @Option(help: "Which questionnaire the file holds, if there are several.")
  var questionnaire: String?

  @OptionGroup var table: TableOptions

  func validate() throws {
    if explain.count > 2 || (!explain.isEmpty && (json || csv)) {
      throw ValidationError("--explain takes a unit and a dimension, and prints words only.")
    }
    if json, csv { throw ValidationError("Use --json or --csv, not both.") }
    if (assessment == nil) != (responses == nil) {
      throw ValidationError("--assessment and --responses go together.")
    }
    if wave.number != nil, responses != nil {
      throw ValidationError("--wave is for an engagement; a file of responses has no waves.")
    }
    if let precision, !(0...9).contains(precision) {
      throw ValidationError("--precision takes a number from 0 to 9.")
    }
    if let precision, precision > 1, responses == nil {
      throw ValidationError(
        "scores of an engagement have at most one place; more would tell more about few people.")
    }
  }

  func run() throws {
    let console = Surroundings.current.console
    let run = try scoringRun(console)
    if let dimension = explain.last {
      let group = explain.count > 1 ? explain[0] : nil
      for line in try ScoreExplanation(run, group: group, dimension: dimension, by: by).lines {
        try console.print(line)
      }
      return
    }
    let release = run.release
    let profile = release.profile(by == .role ? .role : .unit)
    let blank = BlankLines(run.assessment)
    if json {
      try console.output(
        json: ScoreDocument(
          profile: visible(profile), perspectives: by == .dimension ? [] : release.views,
          edition: run.edition, blank: blank, rounding: rounding))
    } else if csv {
      try console.output(
        ScoreTable(
          profile: visible(profile), blank: blank.dimensions, rounding: rounding
        ).bytes)
    } else {
      let listing = ScoreListing(
        profile: visible(profile), assessment: run.assessment,
        language: run.assessment.defaultLanguage)
      for line in listing.lines { try console.print(line) }
    }
  }

  /// Answers of an engagement are confidential; a file of one's own may be looked at closely.
  private var rounding: Rounding {
    guard responses != nil else {
      return Rounding(
        places: precision ?? Rounding.published.places,
        sharePlaces: Rounding.published.sharePlaces)
    }
    return Rounding(places: precision, sharePlaces: precision.map { $0 + 2 })
  }

  /// By dimension, only the organization as a whole is shown.
  private func visible(_ profile: Profile) -> Profile {
    guard by == .dimension else { return profile }
    return Profile(
      assessment: profile.assessment, assessmentVersion: profile.assessmentVersion,
      breakdown: profile.breakdown, minimumGroup: profile.minimumGroup, groups: [],
      organization: profile.organization)
  }

  private func scoringRun(_ console: Console) throws -> ScoringRun {
    guard let assessment, let responses else {
      let run = try ScoringRun(try options.open(wave: wave.number))
      if let late = run.late.sentence { console.say(late) }
      return run
    }
    let definition = try OpenDefinition.named(assessment)
    let all = definition.assessment.surveys
    guard !all.isEmpty else {
      throw Failure(.badInput, "the definition has no survey whose answers could be scored.")
    }
    guard let chosen = questionnaire.map({ id in all.first { $0.id == id } }) ?? all.first else {
      throw Failure(
        .usage, "there is no such questionnaire. There is \(all.map(\.id).joined(separator: ", "))."
      )
    }
    let headings = try table.headings(firstRole: definition.assessment.roles.first?.id ?? "")
    return try ScoringRun(
      definition, questionnaire: chosen, file: responses, headings: headings
    ) { console.say($0.description) }
  }
}
