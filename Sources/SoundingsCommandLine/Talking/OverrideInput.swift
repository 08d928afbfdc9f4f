import Instrument
import Interviewing

/// An answer that is to count instead of another one, and the reason, typed on one line.
struct OverrideInput {
  /// The item.
  let item: Item

  /// Splits a line into the answer and the reason, or returns `nil` when either is missing.
  func parse(_ text: String) -> (answer: Answer, reason: String)? {
    let parts = text.split(maxSplits: length, whereSeparator: \.isWhitespace)
    guard parts.count == length + 1 else { return nil }
    let value = parts.prefix(length).joined(separator: " ")
    let reason = String(parts[length]).trimmed
    guard !reason.isEmpty else { return nil }
    if length == 1, let kind = Self.kinds[value.lowercased()] {
      return (.nonresponse(kind), reason)
    }
    guard case .success(let answer) = AnswerParser.parse(value, for: item) else { return nil }
    return (answer, reason)
  }

  /// How many words the answer takes.
  private var length: Int {
    switch item.kind {
    case .estimate: 3
    case .ranking(let options): options.count
    default: 1
    }
  }

  private static let kinds: [String: Nonresponse] = [
    "dk": .dontKnow, "na": .notApplicable, "pn": .preferNotToSay,
  ]
}
