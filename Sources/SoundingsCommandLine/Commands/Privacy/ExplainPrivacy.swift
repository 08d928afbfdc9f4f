import ArgumentParser
import Attacking
import EngagementStore
import Instrument

/// Says why a number is shown or withheld.
struct ExplainPrivacy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a cell of the report is shown or withheld.",
    discussion: """
      A cell is named as in report.xml: a unit or a role with a dimension. What is said about a \
      withheld cell is the same for all of them, so that nobody learns which groups are small.

      EXAMPLES
        soundings privacy explain unit-3.culture
        soundings privacy explain role-1.strategy --engagement acme
      """)

  @Argument(help: "The cell, such as unit-3.culture, role-1.culture or unit-3.role-1.culture.")
  var cell: String

  @OptionGroup var options: EngagementOptions

  @OptionGroup var wave: PublishedWaveOptions

  func run() throws {
    let engagement = try wave.open(options)
    let folder =
      engagement.reportFolders(isNamed: wave.number != nil).first
      ?? engagement.reportFolder(isNamed: wave.number != nil)
    let explanation = try WithheldExplanation(
      cell, of: engagement, report: folder + "/report.xml")
    for line in explanation.lines { try Surroundings.current.console.print(line) }
  }
}
