import Instrument

extension LintRule {
  /// A text lacks one of the promised languages.
  static let missingTranslation = LintRule(
    code: "SND020", severity: .warning, title: "a text lacks one of the promised languages",
    explanation: """
      The assessment, or a questionnaire for itself, says which languages it comes in. A text that
      lacks one is shown in another language, in the middle of a page.

      Wrong:  languages="en de", and a wording only in English
      Right:  the same wording once with xml:lang="en" and once with xml:lang="de"
      """
  ) { context in
    context.source.texts.compactMap { entry in
      guard !entry.text.isEmpty else { return nil }
      let promised =
        context.source.languages[entry.place.file] ?? context.assessment.languages
      let missing = promised.filter { !entry.text.languages.contains($0) }
      guard !missing.isEmpty else { return nil }
      let list = missing.map(\.tag).joined(separator: ", ")
      return Finding(
        place: entry.place, message: "This \(entry.element) has no wording in \(list).",
        remedy: "Add it, or remove the language from the assessment.")
    }
  }
}
