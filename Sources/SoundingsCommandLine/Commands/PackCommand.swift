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
      A pack holds the definition, the units to choose from, what is promised and the public key; \
      no answers and no headcounts. Staff run “soundings answer” with it and send back a sealed \
      response, which “soundings collect” opens.

      EXAMPLES
        soundings pack -o acme.soundings-pack
        soundings answer acme.soundings-pack
      """)

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

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
    let pack = try PackFile(engagement, key: key)
    try OutputFile.writeNew(try pack.contents(), to: output, force: force)
    let console = Surroundings.current.console
    try console.print(output)
    console.say("Responses will be sealed to the key \(key.fingerprint).")
    console.say("Staff answer with: soundings answer \(ShellWord(output).text)")
  }
}
