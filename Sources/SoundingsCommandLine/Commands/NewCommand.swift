import ArgumentParser
import EngagementStore
import Instrument

/// Starts an engagement.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start an engagement in a new directory.",
    discussion: """
      The directory holds everything: the answers in soundings.db and a frozen copy of the \
      definition. Only you can open it.

      EXAMPLES
        soundings new acme --assessment QuickCheck --organization "Acme" --practice "video calling"
        soundings new acme --assessment ./my-definition --organization "Acme" --practice "wiki writing"
      """)

  @Argument(help: "The directory to make.")
  var directory: String

  @Option(help: "A shipped definition, such as QuickCheck, or a folder that holds one.")
  var assessment: String

  @Option(help: "The name of the organization, as it stands in the report.")
  var organization: String

  @Option(
    help: "The practice to be adopted, as a name that goes with “is”; it replaces {practice}.")
  var practice: String

  @Option(help: "The language of questions and report, such as en.")
  var language: String?

  @Option(
    name: .customLong("minimum-group"),
    help: "The fewest people behind any number; at least the definition's own.")
  var minimumGroup: Int?

  @Option(help: "The currency of amounts of money.")
  var currency: String = "EUR"

  @Option(help: ArgumentHelp(stringLiteral: Recruitment.help))
  var recruitment: Recruitment?

  func run() throws {
    let definition = try OpenDefinition.named(assessment)
    let settings = try EngagementSetup(
      organization: organization, practice: practice, language: language,
      minimumGroup: minimumGroup, currency: currency, isSynthetic: false
    ).settings(for: definition, today: Surroundings.current.today())
    _ = try EngagementSetup.create(
      directory, settings: settings, definition: definition, recruitment: recruitment)
    let console = Surroundings.current.console
    console.say("Made the engagement in \(directory).")
    console.say(
      "Next: soundings roster import roster.csv --engagement \(ShellWord(directory).text)")
  }
}
