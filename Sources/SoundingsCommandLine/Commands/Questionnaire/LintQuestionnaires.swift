import ArgumentParser
import Foundation
import Instrument
import InstrumentXML

/// Checks definitions.
struct LintQuestionnaires: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check the form and the meaning of definitions.",
    discussion: """
      Every problem is named with its file and line, what was found and what to do. An error ends \
      with code 65; with --strict a warning ends with code 1. A folder without a definition of its \
      own stands for the definitions in it.

      For each questionnaire it also says how long its longest path takes, how hard its English \
      wordings are to read (Flesch-Kincaid grade), and how complete each language is.

      EXAMPLES
        soundings questionnaire lint ./my-definition
        soundings questionnaire lint QuickCheck --strict
      """)

  @Argument(help: "Folders that hold definitions, or the names of shipped ones.")
  var definitions: [String]

  @Flag(help: "End with code 1 when there is a warning.")
  var strict = false

  func run() throws {
    let console = Surroundings.current.console
    var found: [Diagnostic] = []
    for name in definitions.flatMap(Self.folders) {
      do {
        let loaded = try OpenDefinition.named(name).loaded
        found += loaded.diagnostics
        for diagnostic in loaded.diagnostics { try console.print(diagnostic.description) }
        let items = loaded.assessment.questionnaires.map(\.items.count).reduce(0, +)
        console.say("\(name): \(items) items, no error")
        for line in Self.figures(of: loaded) { console.say("  " + line) }
      } catch let problems as Diagnostics {
        found += problems.list
        for diagnostic in problems.list { try console.print(diagnostic.description) }
      }
    }
    let errors = found.filter { $0.severity == .error }.count
    let warnings = found.filter { $0.severity == .warning }.count
    if errors > 0 {
      throw Failure(.badInput, "errors: \(errors), warnings: \(warnings)")
    }
    if strict, warnings > 0 { throw Failure(.findings, "warnings: \(warnings)") }
  }

  /// The definitions that a name stands for: itself, or those in the folder that it names.
  private static func folders(_ name: String) -> [String] {
    let files = FileManager.default
    guard !files.fileExists(atPath: name + "/assessment.xml"),
      let names = try? files.contentsOfDirectory(atPath: name)
    else { return [name] }
    let place = name.hasSuffix("/") ? String(name.dropLast()) : name
    let inside = names.sorted().map { place + "/" + $0 }
      .filter { files.fileExists(atPath: $0 + "/assessment.xml") }
    return inside.isEmpty ? [name] : inside
  }

  /// One line a questionnaire.
  private static func figures(of loaded: LoadedDefinition) -> [String] {
    let assessment = loaded.assessment
    let files = loaded.files.suffix(assessment.questionnaires.count)
    return zip(assessment.questionnaires, files).map { questionnaire, file in
      let roles = assessment.roles.map(\.id).filter { questionnaire.isFor($0) }
      let longest = roles.map {
        AnsweringTime(of: questionnaire, role: $0, language: assessment.defaultLanguage)
      }.max { $0.seconds < $1.seconds }
      var parts = ["\(questionnaire.id):"]
      if let longest {
        parts.append("at most \(longest.items) items and about \(longest.minutes) minutes,")
      }
      if let grade = ReadingGrade.median(ReadingGrade.grades(of: questionnaire.items)) {
        parts.append("median reading grade \(Self.tenths(grade)),")
      }
      let languages = loaded.translations.filter { $0.file.hasSuffix("/" + file.name) }
      parts.append(languages.map { "\($0.language) \($0.percent) %" }.joined(separator: ", "))
      return parts.joined(separator: " ")
    }
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
