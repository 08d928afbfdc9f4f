import Instrument
import Interviewing

/// The answers that single keys and arrows choose among.
struct KeyChoice {
  /// One of the answers.
  struct Entry: Hashable {
    /// The key that chooses it at once, if there is one.
    let key: Character?
    /// What it says.
    let words: String
    /// What it stands for.
    let input: PromptInput
  }

  /// The answers in the order of the list.
  let entries: [Entry]

  /// The answers to an item; `nil` for kinds that take more than one choice, and for more than nine
  /// answers, whose numbers are no single keys.
  init?(_ prompt: ItemPrompt) {
    let phrases = prompt.phrases
    var entries: [Entry]
    switch prompt.item.kind {
    case .rating(let scale):
      guard (0...9).contains(scale.ratings.lowerBound), (0...9).contains(scale.ratings.upperBound)
      else { return nil }
      entries = scale.points.map {
        Entry(
          key: "\($0.rating)".first, words: "\($0.rating)  " + prompt.fill($0.label),
          input: .answer("\($0.rating)"))
      }
    case .singleChoice(let options):
      guard options.count <= 9 else { return nil }
      entries = options.enumerated().map { place, option in
        Entry(
          key: "\(place + 1)".first, words: "\(place + 1)  " + prompt.fill(option.label),
          input: .answer("\(place + 1)"))
      }
    case .yesNo:
      entries = [(Phrase.yesKey, Phrase.yes), (.noKey, .no)].map { key, word in
        Entry(
          key: phrases.text(key).first, words: phrases.text(word),
          input: .answer(phrases.text(key)))
      }
    default: return nil
    }
    self.entries =
      entries
      + prompt.item.nonresponse.map {
        Entry(key: nil, words: phrases.name(of: $0.kind), input: .nonresponse($0.kind))
      }
  }
}

extension AnswerSession {
  /// Whether single keys answer an item here.
  func takesKeys(_ item: Item) -> Bool {
    terminal.manner.usesKeys && KeyChoice(prompt(item)) != nil
  }

  /// Lets the respondent choose with arrows, Enter and single keys.
  mutating func askKeys(_ item: Item, _ choice: KeyChoice) throws -> Step {
    let prompt = prompt(item)
    var chosen = interview.answers[item.id].flatMap { present in
      choice.entries.firstIndex { entry in
        switch entry.input {
        case .nonresponse(let kind): present == .nonresponse(kind)
        case .answer(let text): (try? AnswerParser.parse(text, for: item).get()) == present
        default: false
        }
      }
    }
    terminal.show(StyledText("   (\(phrases.text(.keysHint)))\n", .commands))
    while true {
      let words = chosen.map { choice.entries[$0].words } ?? phrases.text(.nothingChosen)
      let line =
        StyledText(phrases.text(.yourAnswer) + ": ") + StyledText(words, .question)
      guard let key = terminal.key(showing: line) else { return try askLinePlainly(item) }
      switch key {
      case .up: chosen = max((chosen ?? choice.entries.count) - 1, 0)
      case .down: chosen = min((chosen ?? -1) + 1, choice.entries.count - 1)
      case .enter:
        say("")
        return try act(on: chosen.map { choice.entries[$0].input } ?? .keep, for: item)
      case .back:
        say("")
        return try act(on: .back(1), for: item)
      case .character(":"):
        terminal.show("\n:")
        guard case .text(let line) = terminal.line() else { return .stay }
        return try act(on: PromptInput(":" + line, numbered: true), for: item)
      case .character(let character):
        if let entry = choice.entries.first(where: { $0.key == character }) {
          // The line shows what was chosen, before the next question follows.
          say("")
          say("  " + entry.words)
          return try act(on: entry.input, for: item)
        }
        let input = prompt.input(String(character))
        if case .answer = input { continue }
        say("")
        return try act(on: input, for: item)
      case .other: continue
      case .end: return .end(.left)
      case .interrupted: return .end(.interrupted)
      case .terminated: return .end(.terminated)
      }
    }
  }

  private mutating func askLinePlainly(_ item: Item) throws -> Step {
    terminal.show(answerPrompt(item))
    guard case .text(let line) = terminal.line() else { return .end(.left) }
    return try act(on: prompt(item).input(line), for: item)
  }
}
