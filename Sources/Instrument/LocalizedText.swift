/// A language tag in the form of BCP 47, such as `en` or `de-CH`.
public struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The tag as it was written.
  public let tag: String

  /// Creates a language from its tag.
  public init(_ tag: String) { self.tag = tag }

  /// The tag as it was written.
  public var description: String { tag }

  /// Orders languages by their tags.
  public static func < (left: Language, right: Language) -> Bool { left.tag < right.tag }
}

/// One text in one or several languages.
public struct LocalizedText: Hashable, Sendable {
  /// One language's wording.
  public struct Variant: Hashable, Sendable {
    /// The language of the wording.
    public let language: Language
    /// The wording; it may hold the placeholder `{practice}`.
    public let text: String

    /// Creates one language's wording.
    public init(language: Language, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The wordings in the order of the definition; at most one per language.
  public let variants: [Variant]

  /// Creates a text from its variants.
  public init(_ variants: [Variant]) { self.variants = variants }

  /// Creates a text in a single language.
  public init(_ text: String, language: Language) {
    self.init([Variant(language: language, text: text)])
  }

  /// Whether there is no wording at all.
  public var isEmpty: Bool { variants.isEmpty }

  /// The languages that the text is written in, in the order of the definition.
  public var languages: [Language] { variants.map(\.language) }

  /// The wording in a language, or else the first wording, or else the empty string.
  public func text(in language: Language) -> String {
    (variants.first { $0.language == language } ?? variants.first)?.text ?? ""
  }

  /// The wording in a language with the practice in the place of `{practice}`.
  ///
  /// A practice that opens the text gets a capital letter.
  public func text(in language: Language, practice: String) -> String {
    let wording = text(in: language)
    let parts = wording.split(separator: "{practice}", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return wording }
    let filled = parts.joined(separator: practice)
    return wording.hasPrefix("{practice}")
      ? filled.prefix(1).uppercased() + filled.dropFirst() : filled
  }
}
