import ArgumentParser
import Foundation
import Instrument
import Sealing

/// Takes in files of responses.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "Take in files of responses: sealed, in XML or in CSV.",
    discussion: """
      A file is taken whole or not at all, and only once, whatever its name.

      A sealed response (.soundings-response) is opened with the engagement's key. It is refused \
      when a bit of it was changed, when it was made with the pack of another engagement, definition \
      or minimum group, and, once there are participation codes, without one that is still open. XML \
      and CSV files have no codes, so from then on they need --without-codes.

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

  @Argument(
    help: ArgumentHelp(
      "Files, or directories whose .soundings-response, .xml and .csv files are taken."))
  var files: [String]

  @Flag(
    name: .customLong("accept-valid"),
    help: "Keep the valid responses of a file with errors; the others go to a file beside it.")
  var acceptValid = false

  @Option(help: "Which questionnaire CSV files hold, if there are several.")
  var questionnaire: String?

  @Flag(
    name: .customLong("without-codes"),
    help: "Take XML and CSV files although people were invited with codes; trust who sent them.")
  var withoutCodes = false

  @OptionGroup var table: TableOptions
  @OptionGroup var words: PassphraseOptions
  @OptionGroup var options: EngagementOptions

  func run() throws {
    let engagement = try options.open()
    let console = Surroundings.current.console
    let key = KeyOnce(engagement: engagement, words: words)
    var generator = SystemRandomNumberGenerator()
    var batch = CollectedBatch()
    defer {
      // Also after an error: what was kept is backed up, and no order of arrival stays in the file.
      if batch.kept > 0 { engagement.settle() }
    }
    for path in try paths() {
      let name = path.onOneLine
      let file = CollectedFile(
        path: path, engagement: engagement, acceptsValid: acceptValid, needsNoCode: withoutCodes)
      try batch.add {
        try SealedFile.isSealed(path)
          ? try SealedFile(path: path, engagement: engagement).collect(
            using: &generator, key: key.open)
          : try file.collect(questionnaire: questionnaire, table: table)
      } say: {
        console.say("\(name): \($0)")
      }
    }
    console.say("Collected \(CollectedBatch.responses(batch.kept)).")
    if let failure = batch.failure { throw failure }
  }

  private func paths() throws -> [String] {
    try files.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
      else { return [path] }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        throw Failure(.inputOutput, "\(path): can't be listed. Check that you may read the folder.")
      }
      return names.sorted().filter { name in
        let lower = name.lowercased()
        return !lower.contains(".rejected.")
          && [".xml", ".csv", "." + SealedResponse.fileExtension].contains(where: lower.hasSuffix)
      }.map { (path.hasSuffix("/") ? path : path + "/") + $0 }
    }
  }
}
