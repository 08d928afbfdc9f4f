import ArgumentParser
import EngagementStore

/// Compares two waves.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show how scores changed from one wave to another.",
    discussion: """
      Both waves are scored anew on the items that can be compared: those that are asked and count as \
      before, and those that are declared to measure the same. The rest is listed with the reason. \
      Units are known by their names; one that moved, was renamed, merged or split isn't compared. A \
      change is shown only where both waves show the score. It is called clear when chance would \
      hardly make one as large, all changes that are shown considered.

      EXAMPLES
        soundings compare 1 2
        soundings compare 1 3 --csv --engagement acme
      """)

  @Argument(help: ArgumentHelp("The number of the earlier wave.", valueName: "earlier"))
  var earlier: Int

  @Argument(help: ArgumentHelp("The number of the later wave.", valueName: "later"))
  var later: Int

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print comma-separated values, one row a group and dimension.")
  var csv = false

  @OptionGroup var options: EngagementOptions

  func validate() throws {
    if json, csv { throw ValidationError("Use --json or --csv, not both.") }
    guard earlier < later else { throw ValidationError("Name the earlier wave first.") }
  }

  func run() throws {
    let console = Surroundings.current.console
    let first = try options.open(wave: earlier)
    let waves = try ComparedWaves(first, try first.at(first.store.wave(later))) { console.say($0) }
    if json {
      try console.output(json: ComparisonDocument(waves: waves))
    } else if csv {
      try console.output(ComparisonTable(waves: waves).bytes)
    } else {
      for line in ComparisonListing(waves: waves).lines { try console.print(line) }
    }
  }
}
