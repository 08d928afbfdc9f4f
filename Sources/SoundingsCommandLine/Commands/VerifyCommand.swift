import ArgumentParser
import EngagementStore

/// Looks through an engagement.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that an engagement is whole, safe and private.",
    discussion: """
      Reads the whole database, compares the definition with the frozen one, and reads each response \
      with it. What is wrong is counted; no answer is shown. The code is 0 when all is well, and 1 \
      when something was found.

      EXAMPLES
        soundings verify
        soundings verify --engagement acme --json
      """)

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let report = try VerifyReport(options.directory, suffix: options.suffix)
    let console = Surroundings.current.console
    if json {
      try console.output(json: report)
    } else {
      for line in report.lines { try console.print(line) }
    }
    if !report.isSound { throw Failure(.findings, []) }
  }
}
