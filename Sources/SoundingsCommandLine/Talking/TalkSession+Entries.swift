import Instrument
import Interviewing

/// What a consultant types about the item in hand, made durable and then part of the talk.
extension TalkSession {
  /// Adds a note, or takes the last one back.
  mutating func note(_ text: String, _ item: Item) throws -> Effect {
    switch text {
    case "": refuse("A note needs words: :n TEXT")
    case "-": try add(.withdrawn(.note), item, "The last note is taken back.")
    default:
      try add(
        .note(text), item,
        TalkInput.mentionsCommand(text)
          ? "Noted. The rest of the line is part of the note; :n - takes it back." : "Noted.")
    }
  }

  /// Takes down how sure the consultant is.
  mutating func sure(_ text: String, _ item: Item) throws -> Effect {
    if text == "-" { return try add(.withdrawn(.confidence), item, "Taken back.") }
    guard let degree = Int(text).flatMap(Confidence.init) else {
      return refuse("How sure? :k 1 a hunch, :k 2 something points there, :k 3 shown.")
    }
    return try add(.confidence(degree), item, "Sure: \(TalkWords.confidence(degree)).")
  }

  /// Adds a piece of evidence, or takes the last one back.
  mutating func evidence(_ text: String, _ item: Item) throws -> Effect {
    if text.isEmpty { return refuse("What shows it? :ev FILE [EXCERPT], or :ev \"WORDS\"") }
    if text == "-" {
      return try add(.withdrawn(.evidence), item, "The last piece of evidence is taken back.")
    }
    do {
      let proof = try proofs.proof(text)
      return try add(.evidence(proof), item, "Kept: \(TalkWords.proof(proof, whole: false))")
    } catch let failure as Failure {
      return refuse(failure.messages.joined(separator: " "))
    }
  }

  /// Lets another answer count, or the first one again.
  mutating func override(_ text: String, _ item: Item) throws -> Effect {
    if text == "-" { return try add(.withdrawn(.override), item, "The first answer counts again.") }
    guard item.kind != .freeText else {
      return refuse("A text isn't overridden. Add a note with :n, or write it anew with :r.")
    }
    guard let (answer, reason) = OverrideInput(item: item).parse(text) else {
      return refuse("An override takes \(item.kind.expectation) and a reason: :o VALUE WHY")
    }
    return try add(
      .override(answer, reason: reason), item,
      "This counts now; the first answer is kept beside it.")
  }

  /// Takes something typed that isn't free text.
  mutating func take(_ text: String, _ item: Item) throws -> Effect {
    switch AnswerParser.parse(text, for: item) {
    case .success(let answer): return try give(answer, item)
    case .failure(let problem): return refuse(problem.sentence + " :? shows the commands.")
    }
  }

  /// Takes an answer; the next item is due, unless an override hides what was given.
  mutating func give(_ answer: Answer, _ item: Item) throws -> Effect {
    if try add(.answer(answer), item) == .refused { return .refused }
    if talk.record[item.id].override != nil {
      say("The override still counts; :o - takes it back.")
      return .stay
    }
    return .advance
  }

  /// Takes free text, which goes on until it is ended.
  mutating func take(_ first: String, after before: String, _ item: Item) throws -> Effect {
    let ending = try TalkText(terminal: terminal).read(first) { text in
      _ = try add(.answer(.text(before + text)), item)
    }
    switch ending {
    case .done: return .advance
    case .command(let line): return try handle(line, item)
    case .end: return .end(.left)
    case .interrupted: return .end(.interrupted)
    case .terminated: return .end(.terminated)
    }
  }

  /// Makes an entry durable and then part of the talk.
  mutating func add(
    _ entry: TalkEntry, _ item: Item, _ confirmation: String = ""
  ) throws -> Effect {
    do {
      try talk.check(entry, to: item.id)
    } catch {
      return refuse(Self.sentence(error, item))
    }
    try record(item.id, entry)
    try talk.add(entry, to: item.id)
    if !confirmation.isEmpty { say(confirmation) }
    return .stay
  }

  private static func sentence(_ refusal: Talk.Refusal, _ item: Item) -> String {
    switch refusal {
    case .notAsked: "\(item.id) isn't asked after the answers so far."
    case .unacceptable: "\(item.id) takes \(item.kind.expectation)."
    case .notOffered: "\(item.id) doesn't offer that."
    case .answerRequired: "\(item.id) needs an answer: \(item.kind.expectation)."
    case .nothingToOverride: "There is no answer yet that could be overridden."
    case .nothingToWithdraw: "There is nothing to take back."
    }
  }
}
