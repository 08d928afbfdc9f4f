import Instrument

extension LintRule {
  /// A text holds a placeholder that nothing fills in.
  static let unknownPlaceholder = LintRule(
    code: "SND025", severity: .warning, title: "a text holds a placeholder that nothing fills in",
    explanation: """
      {practice} is filled in everywhere, {unit} and {score} only in the statements of findings, and
      {organization} only in the question of a report. Any other name in braces would be printed as it
      stands.

      Wrong:  "How useful is {tool}?"
      Right:  "How useful is {practice}?"
      """
  ) { context in
    context.source.texts.compactMap { entry in
      let known =
        switch entry.element {
        case "statement": ["practice", "unit", "score"]
        case "question": ["practice", "organization"]
        default: ["practice"]
        }
      let names = entry.text.variants.flatMap { variant in
        variant.text.split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } }
      }
      guard let unknown = names.first(where: { !known.contains(String($0)) }) else { return nil }
      return Finding(
        place: entry.place,
        message: "Nothing fills in “{\(unknown.prefix(40))}” in this \(entry.element).",
        remedy: "Use {\(known.joined(separator: "}, {"))}, or remove the braces.")
    }
  }
}
