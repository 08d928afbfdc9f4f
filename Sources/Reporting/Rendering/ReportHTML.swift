/// Renders a report as one HTML page that needs nothing else and runs no script.
public struct ReportHTML: Sendable {
  /// Why a page can't be rendered.
  public enum TemplateError: Error, Hashable, Sendable {
    /// A template is missing or can't be understood; its name is given.
    case unusable(String)
    /// The style sheet could end the element that holds it.
    case unsafeStyle
  }

  private let page: StyledPage

  /// Prepares templates.
  ///
  /// - Parameters:
  ///   - templates: The templates by name, without their suffix; `report` is the page.
  ///   - style: The style sheet.
  ///   - styleHash: The SHA-256 of the style sheet in base64, for the page's security policy.
  /// - Throws: ``TemplateError``.
  public init(
    templates: [String: String], style: String, styleHash: String
  ) throws(TemplateError) {
    page = try StyledPage(templates: templates, name: "report", style: style, styleHash: styleHash)
  }

  /// The page.
  public func page(_ report: Report) throws(TemplateError) -> [UInt8] {
    try page.render(ReportView(report: report).values)
  }
}
