import ArgumentParser
import EngagementStore
import Instrument
import Interviewing

/// Takes one respondent's answers at the terminal.
struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer a questionnaire at the terminal.",
    discussion: """
      Each answer is saved before the next question is shown. Leave with q or Control-C and go on \
      later with --resume.

      EXAMPLES
        soundings answer --unit Sales --role staff
        soundings answer acme.soundings-pack
        soundings answer --from response.xml
      """)

  @Argument(
    help: ArgumentHelp("A pack that was given to you, instead of an engagement.", valueName: "pack")
  )
  var pack: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "With a pack: the file to seal the response into (default: a new name here).",
      valueName: "file"))
  var output: String?

  @OptionGroup var options: EngagementOptions

  @Option(help: "Your unit, as the roster names it.")
  var unit: String?

  @Option(help: "Your role, such as staff.")
  var role: String?

  @Option(help: "The questionnaire, if there are several.")
  var questionnaire: String?

  @Option(help: "The language, such as en.")
  var language: String?

  @Flag(help: "Go on with a questionnaire that was interrupted.")
  var resume = false

  @Option(help: ArgumentHelp("Which interrupted questionnaire to go on with.", valueName: "number"))
  var draft: Int64?

  @Option(
    help: ArgumentHelp(
      "Take the answers from a response file instead of asking.", valueName: "file"))
  var from: String?

  func validate() throws {
    if pack != nil, from != nil || options.engagement != nil {
      throw ValidationError("A pack goes with neither --from nor --engagement.")
    }
    if pack == nil, output != nil { throw ValidationError("--output needs a pack.") }
  }

  func run() throws {
    let visit = try pack.map { try Visit(pack: $0) }
    let engagement = try visit?.engagement ?? options.open()
    if let from { return try take(from, engagement) }
    guard let person = Surroundings.current.person() else {
      throw Failure(
        .usage, "there is no terminal to ask at. Use --from with a response file, or “collect”.")
    }
    let goesOn = try resume || self.draft != nil || visit?.goesOn(asking: person) == true
    let draft =
      goesOn ? try interruptedDraft(engagement) : try newDraft(engagement, person)
    let sitting =
      try visit.map { try PackSitting(visit: $0, person: person, output: output).sitting() }
      ?? AnswerSitting(engagement: engagement, person: person)
    try sitting.run(draft)
  }

  private func take(_ file: String, _ engagement: OpenEngagement) throws {
    let outcome = try CollectedFile(path: file, engagement: engagement, acceptsValid: false)
      .collect(questionnaire: questionnaire, table: try TableOptions.parse([]))
    switch outcome {
    case .kept(let count, _): Surroundings.current.console.say("Kept \(count) responses.")
    case .known: Surroundings.current.console.say("The file was taken before; nothing to do.")
    }
  }

  private func interruptedDraft(_ engagement: OpenEngagement) throws -> Draft {
    let open = try engagement.store.openDrafts()
    if let draft {
      guard let found = open.first(where: { $0.id == draft }) else { throw StoreError.noDraft }
      return found
    }
    guard let newest = open.first else {
      throw Failure(
        .missingInput, "no questionnaire was interrupted. Start with “soundings answer”.")
    }
    guard open.count == 1 else {
      let numbers = open.map { "\($0.id)" }.joined(separator: ", ")
      throw Failure(
        .usage,
        "\(open.count) questionnaires were interrupted. Name yours with --draft: \(numbers).")
    }
    return newest
  }

  private func newDraft(
    _ engagement: OpenEngagement, _ person: any AnsweringTerminal
  ) throws -> Draft {
    let units = try engagement.store.units().map(\.id)
    guard !units.isEmpty else {
      throw Failure(
        .missingInput, "there are no units yet. First: soundings roster import roster.csv")
    }
    let assessment = engagement.assessment
    let wanted = try wantedLanguage(engagement)
    let phrases = Phrases(wanted)
    let choice = StartChoice(person: person, phrases: phrases)
    let unit = try choice.choose(
      phrases.text(.whichUnit), "unit", given: unit, among: units.map { ($0, $0) })
    let role = try choice.choose(
      phrases.text(.whichRole), "role", given: role,
      among: assessment.roles.filter { role in
        assessment.questionnaires.contains { $0.isFor(role.id) }
      }.map { ($0.id, $0.title.text(in: wanted)) })
    let fitting = assessment.questionnaires.filter { $0.isFor(role) }
    let questionnaire = try choice.choose(
      phrases.text(.whichQuestionnaire), "questionnaire", given: questionnaire,
      among: fitting.map { ($0.id, $0.title.text(in: wanted)) })
    let chosen = try engagement.questionnaire(questionnaire)
    let language = language(of: chosen, wanted, assessment, person)
    return try engagement.store.beginDraft(
      questionnaire: questionnaire, unit: unit, role: role, language: language,
      definition: engagement.definition.fingerprint)
  }

  /// The language that was asked for; it must be one of those that some questionnaire comes in.
  private func wantedLanguage(_ engagement: OpenEngagement) throws -> Language {
    guard let language else { return engagement.language }
    let all = engagement.assessment.allLanguages
    guard let found = all.first(where: { $0.tag == language }) else {
      throw Failure(
        .usage, "the questions come in \(all.map(\.tag).joined(separator: ", ")).")
    }
    return found
  }

  /// The language to ask in: the one asked for, or else the questionnaire's first, which is said.
  private func language(
    of questionnaire: Questionnaire, _ wanted: Language, _ assessment: Assessment,
    _ person: any AnsweringTerminal
  ) -> Language {
    let offered = assessment.languages(of: questionnaire)
    if offered.contains(wanted) { return wanted }
    let tags = offered.map(\.tag).joined(separator: ", ")
    person.show("\n" + Phrases(wanted).text(.otherLanguage, ["n": tags]) + "\n")
    return offered.first ?? wanted
  }
}
