import Instrument
import Mustache

/// A page made from a template and a style sheet, whose security policy names the style's hash.
struct StyledPage: Sendable {
  /// The place in a template where the style sheet goes.
  static let stylePlace = "<style></style>"

  private let library: MustacheLibrary
  private let name: String
  private let style: String
  private let styleHash: String

  /// Prepares templates; `name` is the page's.
  init(
    templates: [String: String], name: String, style: String, styleHash: String
  ) throws(ReportHTML.TemplateError) {
    guard !style.contains("</") else { throw .unsafeStyle }
    var parsed: [String: MustacheTemplate] = [:]
    for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
      do {
        parsed[name] = try MustacheTemplate(string: text)
      } catch {
        throw .unusable(name)
      }
    }
    guard parsed[name] != nil, templates[name]?.contains(Self.stylePlace) == true else {
      throw .unusable(name)
    }
    library = MustacheLibrary(templates: parsed)
    self.name = name
    self.style = style
    self.styleHash = styleHash
  }

  /// The text with a replacement character in the place of those that steer a terminal or turn
  /// the direction of text; line feeds and tabs stay.
  private static func harmless(_ text: String) -> String {
    let isClean = text.unicodeScalars.allSatisfy { !$0.steersText || $0 == "\n" || $0 == "\t" }
    if isClean { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let steers = scalar.steersText && scalar != "\n" && scalar != "\t"
      scalars.append(steers ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  /// The page filled with values.
  func render(_ values: [String: Any]) throws(ReportHTML.TemplateError) -> [UInt8] {
    var all = values
    all["styleHash"] = styleHash
    guard let page = library.render(all, withTemplate: name) else { throw .unusable(name) }
    // The first place only: text of the page can't hold it, because it is escaped.
    let styled = page.replacing(
      Self.stylePlace, with: "<style>\(style)</style>", maxReplacements: 1)
    return Array(Self.harmless(styled).utf8)
  }
}
