import Instrument

extension LintRule {
  /// A questionnaire has more than 5,000 items.
  static let tooManyItems = LintRule(
    code: "SND026", severity: .error, title: "a questionnaire has more than 5,000 items",
    explanation: """
      Nobody can answer so much, and a file like this is more likely a mistake or an attack.

      Wrong:  5,001 items in one questionnaire
      Right:  several questionnaires for several audiences
      """
  ) { context in
    context.questionnaires.filter { $0.items.count > 5000 }.map { questionnaire in
      Finding(
        place: context.source.place(of: .questionnaire, questionnaire.id),
        message: "The questionnaire has \(questionnaire.items.count) items; the limit is 5,000.",
        remedy: "Split it.")
    }
  }
}
