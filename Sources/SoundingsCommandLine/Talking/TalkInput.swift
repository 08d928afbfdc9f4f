import Instrument

/// What a consultant typed during a talk.
enum TalkInput: Hashable, Sendable {
  /// Go on to the next open item.
  case next
  /// Go back a number of items.
  case back(Int)
  /// Show everything about the item, and the commands.
  case help
  /// Go on without an answer.
  case skip
  /// Take down why there is no answer.
  case nonresponse(Nonresponse)
  /// Save and leave.
  case leave
  /// Bring the talk to its end.
  case finish
  /// Show what is ticked, or the items about a word.
  case list(String)
  /// Go to an item by the beginning of its code.
  case jump(String)
  /// Put the item off, or take it up again.
  case later
  /// Mark the item for validation, or remove the mark.
  case validate
  /// Add a note.
  case note(String)
  /// Say how sure one is.
  case confidence(String)
  /// Name what shows it.
  case evidence(String)
  /// Let another answer count, with a reason.
  case override(String)
  /// Write a text anew.
  case replace(String)
  /// A command that doesn't exist.
  case unknown
  /// Something meant as an answer.
  case answer(String)

  /// Reads one command or answer.
  ///
  /// Every command starts with a colon; where no answer is made of letters the colon may be left
  /// out (`bare`). `\:` types a colon.
  init(_ typed: String, bare: Bool) {
    let text = typed.trimmed
    if text.isEmpty {
      self = .next
    } else if text.hasPrefix("\\:") {
      self = .answer(String(text.dropFirst()))
    } else if text.hasPrefix(":") {
      self = Self.command(String(text.dropFirst())) ?? .unknown
    } else {
      self = (bare ? Self.command(text) : nil) ?? .answer(text)
    }
  }

  /// Reads a line, which may hold an answer and commands behind each other, such as `4 :k 2`.
  ///
  /// A command that takes words takes the rest of the line. A line of free text isn't taken apart.
  static func line(_ line: String, for kind: ItemKind) -> [TalkInput] {
    let text = line.trimmed
    if kind == .freeText, !text.hasPrefix(":") { return [TalkInput(text, bare: false)] }
    let bare = isBare(kind)
    var inputs: [TalkInput] = []
    var rest = text
    while true {
      let whole = TalkInput(rest, bare: bare)
      guard !whole.takesWords, let cut = nextCommand(in: rest) else { return inputs + [whole] }
      inputs.append(TalkInput(String(rest[..<cut]), bare: bare))
      rest = String(rest[cut...]).trimmed
    }
  }

  /// Whether commands may go without their colon.
  static func isBare(_ kind: ItemKind) -> Bool { kind != .freeText && kind != .yesNo }

  /// Whether a line within a text is meant as a command.
  static func isCommand(_ line: String) -> Bool {
    line.hasPrefix(":") && command(String(line.dropFirst()).trimmed) != nil
  }

  /// Whether words hold something that would be a command elsewhere, such as `:k 2` at their end.
  static func mentionsCommand(_ words: String) -> Bool {
    words.split(whereSeparator: \.isWhitespace).dropFirst().contains { isCommand(String($0)) }
  }

  private var takesWords: Bool {
    switch self {
    case .note, .evidence, .override, .replace: true
    default: false
    }
  }

  /// The place of a space before a further command.
  private static func nextCommand(in text: String) -> String.Index? {
    text.indices.dropFirst().first { index in
      text[index] == " " && isCommand(String(text[text.index(after: index)...]))
    }
  }

  private static func command(_ text: String) -> TalkInput? {
    let word = String(text.prefix { !$0.isWhitespace }).lowercased()
    let rest = String(text.dropFirst(word.count)).trimmed
    switch word {
    case "n", "note": return .note(rest)
    case "k", "sure": return .confidence(rest)
    case "ev", "evidence": return .evidence(rest)
    case "o", "override": return .override(rest)
    case "r", "replace": return .replace(rest)
    case "j", "jump": return .jump(rest)
    case "l", "list": return .list(rest)
    default:
      if rest.isEmpty, let command = lone(word) { return command }
      guard let number = Int(word.dropFirst()), number > 0, rest.isEmpty else { return nil }
      if word.first == "b" { return .back(number) }
      return word.first == "k" ? .confidence("\(number)") : nil
    }
  }

  /// A command that takes nothing more.
  private static func lone(_ word: String) -> TalkInput? {
    switch word {
    case "b", "back": .back(1)
    case "?", "h", "help": .help
    case "s", "skip": .skip
    case "q", "quit": .leave
    case "f", "finish": .finish
    case "later": .later
    case "v", "validate": .validate
    case "dk": .nonresponse(.dontKnow)
    case "na": .nonresponse(.notApplicable)
    case "pn": .nonresponse(.preferNotToSay)
    default: nil
    }
  }
}
