import EngagementStore
import Instrument

/// A terminal that many people use one after the other.
///
/// Whoever comes next starts with the choice of a language on an empty screen and can't look back:
/// each draft is under a code that only its respondent has seen. The kiosk ends with Control-C twice
/// in a row.
struct Kiosk {
  /// The engagement.
  let engagement: OpenEngagement
  /// The terminal.
  let person: any AnsweringTerminal
  /// What is known of everybody who answers here.
  let start: DraftStart

  private enum Turn {
    /// The next person may come.
    case next
    /// Control-C.
    case interrupted
    /// The process was asked to end.
    case terminated
    /// The input has ended.
    case ended
  }

  /// Serves one person after the other.
  ///
  /// - Throws: A ``Failure`` that carries the code for how the kiosk ended.
  func run() throws {
    // The rest of a paste would be commands for the shell, and nobody reads what stood there.
    defer {
      person.clear()
      _ = person.dropTypedAhead()
    }
    var ends = 0
    while true {
      person.clear()
      switch try serve() {
      case .next: ends = 0
      case .terminated: throw Failure(.terminated, [])
      case .ended:
        // An input that has ended for good would otherwise be asked for ever.
        ends += 1
        if ends > 1 { return }
      case .interrupted: throw Failure(.interrupted, [])
      }
    }
  }

  private var phrases: Phrases {
    let all = engagement.assessment.allLanguages
    return Phrases(
      LanguageName.preferred(in: Surroundings.current.environment, among: all)
        ?? engagement.language)
  }

  /// From the first screen to the last.
  private func serve() throws -> Turn {
    do {
      guard let draft = try welcome() else { return .ended }
      return try sit(draft)
    } catch let failure as Failure {
      switch failure.status {
      case .done: return .next
      case .interrupted: return .interrupted
      case .terminated: return .terminated
      default: throw failure
      }
    }
  }

  /// The draft of whoever comes; `nil` when the input has ended.
  private func welcome() throws -> Draft? {
    var wasInterrupted = false
    while true {
      person.show(phrases.text(.kioskWelcome) + "\n> ")
      switch person.line() {
      case .text(let line) where line.trimmed.isEmpty: return try begin()
      case .text(let line):
        wasInterrupted = false
        let hash = KioskCode(line).hash(in: engagement.settings)
        let locks = try engagement.store.locks()
        if let draft = try engagement.store.openDrafts().first(where: { locks[$0.id] == hash }) {
          return draft
        }
        person.show(StyledText(phrases.text(.kioskNoCode) + "\n", .notice))
      case .cut, .unreadable:
        person.show(StyledText(phrases.text(.kioskNoCode) + "\n", .notice))
      case .end: return nil
      case .terminated: throw Failure(.terminated, [])
      case .interrupted:
        if wasInterrupted { throw Failure(.interrupted, []) }
        wasInterrupted = true
        person.acknowledgeInterrupt()
        person.show(StyledText("\n" + phrases.text(.kioskEnd) + "\n", .notice))
      }
    }
  }

  private func begin() throws -> Draft {
    let draft = try start.begin()
    var generator = SystemRandomNumberGenerator()
    let code = KioskCode(using: &generator)
    try engagement.store.lock(draft.id, under: code.hash(in: engagement.settings))
    person.show("\n" + Phrases(draft.language).text(.kioskCode, ["code": code.shown]) + "\n")
    return draft
  }

  private enum Leaving: Hashable { case keep, erase, back }

  /// Asks the questions, and asks whoever leaves what is to become of the answers.
  private func sit(_ draft: Draft) throws -> Turn {
    var draft = draft
    while true {
      let ended = try AnswerSitting(engagement: engagement, person: person).sit(draft)
      draft = ended.draft
      let phrases = Phrases(draft.language)
      switch ended.outcome {
      case .sent: return farewell(phrases)
      case .declined:
        say(phrases.text(.nothingKept))
        person.acknowledgeInterrupt()
        return farewell(phrases)
      case .terminated: return .terminated
      case .left, .interrupted:
        let wasInterrupted = ended.outcome == .interrupted
        person.acknowledgeInterrupt()
        say("")
        if wasInterrupted { say(phrases.text(.kioskEnd)) }
        let (leaving, ending) = StartChoice(person: person, phrases: phrases).answer(
          phrases.text(.kioskLeave), hint: phrases.text(.kioskLeaveKeys),
          words: ["k": Leaving.keep, "e": .erase, "b": .back])
        switch leaving {
        case .back: continue
        case .erase:
          try engagement.store.eraseDraft(draft.id)
          say(phrases.text(.kioskErased))
          return farewell(phrases)
        case .keep: return try keep(draft, phrases)
        case nil:
          // Whoever ended it may have written down the code, so that the draft stays under it.
          if ending == .terminated { return .terminated }
          person.acknowledgeInterrupt()
          say("")
          let turn = try keep(draft, phrases)
          let isTwice = wasInterrupted && ending == .interrupted
          return isTwice && turn != .terminated ? .interrupted : turn
        }
      }
    }
  }

  /// Gives the answers a new code, because the one shown at the beginning may be gone.
  private func keep(_ draft: Draft, _ phrases: Phrases) throws -> Turn {
    var generator = SystemRandomNumberGenerator()
    let code = KioskCode(using: &generator)
    try engagement.store.lock(draft.id, under: code.hash(in: engagement.settings))
    say(phrases.text(.kioskKept, ["code": code.shown]))
    return farewell(phrases)
  }

  /// Waits until the last words are read.
  private func farewell(_ phrases: Phrases) -> Turn {
    _ = person.dropTypedAhead()
    person.show(phrases.text(.kioskDone) + " ")
    switch person.line() {
    case .terminated: return .terminated
    case .end: return .ended
    case .interrupted:
      person.acknowledgeInterrupt()
      return .next
    case .text, .cut, .unreadable: return .next
    }
  }

  private func say(_ text: String) { person.show(text + "\n") }
}
