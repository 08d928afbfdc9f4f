import Instrument
import Interviewing

/// What is recorded in a talk, in words for the consultant.
struct TalkWords {
  /// The language of the guide.
  let language: Language
  /// The practice that is being assessed.
  let practice: String
  /// The names of the dimensions that ratings can speak about.
  var dimensions: [Instrument.Dimension.ID: LocalizedText] = [:]

  /// What a rating is set beside in the report; `nil` for an item that is read by nobody else.
  func comparison(of item: Item) -> String? {
    item.about.flatMap { dimensions[$0.dimension] }.map { "Beside the survey: \(fill($0))." }
  }

  /// A definition's text with the practice filled in.
  func fill(_ text: LocalizedText) -> String { text.text(in: language, practice: practice) }

  /// An answer as it is read, such as "4 (Largely)".
  func answer(_ answer: Answer, to item: Item) -> String {
    if case .rating(let rating) = answer, case .rating(let scale) = item.kind,
      let point = scale.points.first(where: { $0.rating == rating })
    {
      return "\(rating) (\(fill(point.label)))"
    }
    if case .nonresponse(let kind) = answer { return Phrases(language).name(of: kind) }
    return ContextAnswer.words(answer, item: item, fill)
  }

  /// An answer as it is typed, or a word or two for it.
  func short(_ answer: Answer, to item: Item) -> String {
    switch answer {
    case .text(let text): Self.cut(text, to: 40)
    case .rating(let rating): "\(rating)"
    default: Self.cut(self.answer(answer, to: item), to: 40)
    }
  }

  /// How sure somebody is.
  static func confidence(_ confidence: Confidence) -> String {
    switch confidence {
    case .hunch: "1 of 3 (a hunch)"
    case .indicated: "2 of 3 (something points there)"
    case .sure: "3 of 3 (said plainly, or shown twice)"
    }
  }

  /// A piece of evidence; of the fingerprint only the beginning, unless all is wanted.
  static func proof(_ proof: Proof, whole: Bool) -> String {
    switch proof {
    case .words(let text): return "“\(text)”"
    case .file(let path, let fingerprint, let excerpt):
      let digits = whole ? fingerprint : String(fingerprint.prefix(12)) + "…"
      return "\(path), SHA-256 \(digits)" + (excerpt.isEmpty ? "" : ": “\(excerpt)”")
    }
  }

  /// A text on one line, no longer than a number of characters.
  static func cut(_ text: String, to length: Int) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= length ? line : line.prefix(length - 1) + "…"
  }
}
