import ArgumentParser
import EngagementStore
import Reporting

/// Lists the free texts that may be told.
struct ListComments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the texts that may be told, by question and group.",
    discussion: """
      Each text has a reference, such as T-7F3A, to quote or keep it back by. “The rest of Sales” are \
      those of Sales whose unit isn't listed by its own name. Where fewer than 10 people were asked, \
      nothing is told, not even whether somebody wrote.

      EXAMPLES
        soundings comments list
        soundings comments list --wave 1 --json --engagement acme > texts.json
      """)

  @OptionGroup var wave: WaveOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print comma-separated values, one row a text.")
  var csv = false

  @OptionGroup var options: EngagementOptions

  func validate() throws {
    if json, csv { throw ValidationError("Use --json or --csv, not both.") }
  }

  func run() throws {
    let engagement = try options.open(wave: wave.number)
    let texts = try engagement.toldTexts()
    let console = Surroundings.current.console
    if texts.questions.isEmpty { console.say("No question of this wave takes a free text.") }
    if json {
      try console.output(
        json: TextDocument(
          texts: texts, assessment: engagement.assessment,
          edition: ReportContext.Edition(
            wave: engagement.wave.id, release: engagement.wave.releases),
          minimumGroup: engagement.settings.minimumGroup))
    } else if csv {
      try console.output(TextTable(texts: texts).bytes)
    } else {
      for line in TextListing(texts: texts).lines { try console.print(line) }
    }
    let suffix = wave.suffix + options.suffix
    if let held = TextWords.held(texts.entries, suffix: suffix) { console.say(held) }
  }
}
