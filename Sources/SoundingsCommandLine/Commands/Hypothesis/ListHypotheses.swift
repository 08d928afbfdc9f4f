import ArgumentParser
import EngagementStore

/// Lists the hypotheses.
struct ListHypotheses: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the hypotheses, with whether scores had been seen before.",
    discussion: """
      EXAMPLES
        soundings hypothesis list
        soundings hypothesis list --engagement acme
      """)

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let console = Surroundings.current.console
    let hypotheses = try options.open().store.hypotheses()
    if hypotheses.isEmpty {
      console.say("No hypothesis yet. Write one with “soundings hypothesis add”.")
    }
    for hypothesis in hypotheses {
      let when = hypothesis.isAfterOpening ? "after scores were seen" : "before any score was seen"
      try console.print("\(hypothesis.number)  \(hypothesis.text)  (\(when))")
    }
  }
}
