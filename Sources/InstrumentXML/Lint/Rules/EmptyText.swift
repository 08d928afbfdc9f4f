import Instrument

extension LintRule {
  /// A text is empty.
  static let emptyText = LintRule(
    code: "SND046", severity: .error, title: "a text is empty",
    explanation: """
      The element is there but holds no words, so a respondent or a reader would see a blank.

      Wrong:  <wording></wording>
      Right:  <wording>In my team we talk about mistakes.</wording>
      """
  ) { context in
    context.source.texts.filter { entry in
      entry.text.variants.contains { !$0.text.contains { $0.isLetter || $0.isNumber } }
    }.map { entry in
      Finding(
        place: entry.place, message: "This \(entry.element) is empty.",
        remedy: "Write the text, or remove the element.")
    }
  }
}
