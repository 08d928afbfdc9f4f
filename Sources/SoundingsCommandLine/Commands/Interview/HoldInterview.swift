import ArgumentParser
import EngagementStore
import Instrument
import Interviewing

/// Takes notes and ratings of a talk at the terminal.
struct HoldInterview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold",
    abstract: "Hold a talk, or go on with one (the default).",
    discussion: """
      The open questions of the guide come first, then the items to tick off; :j goes to any item \
      as the talk wanders. Each line is saved before the next prompt. Leave with :q or Control-C \
      and go on later with --resume. :? shows all commands.

      EXAMPLES
        soundings interview --unit Sales --role executive --person "Head of sales"
        soundings interview --resume 3
      """)

  @OptionGroup var options: EngagementOptions

  @Option(help: "The person's unit, as the roster names it.")
  var unit: String?

  @Option(help: "The person's role, such as executive.")
  var role: String?

  @Option(
    help: ArgumentHelp(
      "What to call the person in the transcript; two talks with one person need the same.",
      valueName: "label"))
  var person: String?

  @Option(help: "The guide, if there are several.")
  var questionnaire: String?

  @Option(
    defaultAsFlag: WhichTalk.openOne, parsing: .next,
    help: ArgumentHelp(
      "Go on with a talk; its number is needed when several are open.", valueName: "number"))
  var resume: WhichTalk?

  func validate() throws {
    if resume != nil, [unit, role, person, questionnaire].contains(where: { $0 != nil }) {
      throw ValidationError("--resume goes on with a talk as it was begun. Leave out the rest.")
    }
    if let person, person.unicodeScalars.contains(where: \.steersText) {
      throw ValidationError("--person holds a control character.")
    }
  }

  func run() throws {
    let engagement = try options.open()
    guard let terminal = Surroundings.current.person() else {
      throw Failure(
        .usage, "there is no terminal to ask at. Hold the talk at one, with nothing piped in.")
    }
    let sitting = TalkSitting(engagement: engagement, terminal: terminal)
    if let resume {
      return try sitting.run(try talk(resume, in: engagement.store), isFirst: false)
    }
    let talks = try engagement.store.interviews().count
    let isFirst = try HypothesisPrompt(store: engagement.store, terminal: terminal)
      .isDue(talks: talks)
    try sitting.run(try begin(engagement, terminal), isFirst: isFirst)
  }

  private func talk(_ which: WhichTalk, in store: Engagement) throws -> StoredTalk {
    let all = try store.interviews()
    let open = all.filter { !$0.isFinished }
    switch which {
    case .number(let number):
      if let found = open.first(where: { $0.id == number }) { return found }
      guard all.contains(where: { $0.id == number }) else { throw StoreError.noInterview }
      throw Failure(
        .usage, "talk \(number) is finished. Read it with: soundings interview show \(number)")
    case .openOne:
      guard let newest = open.last else {
        throw Failure(.missingInput, "no talk is open. Start one with “soundings interview”.")
      }
      guard open.count == 1 else {
        let numbers = open.map { "\($0.id) (\($0.unit))" }.joined(separator: ", ")
        throw Failure(
          .usage, "\(open.count) talks are open. Name yours with --resume: \(numbers).")
      }
      return newest
    }
  }

  private func begin(
    _ engagement: OpenEngagement, _ terminal: any AnsweringTerminal
  ) throws -> StoredTalk {
    let assessment = engagement.assessment
    let guides = assessment.questionnaires.filter { $0.use == .interview }
    guard !guides.isEmpty else {
      throw Failure(
        .missingInput,
        "the definition has no guide for interviews: a questionnaire with use=\"interview\". "
          + "The shipped definition Readiness has one.")
    }
    let units = try engagement.store.units().map(\.id)
    guard !units.isEmpty else {
      throw Failure(
        .missingInput, "there are no units yet. First: soundings roster import roster.csv")
    }
    let choice = StartChoice(person: terminal, phrases: Phrases(Language("en")))
    let language = engagement.language
    let guide = try engagement.questionnaire(
      try choice.choose(
        "Which guide?", "questionnaire", given: questionnaire,
        among: guides.map { ($0.id, $0.title.text(in: language)) }))
    let unit = try choice.choose(
      "Where does the person work?", "unit", given: unit, among: units.map { ($0, $0) })
    // A guide is for the consultant's own role; the talk is with somebody of another one.
    let others = assessment.roles.filter { !guide.audience.contains($0.id) }
    let roles = others.isEmpty ? assessment.roles : others
    let role = try choice.choose(
      "What is the person's role?", "role", given: role,
      among: roles.map { ($0.id, $0.title.text(in: language)) })
    let offered = assessment.languages(of: guide)
    return try engagement.store.beginInterview(
      questionnaire: guide.id, unit: unit, role: role, person: person?.trimmed ?? "",
      language: offered.contains(language) ? language : offered.first ?? language)
  }
}

/// The talk to go on with.
enum WhichTalk: ExpressibleByArgument, CustomStringConvertible, Sendable {
  /// The only one that is open.
  case openOne
  /// The one with this number.
  case number(Int64)

  init?(argument: String) {
    guard let number = Int64(argument) else { return nil }
    self = .number(number)
  }

  var description: String {
    switch self {
    case .openOne: "the open one"
    case .number(let number): "\(number)"
    }
  }
}
