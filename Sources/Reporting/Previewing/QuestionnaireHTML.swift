public import Instrument
import Mustache

/// Renders previews of questionnaires as one HTML page that needs nothing else.
public struct QuestionnaireHTML: Sendable {
  private let page: StyledPage

  /// Prepares templates.
  ///
  /// - Parameters:
  ///   - templates: The templates by name, without their suffix; `questionnaire` is the page.
  ///   - style: The style sheet.
  ///   - styleHash: The SHA-256 of the style sheet in base64, for the page's security policy.
  /// - Throws: ``ReportHTML/TemplateError``.
  public init(
    templates: [String: String], style: String, styleHash: String
  ) throws(ReportHTML.TemplateError) {
    page = try StyledPage(
      templates: templates, name: "questionnaire", style: style, styleHash: styleHash)
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - previews: The questionnaires, one after the other.
  ///   - title: The title of the page.
  ///   - language: The language of the texts.
  /// - Returns: The bytes of the page.
  /// - Throws: ``ReportHTML/TemplateError``.
  public func page(
    _ previews: [QuestionnairePreview], title: String, language: Language
  ) throws(ReportHTML.TemplateError) -> [UInt8] {
    try page.render([
      "title": title, "language": language.tag,
      "questionnaires": previews.enumerated().map { values(of: $0.element, place: $0.offset + 1) },
    ])
  }

  private func values(of preview: QuestionnairePreview, place: Int) -> [String: Any] {
    [
      "id": "questionnaire-\(place)", "title": preview.title,
      "introduction": preview.introduction, "hasIntroduction": !preview.introduction.isEmpty,
      "audience": preview.audience,
      "items": "\(preview.items)", "minutes": "\(preview.minutes)",
      "sections": preview.sections.map { section -> [String: Any] in
        [
          "title": section.title, "introduction": section.introduction,
          "hasIntroduction": !section.introduction.isEmpty,
          "entries": section.entries.map(values),
        ]
      },
    ]
  }

  private func values(of entry: QuestionnairePreview.Entry) -> [String: Any] {
    [
      "code": entry.code, "hasStem": !entry.stem.isEmpty, "stem": entry.stem,
      "wording": entry.wording, "hasHelp": !entry.help.isEmpty, "help": entry.help,
      "hasCondition": !entry.condition.isEmpty, "condition": entry.condition,
      "hasAnswers": !entry.answers.isEmpty, "answers": entry.answers.map { ["text": $0] },
      "hasTakes": !entry.takes.isEmpty, "takes": entry.takes, "hasWays": !entry.ways.isEmpty,
      "ways": entry.ways.joined(separator: " · "), "required": entry.isRequired,
    ]
  }
}
