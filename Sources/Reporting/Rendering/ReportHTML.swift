import Mustache

/// Renders a report as one HTML page that needs nothing else and runs no script.
public struct ReportHTML: Sendable {
  /// Why a page can't be rendered.
  public enum TemplateError: Error, Hashable, Sendable {
    /// A template is missing or can't be understood; its name is given.
    case unusable(String)
    /// The style sheet could end the element that holds it.
    case unsafeStyle
  }

  /// The place in `report.mustache` where the style sheet goes.
  static let stylePlace = "<style></style>"

  private let library: MustacheLibrary
  private let style: String
  private let styleHash: String

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
    guard !style.contains("</") else { throw .unsafeStyle }
    var parsed: [String: MustacheTemplate] = [:]
    for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
      do {
        parsed[name] = try MustacheTemplate(string: text)
      } catch {
        throw .unusable(name)
      }
    }
    guard parsed["report"] != nil, templates["report"]?.contains(Self.stylePlace) == true else {
      throw .unusable("report")
    }
    library = MustacheLibrary(templates: parsed)
    self.style = style
    self.styleHash = styleHash
  }

  /// The page.
  public func page(_ report: Report) throws(TemplateError) -> [UInt8] {
    let view = ReportView(report: report, styleHash: styleHash).values
    guard let page = library.render(view, withTemplate: "report") else {
      throw .unusable("report")
    }
    // The first place only: text of the report can't hold it, because it is escaped.
    let styled = page.replacing(
      Self.stylePlace, with: "<style>\(style)</style>", maxReplacements: 1)
    return Array(styled.utf8)
  }
}
