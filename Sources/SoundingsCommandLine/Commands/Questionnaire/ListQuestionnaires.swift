import ArgumentParser
import Instrument
import Questionnaires

/// Lists the shipped definitions.
struct ListQuestionnaires: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
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
