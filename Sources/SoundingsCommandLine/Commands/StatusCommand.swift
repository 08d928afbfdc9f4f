import ArgumentParser
import EngagementStore

/// Says how far an engagement has come.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show who was invited, how many have finished, what is open and what comes next.",
    discussion: """
      Numbers of a unit are withheld when fewer people than the minimum group have finished, or when \
      they would give such a unit away. How many have begun is shown for the whole organization only.

      EXAMPLES
        soundings status
        soundings status --engagement acme --json
      """)

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let status = try EngagementStatus(try options.open(), suffix: options.suffix)
    let console = Surroundings.current.console
    if json {
      try console.output(json: StatusDocument(status: status))
    } else {
      for line in StatusListing(status: status).lines { try console.print(line) }
    }
  }
}
