import Instrument

/// What a person typed at the prompt of an item: a command, or something meant as an answer.
enum PromptInput: Hashable, Sendable {
  /// Keep the answer that is shown, or go on when there is none and none is needed.
  case keep
  /// Go back a number of items.
  case back(Int)
  /// Go to an item by its number or code, or show the list of items when none is named.
  case jump(String?)
  /// Go to the first item that is open or contradicts another.
  case check
  /// Mark the item to come back to, or take the mark away.
  case flag
  /// Note something beside the answer; `nil` to be asked for it.
  case note(String?)
  /// Change the language, to a tag or to one that is asked for.
  case language(String?)
  /// Write in an editor.
  case editor
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
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - numbered: Whether commands need no colon.
  ///   - answers: The words that are answers here and so are commands only with a colon.
  init(_ line: String, numbered: Bool, answers: Set<String> = []) {
    let text = line.trimmed
    if text.isEmpty {
      self = .keep
    } else if text.hasPrefix("\\:") {
      self = .answer(String(text.dropFirst()))
    } else if text.hasPrefix(":") {
      self = Self.command(text.dropFirst()) ?? .unknownCommand
    } else if numbered, !answers.contains(text.lowercased()), let command = Self.command(text[...])
    {
      self = command
    } else {
      self = .answer(text)
    }
  }

  private static func command(_ text: Substring) -> PromptInput? {
    let word = text.prefix { !$0.isWhitespace }.lowercased()
    let rest = String(text.dropFirst(word.count)).trimmed
    let argument = rest.isEmpty ? nil : rest
    switch word {
    case "j", "jump": return .jump(argument)
    case "n", "note": return .note(argument)
    case "l", "language": return .language(argument)
    default: return argument == nil ? command(alone: word) : nil
    }
  }

  /// A command that nothing follows.
  private static func command(alone word: String) -> PromptInput? {
    switch word {
    case "b", "back": return .back(1)
    case "c", "check": return .check
    case "f", "flag": return .flag
    case "e", "edit": return .editor
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
