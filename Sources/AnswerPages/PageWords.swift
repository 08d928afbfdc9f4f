import Instrument

/// The program's own words that the page needs.
enum PageWords {
  /// The words in a language, by the names of their phrases, with places to fill left as they are.
  static func json(in language: Language) -> JSONValue {
    let phrases = Phrases(language)
    return .object(needed.map { .init(name: $0.rawValue, value: .string(phrases.text($0))) })
  }

  /// The words shared with the terminal, and all of the page's own but the one without a script.
  static let needed: [Phrase] =
    [
      .dontKnow, .notApplicable, .preferNotToSay, .skipped, .yes, .no, .skip, .back, .required,
      .section, .question, .welcomeBack, .otherLanguage, .sampleEngagement, .whichUnit, .whichRole,
      .whichQuestionnaire,
    ] + Phrase.allCases.filter { $0.rawValue.hasPrefix("page") && $0 != .pageNoScript }
}
