import ArgumentParser
import Instrument
import InstrumentXML
import Questionnaires

/// The definitions.
struct QuestionnaireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaire",
    abstract: "List or check assessment definitions.",
    discussion: """
      EXAMPLES
        soundings questionnaire list
        soundings questionnaire lint ./my-definition
      """,
    subcommands: [List.self, Lint.self])

  /// Lists the shipped definitions.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the shipped definitions.",
      discussion: """
        EXAMPLES
          soundings questionnaire list
          soundings questionnaire list | head -1
        """)

    func run() throws {
      for id in ShippedDefinitions.ids {
        let assessment = try OpenDefinition.named(id).assessment
        let items = assessment.questionnaires.map(\.items.count).reduce(0, +)
        let title = assessment.title.text(in: assessment.defaultLanguage)
        try Surroundings.current.console.print(
          "\(id)  \(assessment.version)  \(items) items  \(title)")
      }
    }
  }

  /// Checks definitions.
  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the form and the meaning of definitions.",
      discussion: """
        Every problem is named with its file and line, what was found and what to do. An error \
        ends with code 65; with --strict a warning ends with code 1.

        EXAMPLES
          soundings questionnaire lint ./my-definition
          soundings questionnaire lint QuickCheck --strict
        """)

    @Argument(help: "Folders that hold a definition, or the names of shipped ones.")
    var definitions: [String]

    @Flag(help: "End with code 1 when there is a warning.")
    var strict = false

    func run() throws {
      let console = Surroundings.current.console
      var found: [Diagnostic] = []
      for name in definitions {
        do {
          let loaded = try OpenDefinition.named(name).loaded
          found += loaded.diagnostics
          let items = loaded.assessment.questionnaires.map(\.items.count).reduce(0, +)
          for diagnostic in loaded.diagnostics { try console.print(diagnostic.description) }
          console.say("\(name): \(items) items, no error")
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
  }
}
