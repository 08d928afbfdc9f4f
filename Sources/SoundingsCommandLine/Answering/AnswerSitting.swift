import EngagementStore
import Instrument
import Interviewing

/// One sitting from the promise to the end: shows what is promised, asks, and keeps the response.
struct AnswerSitting {
  /// The engagement.
  let engagement: OpenEngagement
  /// The respondent.
  let person: any AnsweringTerminal
  /// What is told before the first question, or `nil` for what follows from the settings.
  var promise: ((Phrases) -> Promise)?
  /// What happens with the response in the end, and what is then said; `nil` to keep it in the
  /// store.
  ///
  /// Whoever passes something else erases the draft, once the response is safe elsewhere.
  var finish: ((Response, Draft) throws -> [String])?
  /// The command that goes on with a draft, or `nil` for “resume” in this engagement.
  var continuation: ((Draft) -> String)?

  /// Goes on with a draft.
  ///
  /// - Throws: A ``Failure`` that carries the code for a sitting that was broken off.
  func run(_ draft: Draft) throws {
    let questionnaire = try engagement.questionnaire(draft.questionnaire)
    let answers = try engagement.store.answers(in: draft.id)
    let settings = engagement.settings
    let phrases = Phrases(draft.language)
    if answers.isEmpty {
      open(questionnaire, draft, settings)
    } else {
      say(phrases.text(.welcomeBack, ["n": "\(answers.count)"]))
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
      switch confirm(session.interview, phrases) {
      case .send:
        let response = Response(
          questionnaire: questionnaire.id, unit: draft.unit, role: draft.role,
          answers: session.interview.finalAnswers)
        for line in try (finish ?? keep)(response, draft) { say(line) }
        return
      case .back: session.goBack()
      case .leave: return say(saved(draft))
      case .terminated: throw Failure(.terminated, [])
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
    let phrases = Phrases(draft.language)
    let told = promise?(phrases) ?? Promise(settings: settings, phrases: phrases)
    for sentence in told.sentences { say(sentence) }
    if settings.isSynthetic { say(phrases.text(.sampleEngagement)) }
  }

  private enum Decision { case send, back, leave, interrupted, terminated }

  private func confirm(_ interview: Interview, _ phrases: Phrases) -> Decision {
    let skipped = interview.reachable.filter {
      interview.answers[$0.id] == .nonresponse(.skipped)
    }.count
    let count = interview.reachable.count
    say(
      "\n"
        + phrases.text(.lastQuestion, ["n": "\(count - skipped)", "skipped": "\(skipped)"]))
    // Nothing typed before the question was seen may send the answers.
    _ = person.dropTypedAhead()
    while true {
      person.show(phrases.text(.sendPrompt) + ": ")
      switch person.line() {
      case .text(let line):
        switch line.trimmed.lowercased() {
        case phrases.text(.yesKey), phrases.text(.yes).lowercased(): return .send
        case "b", ":b": return .back
        case "q", ":q": return .leave
        default: say(phrases.text(.sendKeys))
        }
      case .end: return .leave
      case .terminated: return .terminated
      case .interrupted: return .interrupted
      case .cut, .unreadable: say(phrases.text(.sendKeys))
      }
    }
  }

  private func keep(_ response: Response, _ draft: Draft) throws -> [String] {
    let packed = try Codebook(try engagement.questionnaire(draft.questionnaire)).pack(response)
    var generator = SystemRandomNumberGenerator()
    try engagement.store.finish(draft, as: packed, using: &generator)
    return [Phrases(draft.language).text(.thanks)]
  }

  private func saved(_ draft: Draft) -> String {
    let directory = engagement.store.directory
    let place = directory == "." ? "" : " --engagement \(ShellWord(directory).text)"
    let command = continuation?(draft) ?? "soundings answer --resume --draft \(draft.id)\(place)"
    return Phrases(draft.language).text(.saved, ["command": command])
  }

  private func say(_ text: String) { person.show(text + "\n") }
}
