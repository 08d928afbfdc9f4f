import ArgumentParser
import EngagementStore
import Instrument
import Sealing

/// Packs an engagement for people who can't open its directory.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Make the one file that staff elsewhere need to answer.",
    discussion: """
      A pack holds the whole definition, guides for interviews and all that stands in it for the \
      consultant included, the units to choose from, what is promised and the public key; no answers \
      and no headcounts. Staff run “soundings answer” with it and send back a sealed \
      response, which “soundings collect” opens.

      With --html the pack is a page that any browser of the last years opens without a network. It \
      holds the questions for staff only, not the rest of the definition.

      EXAMPLES
        soundings pack -o acme.soundings-pack
        soundings pack --html -o acme.html --engagement acme
      """)

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Flag(help: "Make a page for a browser instead of a pack for the terminal.")
  var html = false

  @Flag(help: "Write over a file that is there.")
  var force = false

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let engagement = try options.open()
    guard try !engagement.store.units().isEmpty else {
      throw Failure(
        .missingInput, "there are no units yet. First: soundings roster import roster.csv")
    }
    let key = try EngagementKey(engagement: engagement).publicKey()
    let contents =
      html
      ? try PackedPage(engagement: engagement, key: key).contents()
      : try PackFile(engagement, key: key).contents()
    try OutputFile.writeNew(contents, to: output, force: force)
    let console = Surroundings.current.console
    try console.print(output)
    console.say("Responses will be sealed to the key \(key.fingerprint).")
    console.say(
      html
        ? "Staff open the page in a browser and send you the file that it saves."
        : "Staff answer with: soundings answer \(ShellWord(output).text)")
  }
}
