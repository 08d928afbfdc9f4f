import Foundation
public import Instrument
import Mustache
import Pages

/// A page that asks questionnaires in a browser and gives the answers back as one sealed file.
///
/// The page needs nothing else and connects to nothing. It asks what `Interview` would ask, takes
/// what `AnswerParser` would take, and writes what `ResponseWriter` would write.
public struct AnswerPage: Sendable {
  /// Why a page can't be made.
  public enum Failure: Error, Hashable, Sendable {
    /// The parts of the page aren't beside the program, or one of them can't be used; it is named.
    case unusable(String)
    /// The definition has no survey that any role may answer.
    case nothingToAnswer
    /// There is no unit to choose.
    case noUnits
    /// The public key isn't an uncompressed point of P-256.
    case unusableKey
  }

  /// What is assessed, and with which questionnaires.
  public let assessment: Assessment
  /// The practice that takes the place of `{practice}`.
  public let practice: String
  /// The organization, as its people call it.
  public let organization: String
  /// The units to choose from.
  public let units: UnitTree
  /// The language that the page starts in where the browser's languages don't decide.
  public let language: Language
  /// What respondents are told before the first question, by language.
  public let promise: [Language: [String]]
  /// The public key to seal to: an uncompressed point of P-256, 65 bytes.
  public let publicKey: [UInt8]
  /// What a sealed response is bound to.
  public let binding: String
  /// Whether the page asks for a participation token.
  public let needsToken: Bool
  /// Whether the engagement is a sample, which the page then says.
  public let isSynthetic: Bool

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - assessment: What is assessed; its surveys that some role may answer go on the page.
  ///   - practice: The practice that takes the place of `{practice}`.
  ///   - organization: The organization, as its people call it.
  ///   - units: The units to choose from.
  ///   - language: The language to start in; `nil` for the definition's first.
  ///   - promise: What respondents are told before the first question, in each of
  ///     ``languages(of:)``.
  ///   - publicKey: The public key to seal to: an uncompressed point of P-256, 65 bytes.
  ///   - binding: What a sealed response is bound to; drafts are kept under its hash.
  ///   - needsToken: Whether the page asks for a participation token.
  ///   - isSynthetic: Whether the engagement is a sample.
  /// - Throws: ``Failure``.
  public init(
    assessment: Assessment, practice: String, organization: String, units: UnitTree,
    language: Language? = nil, promise: [Language: [String]], publicKey: [UInt8], binding: String,
    needsToken: Bool = false, isSynthetic: Bool = false
  ) throws(Failure) {
    guard publicKey.count == 65, publicKey.first == 0x04 else { throw .unusableKey }
    guard !units.units.isEmpty else { throw .noUnits }
    let languages = Self.languages(of: assessment)
    guard let first = languages.first else { throw .nothingToAnswer }
    self.assessment = assessment
    self.practice = practice
    self.organization = organization
    self.units = units
    self.language = language.flatMap { languages.contains($0) ? $0 : nil } ?? first
    self.promise = promise
    self.publicKey = publicKey
    self.binding = binding
    self.needsToken = needsToken
    self.isSynthetic = isSynthetic
  }

  /// The questionnaires that a page asks: surveys that some role may answer.
  public static func questionnaires(of assessment: Assessment) -> [Questionnaire] {
    assessment.surveys.filter { survey in assessment.roles.contains { survey.isFor($0.id) } }
  }

  /// The languages of a page: those that its questionnaires come in.
  public static func languages(of assessment: Assessment) -> [Language] {
    let offered = Set(questionnaires(of: assessment).flatMap { assessment.languages(of: $0) })
    return assessment.allLanguages.filter { offered.contains($0) }
  }

  /// The page as HTML.
  ///
  /// - Parameter policyHash: The SHA-256 of a text's UTF-8 in base64, as a content security policy
  ///   names it.
  /// - Returns: The bytes of the page; the same for the same values.
  /// - Throws: ``Failure/unusable(_:)``.
  public func html(policyHash: (String) -> String) throws(Failure) -> [UInt8] {
    let style = try Self.part("page.css")
    let script = try Self.script()
    let name = "page.mustache"
    let template: MustacheTemplate
    do {
      template = try MustacheTemplate(string: Self.part(name))
    } catch {
      throw .unusable(name)
    }
    let content = PageContent(page: self)
    var page = template.render([
      "language": language.tag, "title": content.title.harmless,
      "organization": organization.harmless, "styleHash": policyHash(style),
      "scriptHash": policyHash(script),
      "tongues": Self.languages(of: assessment).map { language in
        let phrases = Phrases(language)
        return [
          "language": language.tag, "noScript": phrases.text(.pageNoScript),
          "cannotSeal": phrases.text(.pageCannotSeal),
        ]
      },
    ])
    // The first place of each only: text of the page can't hold one, because it is escaped.
    for (place, filling) in [
      ("<style></style>", "<style>\(style)</style>"),
      ("<script></script>", "<script>\(script)</script>"),
      (Self.definitionPlace + "</script>", Self.definitionPlace + content.json.text + "</script>"),
    ] {
      guard page.contains(place) else { throw .unusable(name) }
      page = page.replacing(place, with: filling, maxReplacements: 1)
    }
    return Array(page.utf8)
  }

  /// The start of the element that holds the definition.
  static let definitionPlace = #"<script type="application/json" id="definition">"#

  /// All files of the script as one function in strict mode.
  private static func script() throws(Failure) -> String {
    var parts: [String] = []
    for name in ShippedPages.scripts { parts.append(try part("Script/\(name).js")) }
    return "\"use strict\";\n(() => {\n" + parts.joined(separator: "\n") + "})();\n"
  }

  /// A part of the page that can stand within an element.
  private static func part(_ name: String) throws(Failure) -> String {
    guard let text = ShippedPages.text(of: name) else { throw .unusable(name) }
    let isTemplate = name.hasSuffix(".mustache")
    guard isTemplate || !["</", "<!--", "\r"].contains(where: text.contains) else {
      throw .unusable(name)
    }
    return text
  }
}

extension String {
  /// The text with a replacement character in the place of those that steer a terminal or turn the
  /// direction of text; line feeds and tabs stay.
  var harmless: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let steers = scalar.steersText && scalar != "\n" && scalar != "\t"
      scalars.append(steers ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}
