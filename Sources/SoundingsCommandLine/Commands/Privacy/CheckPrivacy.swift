import ArgumentParser
import Attacking

/// Attacks what was handed out.
struct CheckPrivacy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Try to work out small groups from the files that are handed out.",
    discussion: """
      Reads reports (report.xml, report.html) and scores (--json, --csv) as anybody could who has all \
      of them, and adds and subtracts what they tell, by code that shares nothing with what decides \
      what is shown. The true numbers of people come from the engagement. The code is 0 when nothing \
      was found, and 1 when something was; what is found is named without any number of people.

      EXAMPLES
        soundings privacy check
        soundings privacy check --engagement acme acme/report by-unit.json by-role.csv
      """)

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var options: EngagementOptions

  @OptionGroup var wave: PublishedWaveOptions

  @Argument(
    help: ArgumentHelp(
      "Files, or folders with files (default: the report on the wave in the engagement).",
      valueName: "files"))
  var paths: [String] = []

  func run() throws {
    let engagement = try wave.open(options)
    let files = try PublishedFiles(
      paths.isEmpty ? engagement.reportFolders(isNamed: wave.number != nil) : paths)
    let report = try PrivacyReport(attacking: files.list, of: engagement)
    let console = Surroundings.current.console
    if json {
      try console.output(json: report)
    } else {
      for line in report.lines { try console.print(line) }
    }
    if !report.isSafe { throw Failure(.findings, []) }
  }
}
