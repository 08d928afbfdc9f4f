import Instrument

extension LintRule {
  /// A text holds a control character.
  static let hiddenControl = LintRule(
    code: "SND024", severity: .error, title: "a text holds a control character",
    explanation: """
      Characters that steer a terminal or turn the direction of text have no place in a definition:
      they could make the screen show something else than what is asked.

      Wrong:  a wording with the character U+202E or U+009B in it
      Right:  the same wording without it
      """
  ) { context in
    context.source.texts.compactMap { entry in
      let hidden = entry.text.variants.lazy.flatMap(\.text.unicodeScalars).first(
        where: \.steersText)
      guard let hidden else { return nil }
      let number = String(hidden.value, radix: 16, uppercase: true)
      return Finding(
        place: entry.place,
        message: "This \(entry.element) holds the control character U+\(number).",
        remedy: "Remove the character.")
    }
  }
}
