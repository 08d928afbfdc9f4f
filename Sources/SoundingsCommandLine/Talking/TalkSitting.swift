import EngagementStore
import Instrument
import Interviewing

/// One talk from the greeting to the look back.
struct TalkSitting {
  /// The engagement.
  let engagement: OpenEngagement
  /// The consultant.
  let terminal: any AnsweringTerminal

  /// Goes on with a talk.
  ///
  /// - Parameters:
  ///   - stored: The talk, which must be open.
  ///   - isFirst: Whether hypotheses are asked for.
  /// - Throws: A ``Failure`` that carries the code for a sitting that was broken off.
  func run(_ stored: StoredTalk, isFirst: Bool) throws {
    defer { engagement.settle() }
    try hold(stored, isFirst: isFirst)
  }

  private func hold(_ stored: StoredTalk, isFirst: Bool) throws {
    let prompt = HypothesisPrompt(store: engagement.store, terminal: terminal)
    if isFirst, let ending = try prompt.run() { return try leave(ending, stored) }
    let questionnaire = try engagement.questionnaire(stored.questionnaire)
    let words = TalkWords(
      language: stored.language, practice: engagement.settings.practice,
      dimensions: Dictionary(
        engagement.assessment.dimensions.map { ($0.id, $0.title) },
        uniquingKeysWith: { first, _ in first }))
    let record = try engagement.store.record(of: stored.id)
    greet(stored, questionnaire, words, isNew: record == TalkRecord())
    if let notice = try RatedTalks.notice(stored, questionnaire, engagement.store) { say(notice) }
    let store = engagement.store
    var session = TalkSession(
      talk: Talk(
        guide: TalkGuide(questionnaire, role: stored.role), record: record,
        leftAt: try engagement.store.entries(of: stored.id).last?.subject),
      words: words, terminal: terminal,
      proofs: ProofInput(home: Surroundings.current.environment["HOME"])
    ) { subject, entry in
      try store.append(TalkEntryCoding.stored(entry, of: subject), to: stored.id)
    }
    while true {
      let ending = try session.run()
      guard ending == .wrapUp else { return try leave(ending, stored) }
      switch try close(&session, words) {
      case .items: continue
      case .left(let ending): return try leave(ending, stored)
      case .finished: break
      }
      if let ending = try lookBack(session.talk.record, stored) {
        return try leave(ending, stored)
      }
      try store.finishInterview(stored.id)
      return say("Talk \(stored.id) is finished. Read it with: \(command("show \(stored.id)"))")
    }
  }

  private func greet(
    _ stored: StoredTalk, _ questionnaire: Questionnaire, _ words: TalkWords, isNew: Bool
  ) {
    let title = words.fill(questionnaire.title)
    say("\n\(title) · \(engagement.settings.organization) · talk \(stored.id), \(stored.unit)")
    guard isNew else {
      return say("Welcome back. The talk goes on with the open item next to your last entry.")
    }
    let introduction = words.fill(questionnaire.introduction)
    if !introduction.isEmpty { say(introduction) }
    say(
      """
      What you note is saved line by line, with the unit, the role and the label of the person. It \
      is kept apart from the answers of staff: no report reads a note or a name. Type :f when the \
      talk is over, :q to go on another time, :? for all commands.
      """)
  }

  private enum Close { case items, finished, left(TalkSession.Ending) }

  /// Shows what is left to do, until the consultant finishes or goes back to an item.
  private func close(_ session: inout TalkSession, _ words: TalkWords) throws -> Close {
    let list = TalkList(talk: session.talk, words: words)
    say("\nThe end of the talk. " + list.summary)
    _ = terminal.dropTypedAhead()
    while true {
      terminal.show("f finish   j CODE go to an item   b back   l list   q save and leave: ")
      switch terminal.line() {
      case .end: return .left(.left)
      case .interrupted: return .left(.interrupted)
      case .terminated: return .left(.terminated)
      case .cut, .unreadable: continue
      case .text(let line):
        let input = TalkInput(line, bare: true)
        switch input {
        case .finish: return .finished
        case .leave: return .left(.left)
        case .list(let word): terminal.show(word.isEmpty ? list.text : list.text(about: word))
        default: if session.resume(with: input) { return .items }
        }
      }
    }
  }

  /// Asks the consultant about the talk; each thought is durable before the next prompt.
  private func lookBack(_ record: TalkRecord, _ stored: StoredTalk) throws
    -> TalkSession.Ending?
  {
    say(
      "\nLooking back, while it is fresh. Enter leaves a question out, a line with only a full stop "
        + "ends an answer, :f ends it all.")
    let hypotheses = try engagement.store.hypotheses()
    if !hypotheses.isEmpty { say("What you had written down before:") }
    for hypothesis in hypotheses { say("  \(hypothesis.number)  \(hypothesis.text)") }
    for (place, prompt) in ReflectionPrompt.allCases.enumerated() {
      say("\n" + prompt.question)
      let number = "Answer (\(place + 1) of \(ReflectionPrompt.allCases.count)"
      var label = number + "; Enter leaves it out): "
      if let earlier = record.reflections[prompt.rawValue] {
        say("   = \(TalkWords.cut(earlier, to: 70))  (Enter keeps it)")
        label = number + "; Enter keeps it): "
      }
      switch try reflect(on: prompt, label, stored) {
      case .answered: continue
      case .enough: return nil
      case .left(let ending): return ending
      }
    }
    return nil
  }

  private enum Thought { case answered, enough, left(TalkSession.Ending) }

  private func reflect(
    on prompt: ReflectionPrompt, _ label: String, _ stored: StoredTalk
  ) throws -> Thought {
    while true {
      terminal.show(label)
      switch terminal.line() {
      case .end: return .left(.left)
      case .interrupted: return .left(.interrupted)
      case .terminated: return .left(.terminated)
      case .cut, .unreadable: say("This line can't be read. Please type it again.")
      case .text(let line):
        switch TalkInput(line, bare: false) {
        case .next, .skip: return .answered
        case .finish: return .enough
        case .leave: return .left(.left)
        case .answer(let text):
          let ending = try TalkText(terminal: terminal).read(text) { whole in
            try engagement.store.append(
              TalkEntryCoding.stored(.reflection(whole), of: prompt.rawValue), to: stored.id)
          }
          switch ending {
          case .done: return .answered
          case .end: return .left(.left)
          case .interrupted: return .left(.interrupted)
          case .terminated: return .left(.terminated)
          case .command(let command):
            switch TalkInput(command, bare: false) {
            case .finish: return .enough
            case .leave: return .left(.left)
            default: return .answered
            }
          }
        default: say("Here only :f, :s and :q are known.")
        }
      }
    }
  }

  private func leave(_ ending: TalkSession.Ending, _ stored: StoredTalk) throws {
    let saved = Phrases(Language("en")).text(
      .saved, ["command": command("--resume \(stored.id)")])
    switch ending {
    case .wrapUp, .left: say(saved)
    case .interrupted:
      // The terminal threw the line away, if there was one; the program can't know.
      say("\n" + saved + " A line that was only begun isn't kept.")
      throw Failure(.interrupted, [])
    case .terminated: throw Failure(.terminated, [])
    }
  }

  private func command(_ rest: String) -> String {
    let directory = engagement.store.directory
    let place = directory == "." ? "" : " --engagement \(ShellWord(directory).text)"
    return "soundings interview \(rest)\(place)"
  }

  private func say(_ text: String) { terminal.show(text + "\n") }
}
