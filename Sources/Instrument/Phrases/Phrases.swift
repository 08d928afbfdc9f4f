/// The program's own words to respondents in one language.
public struct Phrases: Sendable {
  /// The languages that the words come in.
  public static let languages = tables.map(\.language)

  private static let tables: [(language: Language, words: [Phrase: String])] = [
    (Language("en"), english), (Language("de"), german), (Language("es"), spanish),
  ]

  private let words: [Phrase: String]

  /// The words in a language, or in its base language for a tag such as `de-CH`, or in English.
  public init(_ language: Language) {
    let base = Language(String(language.tag.prefix { $0 != "-" }))
    words = Self.tables.first { $0.language == base }?.words ?? Self.english
  }

  /// A phrase with values in the place of words in braces.
  public func text(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    let text = words[phrase] ?? Self.english[phrase] ?? ""
    // Scanned once, so that braces within a value stay as they are.
    var filled = ""
    for (place, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      if place > 0, pieces.count == 2, let value = values[String(pieces[0])] {
        filled += value + pieces[1]
      } else {
        filled += (place > 0 ? "{" : "") + part
      }
    }
    return filled
  }

  /// A kind of nonresponse.
  public func name(of kind: Nonresponse) -> String {
    switch kind {
    case .dontKnow: text(.dontKnow)
    case .notApplicable: text(.notApplicable)
    case .preferNotToSay: text(.preferNotToSay)
    case .skipped: text(.skipped)
    case .notAsked: text(.notAsked)
    }
  }

  /// What a kind of item takes, in words that fit after "Please type".
  public func expectation(_ kind: ItemKind) -> String {
    switch kind {
    case .rating(let scale):
      text(.rating, ["low": "\(scale.ratings.lowerBound)", "high": "\(scale.ratings.upperBound)"])
    case .singleChoice(let options): text(.choice, ["n": "\(options.count)"])
    case .multipleChoice(let options, _): text(.choices, ["n": "\(options.count)"])
    case .ranking(let options): text(.ranking, ["n": "\(options.count)"])
    case .yesNo: text(.yesOrNo)
    case .number(_, let bounds): text(.number) + suffix(bounds)
    case .money(let bounds): text(.amount) + suffix(bounds)
    case .percentage: text(.percentage)
    case .estimate(_, let bounds): text(.estimate) + suffix(bounds)
    case .freeText: text(.text)
    }
  }

  private func suffix(_ bounds: ItemKind.Bounds) -> String {
    switch (bounds.minimum, bounds.maximum) {
    case (nil, nil): ""
    case (let low?, nil): " " + text(.atLeast, ["low": "\(low)"])
    case (nil, let high?): " " + text(.atMost, ["high": "\(high)"])
    case (let low?, let high?): " " + text(.between, ["low": "\(low)", "high": "\(high)"])
    }
  }
}
