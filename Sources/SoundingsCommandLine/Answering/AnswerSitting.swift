import EngagementStore
import Instrument
import Interviewing

/// One sitting from the promise to the end: shows what is promised, asks, and keeps the response.
struct AnswerSitting {
  /// The engagement.
  let engagement: OpenEngagement
  /// The respondent.
  let person: any AnsweringTerminal

  /// Goes on with a draft.
  ///
  /// - Throws: A ``Failure`` that carries the code for a sitting that was broken off.
  func run(_ draft: Draft) throws {
    let questionnaire = try engagement.questionnaire(draft.questionnaire)
    let answers = try engagement.store.answers(in: draft.id)
    let settings = engagement.settings
    if answers.isEmpty {
      open(questionnaire, draft, settings)
    } else {
      say("Welcome back. \(answers.count) answers are kept; here is the first open question.")
    }
    let store = engagement.store
    var session = AnswerSession(
      interview: Interview(questionnaire: questionnaire, role: draft.role, answers: answers),
      questionnaire: questionnaire, language: draft.language, practice: settings.practice,
      terminal: person
    ) { item, answer in try store.record(answer, for: item, in: draft.id) }
    while true {
      switch try session.run() {
      case .left: return say(saved(draft))
      case .interrupted:
        say("\n" + saved(draft))
        throw Failure(.interrupted, [])
      case .terminated: throw Failure(.terminated, [])
      case .finished: break
      }
      switch confirm(session.interview) {
      case .send:
        try keep(session.interview, draft, questionnaire)
        return say("Thank you. Your answers are kept.")
      case .back: session.goBack()
      case .leave: return say(saved(draft))
      case .interrupted:
        say("\n" + saved(draft))
        throw Failure(.interrupted, [])
      }
    }
  }

  private func open(
    _ questionnaire: Questionnaire, _ draft: Draft, _ settings: EngagementSettings
  ) {
    let fill = { (text: LocalizedText) in
      text.text(in: draft.language, practice: settings.practice)
    }
    say("\n\(fill(questionnaire.title)) · \(settings.organization)")
    let introduction = fill(questionnaire.introduction)
    if !introduction.isEmpty { say(introduction) }
    say("")
    for sentence in Promise(settings: settings).sentences { say(sentence) }
    if settings.isSynthetic { say("This is a sample engagement.") }
  }

  private enum Decision { case send, back, leave, interrupted }

  private func confirm(_ interview: Interview) -> Decision {
    let skipped = interview.reachable.filter {
      interview.answers[$0.id] == .nonresponse(.skipped)
    }.count
    let count = interview.reachable.count
    say("\nThat was the last question. \(count - skipped) answered, \(skipped) skipped.")
    while true {
      person.show("Send your answers? y Send   b Back to the last question   q Save and leave: ")
      switch person.line() {
      case .text(let line):
        switch line.trimmed.lowercased() {
        case "y", "yes": return .send
        case "b", ":b": return .back
        case "q", ":q": return .leave
        default: say("Please type y, b or q.")
        }
      case .end, .terminated: return .leave
      case .interrupted: return .interrupted
      case .cut, .unreadable: say("Please type y, b or q.")
      }
    }
  }

  private func keep(
    _ interview: Interview, _ draft: Draft, _ questionnaire: Questionnaire
  ) throws {
    let packed = try Codebook(questionnaire).pack(
      Response(
        questionnaire: questionnaire.id, unit: draft.unit, role: draft.role,
        answers: interview.finalAnswers))
    var generator = SystemRandomNumberGenerator()
    try engagement.store.finish(draft, as: packed, using: &generator)
  }

  private func saved(_ draft: Draft) -> String {
    let directory = engagement.store.directory
    let place = directory == "." ? "" : " --engagement \(directory)"
    return "Saved. Continue with: soundings answer --resume --draft \(draft.id)\(place)"
  }

  private func say(_ text: String) { person.show(text + "\n") }
}
