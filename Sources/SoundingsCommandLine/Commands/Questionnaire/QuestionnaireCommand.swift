import ArgumentParser

/// The definitions.
struct QuestionnaireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaire",
    abstract: "List, show or check assessment definitions.",
    discussion: """
      EXAMPLES
        soundings questionnaire show QuickCheck --audience staff
        soundings questionnaire lint ./my-definition
      """,
    subcommands: [
      ListQuestionnaires.self, ShowQuestionnaire.self, LintQuestionnaires.self,
      CoverQuestionnaires.self,
    ])
}
