import Instrument

/// What languages call themselves.
enum LanguageName {
  private static let names = [
    "cs": "Čeština", "da": "Dansk", "de": "Deutsch", "en": "English", "es": "Español",
    "fi": "Suomi", "fr": "Français", "it": "Italiano", "ja": "日本語", "nb": "Norsk bokmål",
    "nl": "Nederlands", "pl": "Polski", "pt": "Português", "sv": "Svenska", "tr": "Türkçe",
    "uk": "Українська", "zh": "中文",
  ]

  /// A language's own name with its tag, or the tag alone.
  static func of(_ language: Language) -> String {
    let base = String(language.tag.prefix { $0 != "-" })
    return names[base].map { "\($0) (\(language.tag))" } ?? language.tag
  }

  /// The language of the environment among those on offer, by its tag or its base.
  ///
  /// Looked at are `LC_ALL`, `LC_MESSAGES` and `LANG`, the first that isn't empty (POSIX, chapter 8,
  /// "Internationalization Variables").
  static func preferred(
    in environment: [String: String], among languages: [Language]
  ) -> Language? {
    let values = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    guard let locale = values.first(where: { !$0.isEmpty }) else { return nil }
    let tag = locale.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-")
    let base = tag.prefix { $0 != "-" }
    return languages.first { $0.tag == tag } ?? languages.first { $0.tag == base }
      ?? languages.first { $0.tag.prefix { $0 != "-" } == base }
  }
}
