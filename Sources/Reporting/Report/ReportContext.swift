public import Instrument

/// What a report needs to know besides the profile.
public struct ReportContext: Hashable, Sendable {
  /// The organization.
  public let organization: String
  /// The practice to be adopted.
  public let practice: String
  /// The language of the report.
  public let language: Language
  /// The day, as `YYYY-MM-DD`.
  public let date: String
  /// The SHA-256 of the definition's files.
  public let fingerprint: String
  /// The version of the program.
  public let software: String
  /// Whether all answers are invented.
  public let isSynthetic: Bool
  /// The wave and its release; `nil` for a report on a file.
  public let edition: Edition?
  /// Texts to quote; `nil` without any.
  public var quotes: Quotes?

  /// Which answers a report rests on.
  public struct Edition: Hashable, Sendable {
    /// The number of the wave.
    public let wave: Int
    /// The number of the release within the wave.
    public let release: Int

    /// Creates an edition.
    public init(wave: Int, release: Int) {
      self.wave = wave
      self.release = release
    }
  }

  /// Creates a context.
  public init(
    organization: String, practice: String, language: Language, date: String,
    fingerprint: String, software: String, isSynthetic: Bool,
    edition: Edition? = nil
  ) {
    self.organization = organization
    self.practice = practice
    self.language = language
    self.date = date
    self.fingerprint = fingerprint
    self.software = software
    self.isSynthetic = isSynthetic
    self.edition = edition
  }

  /// A definition's text with the practice filled in.
  func fill(_ text: LocalizedText) -> String {
    text.text(in: language, practice: practice)
  }
}
