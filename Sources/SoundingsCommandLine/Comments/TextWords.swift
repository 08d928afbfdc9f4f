import EngagementStore
import Scoring

/// What is said about free texts, apart from the texts.
enum TextWords {
  /// In the place of the texts of a question.
  static func withheld(fewest: Int) -> String {
    "Texts are withheld: fewer than \(fewest) people were asked."
  }

  /// Beside texts, about those of people who answered late.
  static func lateWithheld(fewest: Int) -> String {
    "Texts that came late are withheld: fewer than \(fewest) people were asked."
  }

  /// The rule, for readers of a list.
  static func rule(fewest: Int) -> String {
    "Each text is of one of at least \(fewest) people who were asked in the group above it. The order "
      + "is drawn at random for each question."
  }

  /// That there are texts to be read first; `nil` without any.
  static func held(_ entries: [ToldTexts.Entry], suffix: String) -> String? {
    let count = entries.count { $0.isHeld }
    guard count > 0 else { return nil }
    return "Held back until you have read \(count == 1 ? "it" : "them"): "
      + "\(count == 1 ? "1 text" : "\(count) texts"). See: soundings comments review\(suffix)"
  }

  /// Why a text is held, in a few words.
  static func reason(_ reason: TextScreening.Reason) -> String {
    switch reason {
    case .person: "holds the name of a person"
    case .unit: "names a unit that is too small for a name of its own here"
    case .email: "holds an e-mail address"
    case .telephone: "holds what looks like a telephone number"
    case .handle: "holds a name with an at sign"
    case .link: "holds the address of a page"
    }
  }

  /// How a text stands, in a few words.
  static func standing(_ entry: ToldTexts.Entry) -> String {
    switch entry.stored.decision {
    case .told: entry.isQuoted ? "told, and quoted in the report" : "told"
    case .keptBack: "kept back"
    case nil: entry.isHeld ? "held back until somebody decides" : "told"
    }
  }

  /// A text under its reference, further lines indented.
  static func lines(_ entry: ToldTexts.Entry, indent: String) -> [String] {
    let reference = "\(entry.reference)"
    let lines = entry.words.split(separator: "\n", omittingEmptySubsequences: false)
    let gap = String(repeating: " ", count: reference.count)
    var told = lines.enumerated().map { number, line in
      let head = number == 0 ? reference : gap
      return line.isEmpty ? "" : "\(indent)\(head)  \(line)"
    }
    if entry.isQuoted { told.append("\(indent)\(gap)  (quoted in the report)") }
    return told
  }
}
