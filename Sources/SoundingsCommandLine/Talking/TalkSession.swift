import Instrument
import Interviewing

/// The part of a talk in which items are taken up, at a terminal in line mode.
///
/// Every entry is handed to `record` before the next prompt appears, so whatever happens to the
/// process afterwards, nothing that was accepted is lost.
struct TalkSession {
  /// How the items were left.
  enum Ending: Hashable {
    /// For the end of the talk.
    case wrapUp
    /// To go on later.
    case left
    /// By Control-C.
    case interrupted
    /// Because the process was asked to end.
    case terminated
  }

  /// What follows from one input.
  enum Effect: Hashable {
    /// The item stays in hand.
    case stay
    /// Nothing was taken, so the item stays in hand whatever else the line holds.
    case refused
    /// The next open item is due.
    case advance
    /// Another item was gone to.
    case moved
    /// The items are left.
    case end(Ending)
  }

  /// The state of the talk.
  var talk: Talk
  /// What reads files that are named as evidence.
  let proofs: ProofInput
  /// What makes an entry durable.
  let record: (Item.ID, TalkEntry) throws -> Void
  /// The consultant.
  let terminal: any AnsweringTerminal
  private let words: TalkWords
  /// The sections whose introduction was shown.
  private var introduced: Set<Section.ID> = []

  /// Creates a session.
  ///
  /// `record` makes an entry durable before it returns.
  init(
    talk: Talk, words: TalkWords, terminal: any AnsweringTerminal, proofs: ProofInput,
    record: @escaping (Item.ID, TalkEntry) throws -> Void
  ) {
    self.talk = talk
    self.words = words
    self.terminal = terminal
    self.proofs = proofs
    self.record = record
  }

  /// Takes up items until none is open or the consultant leaves.
  mutating func run() throws -> Ending {
    while let item = talk.current {
      terminal.show(
        TalkScreen(words: words).question(item, in: talk, introduction: introduction(of: item)))
      if let ending = try ask(item) { return ending }
    }
    return .wrapUp
  }

  /// Acts on a command that was typed at the end of the talk; returns whether it led to an item.
  mutating func resume(with input: TalkInput) -> Bool {
    switch input {
    case .back: talk.current != nil || talk.back()
    case .jump(let code): jump(code) == .moved
    case .next: talk.current != nil
    default: false
    }
  }

  /// Asks about one item until another one is due; returns the ending, if this is one.
  private mutating func ask(_ item: Item) throws -> Ending? {
    while true {
      let dropped = terminal.dropTypedAhead()
      if dropped > 0 { say("Typed before the prompt and left out: \(dropped) characters.") }
      terminal.show(TalkScreen(words: words).prompt(item, in: talk))
      switch terminal.line() {
      case .end: return .left
      case .interrupted: return .interrupted
      case .terminated: return .terminated
      case .cut: say("This line was probably cut by the terminal. Please use shorter lines.")
      case .unreadable: say("This line holds bytes that aren't text. Please type it again.")
      case .text(let line):
        switch try handle(line, item) {
        case .end(let ending): return ending
        case .moved: return nil
        case .advance:
          talk.advance()
          if talk.current?.id == item.id { say("Only this item is open. Type :f for the end.") }
          return nil
        case .stay, .refused: break
        }
      }
    }
  }

  /// Acts on all that a line holds.
  mutating func handle(_ line: String, _ item: Item) throws -> Effect {
    var effect = Effect.stay
    for input in TalkInput.line(line, for: item.kind) {
      switch try act(input, item) {
      case .stay: break
      case .refused: effect = .refused
      case .advance: if effect == .stay { effect = .advance }
      case .moved: if effect != .refused { return .moved }
      case .end(let ending): return .end(ending)
      }
    }
    return effect
  }

  private mutating func act(_ input: TalkInput, _ item: Item) throws -> Effect {
    switch input {
    case .next: return .advance
    case .leave: return .end(.left)
    case .finish: return .end(.wrapUp)
    case .help:
      terminal.show(TalkScreen(words: words).help(item, in: talk))
      return .stay
    case .list(let word):
      let list = TalkList(talk: talk, words: words)
      terminal.show(word.isEmpty ? list.text : list.text(about: word))
      return .stay
    case .back(let steps): return back(steps)
    case .jump(let code): return jump(code)
    case .unknown: return refuse("There is no such command. :? shows them all.")
    case .later:
      let isPutOff = talk.record[item.id].isPutOff
      let effect = try add(.askLater(!isPutOff), item, isPutOff ? "No longer put off." : "Put off.")
      return isPutOff ? effect : .advance
    case .validate:
      let marked = talk.record[item.id].needsValidation
      return try add(.validate(!marked), item, marked ? "Mark removed." : "To be validated.")
    case .note(let text): return try note(text, item)
    case .confidence(let text): return try sure(text, item)
    case .evidence(let text): return try evidence(text, item)
    case .override(let text): return try override(text, item)
    case .skip:
      // A skip never takes the place of what was said.
      if talk.record[item.id].answer != nil { return .advance }
      return try give(.nonresponse(.skipped), item)
    case .nonresponse(let kind):
      if case .text = talk.record[item.id].answer {
        return refuse("There is a text already; :r writes it anew, :n adds a note.")
      }
      return try give(.nonresponse(kind), item)
    case .replace(let text):
      guard item.kind == .freeText else { return refuse("Type the new answer; it takes over.") }
      return try take(text, after: "", item)
    case .answer(let text):
      guard item.kind == .freeText else { return try take(text, item) }
      guard case .text(let before) = talk.record[item.id].answer else {
        return try take(text, after: "", item)
      }
      return try take(text, after: before + "\n", item)
    }
  }

  private mutating func back(_ steps: Int) -> Effect {
    var moved = false
    var left = steps
    while left > 0, talk.back() {
      moved = true
      left -= 1
    }
    return moved ? .moved : refuse("This is the first item.")
  }

  private mutating func jump(_ code: String) -> Effect {
    guard !code.isEmpty else { return refuse("Where to? Such as :j \(talk.guide.items[0].id)") }
    switch talk.find(code) {
    case .item(let id, let others):
      if !others.isEmpty { say("Also: \(others.joined(separator: " "))") }
      talk.jump(to: id)
      return .moved
    case .notAsked(let id): return refuse("\(id) isn't asked after the answers so far.")
    case .nothing(let nearest):
      let hint = nearest.map { "Did you mean “\($0)”?" } ?? ":l shows the codes."
      return refuse("No code begins like that. \(hint)")
    }
  }

  /// What is said under the heading of a section, the first time an item of it comes up.
  private mutating func introduction(of item: Item) -> String {
    guard let section = talk.guide.section(of: item.id),
      introduced.insert(section.id).inserted
    else { return "" }
    return words.fill(section.introduction)
  }

  /// Says why nothing was taken.
  func refuse(_ sentence: String) -> Effect {
    say(sentence)
    return .refused
  }

  /// Says a sentence.
  func say(_ text: String) { terminal.show(text + "\n") }
}
