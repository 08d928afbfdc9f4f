import Instrument

/// The pages that explain the codes of messages and the kinds of rules.
public enum Explanations {
  /// All codes that have a page, in ascending order, and then the kinds of rules by name.
  public static var codes: [String] {
    (forms.map(\.code) + LintRules.all.map(\.code)).sorted() + RuleTypes.all.map(\.name)
  }

  /// What a code stands for, in a few words, or `nil` for an unknown code.
  public static func title(for code: String) -> String? {
    if let rule = RuleTypes.all.first(where: { $0.name == code }) { return rule.title }
    return forms.first { $0.code == code }?.title ?? LintRules.all.first { $0.code == code }?.title
  }

  /// The page of a code, or `nil` for an unknown code.
  public static func text(for code: String) -> String? {
    if let rule = RuleTypes.all.first(where: { $0.name == code }) {
      return "\(rule.name): \(rule.title)\n\n\(rule.text)"
    }
    if let form = forms.first(where: { $0.code == code }) {
      return "\(code) (error): \(form.title)\n\n\(form.text)"
    }
    return LintRules.all.first { $0.code == code }.map { rule in
      "\(code) (\(rule.severity.rawValue)): \(rule.title)\n\n\(rule.explanation)"
    }
  }

  private static let forms: [(code: String, title: String, text: String)] = [
    (
      FormCode.notWellFormed, "a file isn't well-formed XML",
      """
      An end tag is missing, a sign such as & stands for itself, or the file is cut off. Open it in
      an XML editor; it shows the place.
      """
    ),
    (
      FormCode.refused, "a file is refused before it is read",
      """
      It declares a DOCTYPE, is compressed, isn't UTF-8 or UTF-16 text, or exceeds a limit: 64 levels
      of nesting, 64 attributes an element, 1 MiB a text, 16 MiB a definition. Such files can attack
      the program that reads them, and no definition needs them.
      """
    ),
    (
      FormCode.schema, "a file doesn't have the form of its kind",
      """
      An element or attribute is missing, misplaced or misspelt, or a value isn't one of those that
      the format takes. The schemas assessment.xsd, questionnaire.xsd and response.xsd describe the
      format and work in any XML editor.
      """
    ),
    (
      FormCode.missingFile, "a questionnaire file is missing",
      """
      assessment.xml names a questionnaire file that isn't beside it or can't be read.
      """
    ),
    (
      ResponseCode.unacceptable, "a response holds something that its questionnaire doesn't take",
      """
      The file is for another definition, names an item or a role that doesn't exist, or gives an
      item something that it doesn't take. The message names the item and never the answer.
      """
    ),
  ]
}
