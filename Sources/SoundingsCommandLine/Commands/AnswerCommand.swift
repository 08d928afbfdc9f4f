import ArgumentParser
import EngagementStore
import Instrument

/// Takes one respondent's answers at the terminal.
struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer a questionnaire at the terminal.",
    discussion: """
      Each answer is saved before the next question is shown. Leave with q or Control-C and go on \
      later with “soundings resume”. Type ? at a question for all commands: back (b, b3), list of \
      questions (j), mark (f), check (c), language (l), editor (e), skip (s), leave (q). Where a \
      text is asked for, and for words that could be an answer, commands begin with a colon.

      A text can have any length. With --plain, a line that holds only a full stop ends it, and the \
      terminal cuts lines at 4,095 bytes; :e opens $VISUAL or $EDITOR. An editor may keep a history \
      of its own.

      With --kiosk, one person after the other answers at the same terminal. The screen is emptied \
      after each, and whoever leaves early gets a code to go on with; without it nobody can look \
      back. Control-C twice ends the kiosk. It then returns to whatever started it, so start it with \
      “exec” where nobody is to reach a shell. With --plain, what was scrolled off the screen stays.

      EXAMPLES
        soundings answer --unit Sales --role staff
        soundings answer acme.soundings-pack
        soundings answer --kiosk --unit Sales --language en
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

  @Flag(help: "Go on with a questionnaire that was interrupted, as “soundings resume” does.")
  var resume = false

  @Option(help: ArgumentHelp("Which interrupted questionnaire to go on with.", valueName: "number"))
  var draft: Int64?

  @Flag(help: "Serve one person after the other, each on an empty screen.")
  var kiosk = false

  @Option(
    help: ArgumentHelp(
      "Take the answers from a response file instead of asking.", valueName: "file"))
  var from: String?

  @OptionGroup var terminal: TerminalOptions

  func validate() throws {
    if pack != nil, from != nil || options.engagement != nil {
      throw ValidationError("A pack goes with neither --from nor --engagement.")
    }
    if pack == nil, output != nil { throw ValidationError("--output needs a pack.") }
    if kiosk, resume || draft != nil || from != nil || pack != nil {
      throw ValidationError("--kiosk doesn't go with --resume, --draft, --from or a pack.")
    }
  }

  func run() throws {
    let visit = try pack.map { try Visit(pack: $0) }
    do {
      try answer(in: try visit?.engagement ?? options.open(), visit)
    } catch {
      // The reason why answering ended counts more than a folder that is left.
      try? visit?.leave()
      throw error
    }
    // Outside of the above, because leaving closes the store for good.
    try visit?.leave()
  }

  private func answer(in engagement: OpenEngagement, _ visit: Visit?) throws {
    if let from { return try take(from, engagement) }
    let person = try terminal.person(otherwise: "Use --from with a response file, or “collect”.")
    let sitting =
      try visit.map { try PackSitting(visit: $0, person: person, output: output).sitting() }
      ?? AnswerSitting(engagement: engagement, person: person)
    let goesOn =
      try resume || draft != nil || visit?.goesOn(asking: person, language: language) == true
    if goesOn {
      var interrupted = InterruptedDraft(engagement: engagement, person: person)
      if visit != nil { interrupted.command = nil }
      return try sitting.run(interrupted.find(draft.map { "\($0)" }))
    }
    let start = DraftStart(
      engagement: engagement, person: person, unit: unit, role: role,
      questionnaire: questionnaire, language: language)
    if kiosk { return try Kiosk(engagement: engagement, person: person, start: start).run() }
    try sitting.run(start.begin())
  }

  private func take(_ file: String, _ engagement: OpenEngagement) throws {
    let outcome = try CollectedFile(path: file, engagement: engagement, acceptsValid: false)
      .collect(questionnaire: questionnaire, table: try TableOptions.parse([]))
    switch outcome {
    case .kept(let count, _):
      engagement.settle()
      Surroundings.current.console.say("Kept \(CollectedBatch.responses(count)).")
    case .known: Surroundings.current.console.say("The file was taken before; nothing to do.")
    }
  }
}
