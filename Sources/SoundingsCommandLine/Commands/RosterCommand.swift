import ArgumentParser
import EngagementStore
import Instrument
import InstrumentCSV
import Scoring

/// The units of the organization.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "Import or show the units of the organization.",
    discussion: """
      A roster is a CSV file with the columns unit, parent and headcount. The parent is empty at \
      the top; the tree may have any depth. The headcount is that of the unit itself.

      EXAMPLES
        soundings roster import roster.csv
        soundings roster show
      """,
    subcommands: [Import.self, Show.self])

  /// Reads the units from a CSV file.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read the units from a CSV file, in place of the present ones.",
      discussion: """
        EXAMPLES
          soundings roster import roster.csv
          soundings roster import roster.csv --engagement acme
        """)

    @Argument(help: "The CSV file.")
    var file: String

    @OptionGroup var options: EngagementOptions

    func run() throws {
      let input = try InputFile(file)
      let units = try RosterTable.read(file: file) { try input.read(into: $0) }
      let engagement = try options.open()
      try engagement.store.replaceRoster(units)
      let heads = units.compactMap(\.headcount).reduce(0, +)
      Surroundings.current.console.say("Imported \(units.count) units with \(heads) people.")
    }
  }

  /// Prints the units as a tree.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the units, indented by their place in the hierarchy.",
      discussion: """
        EXAMPLES
          soundings roster show
          soundings roster show --engagement acme
        """)

    @OptionGroup var options: EngagementOptions

    func run() throws {
      let tree = try UnitTree(try options.open().store.units())
      let console = Surroundings.current.console
      guard !tree.units.isEmpty else {
        console.say("There are no units yet. Next: soundings roster import roster.csv")
        return
      }
      for (position, unit) in tree.units.enumerated() {
        let indent = String(repeating: "  ", count: tree.depth(of: position))
        let heads = unit.headcount.map { "\($0)" } ?? "unknown"
        try console.print("\(indent)\(unit.id) (headcount: \(heads))")
      }
    }
  }
}
