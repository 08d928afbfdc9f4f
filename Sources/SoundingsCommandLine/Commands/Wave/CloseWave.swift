import ArgumentParser
import EngagementStore

/// Makes a release of a wave.
struct CloseWave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a wave, or count the answers that came after it was closed.",
    discussion: """
      Closing freezes what is published: the answers so far, the units, and the minimum group. It \
      can't be undone. Answers that come later wait, and closing again counts them when they are those \
      of at least as many people as the minimum group.

      EXAMPLES
        soundings wave close
        soundings wave close --wave 1 --engagement acme
      """)

  @Option(help: ArgumentHelp("Which wave (default: the last one).", valueName: "number"))
  var wave: Int?

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let engagement = try options.open(wave: wave)
    let store = engagement.store
    let console = Surroundings.current.console
    guard let made = try store.closeWave(engagement.wave.id) else {
      console.say("Wave \(engagement.wave.id) is closed, and no answer came since.")
      return
    }
    engagement.settle()
    console.say(Self.sentence(made))
    let suffix = wave.map { " --wave \($0)" } ?? ""
    console.say("Next: soundings report\(suffix)\(options.suffix)")
  }

  private static func sentence(_ made: MadeRelease) -> String {
    let answers = made.responses == 0 ? "no answers" : "\(made.responses) answers"
    return made.number == 1
      ? "Closed wave \(made.wave) with \(answers)."
      : "Made release \(made.number) of wave \(made.wave) with \(answers) more."
  }
}
