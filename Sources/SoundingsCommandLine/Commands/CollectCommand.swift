import ArgumentParser
import Foundation
import Instrument

/// Takes in files of responses.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "Take in files of responses, in XML or CSV.",
    discussion: """
      A file is taken whole or not at all, and only once, whatever its name.

      A CSV file has the columns unit and role, and one column an item, headed by its code: the \
      rating, the name of the option, yes or no, the number or the text. A multiple choice has one \
      column an option, such as CHN-01.website, with 1 or 0; a ranking too, with the rank; an \
      estimate has three, such as YLD-01.low, .likely and .high. An empty field is a skipped item; \
      dont-know, not-applicable, prefer-not-to-say and not-asked stand for themselves. Which \
      questionnaire a file holds is seen from its header, unless it is named.

      EXAMPLES
        soundings collect inbox/
        soundings collect answers.csv --unit-column GRP --role staff --accept-valid
      """)

  @Argument(help: "Files, or directories whose .xml and .csv files are taken.")
  var files: [String]

  @Flag(
    name: .customLong("accept-valid"),
    help: "Keep the valid responses of a file with errors; the others go to a file beside it.")
  var acceptValid = false

  @Option(help: "Which questionnaire CSV files hold, if there are several.")
  var questionnaire: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var options: EngagementOptions

  func run() throws {
    let engagement = try options.open()
    let console = Surroundings.current.console
    var problems: [Diagnostic] = []
    var kept = 0
    for path in try paths() {
      let file = CollectedFile(path: path, engagement: engagement, acceptsValid: acceptValid)
      do {
        switch try file.collect(questionnaire: questionnaire, table: table) {
        case .kept(let count, _):
          kept += count
          console.say("\(path): \(count) responses.")
        case .known: console.say("\(path): was collected before; nothing to do.")
        }
      } catch let found as Diagnostics {
        problems += found.list
        console.say("\(path): nothing was kept.")
      }
    }
    console.say("Collected \(kept) responses.")
    if !problems.isEmpty { throw Diagnostics(problems) }
  }

  private func paths() throws -> [String] {
    try files.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
      else { return [path] }
      let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      return names.filter { name in
        let lower = name.lowercased()
        return !lower.contains(".rejected.") && (lower.hasSuffix(".xml") || lower.hasSuffix(".csv"))
      }.map { (path.hasSuffix("/") ? path : path + "/") + $0 }
    }
  }
}
