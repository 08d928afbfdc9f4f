import Instrument

/// What a person typed at the prompt of an item: a command, or something meant as an answer.
enum PromptInput: Hashable, Sendable {
  /// Keep the answer that is shown, or go on when there is none and none is needed.
  case keep
  /// Go back a number of items.
  case back(Int)
  /// Show the help of the item.
  case help
  /// Go on without an answer.
  case skip
  /// Say why there is no answer.
  case nonresponse(Nonresponse)
  /// Save and leave.
  case leave
  /// A command that doesn't exist.
  case unknownCommand
  /// Something meant as an answer.
  case answer(String)

  /// Reads a typed line.
  ///
  /// Every command starts with a colon. In a prompt with numbered answers (`numbered`) the colon
  /// may be left out, except where that would be taken for an answer. `\:` types a colon.
  init(_ line: String, numbered: Bool) {
    let text = line.trimmed
    if text.isEmpty {
      self = .keep
    } else if text.hasPrefix("\\:") {
      self = .answer(String(text.dropFirst()))
    } else if text.hasPrefix(":") {
      self = Self.command(text.dropFirst().lowercased()) ?? .unknownCommand
    } else if numbered, let command = Self.command(text.lowercased()) {
      self = command
    } else {
      self = .answer(text)
    }
  }

  private static func command(_ word: String) -> PromptInput? {
    switch word {
    case "b", "back": return .back(1)
    case "?", "help": return .help
    case "s", "skip": return .skip
    case "q", "quit": return .leave
    case "dk": return .nonresponse(.dontKnow)
    case "na": return .nonresponse(.notApplicable)
    case "pn": return .nonresponse(.preferNotToSay)
    default:
      guard word.first == "b", let steps = Int(word.dropFirst()), steps > 0 else { return nil }
      return .back(steps)
    }
  }

  /// What a person types to give a kind of nonresponse, without the colon.
  static func word(for kind: Nonresponse) -> String {
    switch kind {
    case .dontKnow: "dk"
    case .notApplicable: "na"
    case .preferNotToSay: "pn"
    case .skipped, .notAsked: "s"
    }
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
