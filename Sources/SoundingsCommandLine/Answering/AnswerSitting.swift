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

  /// How a sitting ended.
  enum Outcome: Hashable {
    /// The response was sent.
    case sent
    /// The respondent left and may go on later.
    case left
    /// The respondent didn't agree to begin; nothing was kept.
    case declined
    /// Control-C.
    case interrupted
    /// The process was asked to end.
    case terminated
  }

  /// Begins or goes on with a draft, and says how to go on later.
  ///
  /// - Throws: A ``Failure`` that carries the code for a sitting that was broken off.
  func run(_ draft: Draft) throws {
    // The rest of a paste would be commands for the shell.
    defer { _ = person.dropTypedAhead() }
    let ended = try sit(draft)
    // What is sealed in the end leaves no copy on the way there.
    if finish == nil, ended.outcome == .left || ended.outcome == .interrupted {
      engagement.settle()
    }
    switch ended.outcome {
    case .sent: return
    case .declined: say(Phrases(ended.draft.language).text(.nothingKept))
    case .left: say(saved(ended.draft))
    case .interrupted:
      say("\n" + saved(ended.draft))
      throw Failure(.interrupted, [])
    case .terminated: throw Failure(.terminated, [])
    }
  }

  /// Begins or goes on with a draft.
  ///
  /// - Returns: How it ended, with the draft as it is then.
  func sit(_ draft: Draft) throws -> (outcome: Outcome, draft: Draft) {
    try DraftGuard(engagement: engagement).check(draft)
    TextEditor.eraseLeftovers(in: engagement.store.directory)
    let questionnaire = try engagement.questionnaire(draft.questionnaire)
    let answers = try engagement.store.answers(in: draft.id)
    var draft = draft
    if answers.isEmpty {
      introduce(questionnaire, draft)
    } else {
      say(Phrases(draft.language).text(.welcomeBack, ["n": "\(answers.count)"]))
    }
    if !Promise.saysWhatBecomesOfTexts(draft.promise) {
      if let declined = try askConsent(&draft, answers.isEmpty) { return (declined, draft) }
    }
    var session = try session(draft, questionnaire, answers)
    while true {
      switch try session.run() {
      case .left: return (.left, with(session.language, draft))
      case .interrupted: return (.interrupted, with(session.language, draft))
      case .terminated: return (.terminated, with(session.language, draft))
      case .finished: break
      }
      draft.language = session.language
      if let outcome = try review(&session, draft) { return (outcome, draft) }
    }
  }

  private func with(_ language: Language, _ draft: Draft) -> Draft {
    var changed = draft
    changed.language = language
    return changed
  }

  private func session(
    _ draft: Draft, _ questionnaire: Questionnaire, _ answers: [Item.ID: Answer]
  ) throws -> AnswerSession {
    let store = engagement.store
    let marks = try store.marks(in: draft.id)
    var interview = Interview(questionnaire: questionnaire, role: draft.role, answers: answers)
    interview.flags = marks.flags
    interview.notes = marks.notes
    interview.unfinished = marks.unfinished
    return AnswerSession(
      interview: interview, language: draft.language,
      setting: AnswerSession.Setting(
        questionnaire: questionnaire,
        languages: engagement.assessment.languages(of: questionnaire),
        practice: engagement.settings.practice, directory: store.directory),
      terminal: person
    ) { kept in
      switch kept {
      case .answer(let item, let answer): try store.record(answer, for: item, in: draft.id)
      case .mark(let item, let mark): try store.record(mark, for: item, in: draft.id)
      case .language(let language): try store.recordLanguage(language, in: draft.id)
      }
    }
  }

  private func introduce(_ questionnaire: Questionnaire, _ draft: Draft) {
    let settings = engagement.settings
    let fill = { (text: LocalizedText) in
      text.text(in: draft.language, practice: settings.practice)
    }
    person.show(
      StyledText("\n\(fill(questionnaire.title)) · \(settings.organization)\n", .question))
    let introduction = fill(questionnaire.introduction)
    if !introduction.isEmpty { say(introduction) }
  }

  /// Shows the promise and asks whether to begin; returns how the sitting ends when it doesn't.
  ///
  /// The promise is kept with the draft in the words that were shown.
  private func askConsent(_ draft: inout Draft, _ isNew: Bool) throws -> Outcome? {
    let settings = engagement.settings
    let phrases = Phrases(draft.language)
    let told = promise?(phrases) ?? Promise(settings: settings, phrases: phrases)
    say("")
    for sentence in told.sentences { say(sentence) }
    if settings.isSynthetic { say(phrases.text(.sampleEngagement)) }
    say("")
    let key = phrases.text(.yesKey)
    let (begins, ending) = StartChoice(person: person, phrases: phrases).answer(
      phrases.text(.beginPrompt, ["key": key]), hint: phrases.text(.beginKeys, ["key": key]),
      words: [key: true, phrases.text(.yes).lowercased(): true, "q": false])
    if begins == true {
      draft.promise = told.sentences.joined(separator: "\n")
      try engagement.store.recordPromise(draft.promise, in: draft.id)
      return nil
    }
    // Answers that were given before are never erased here.
    if isNew { try engagement.store.eraseDraft(draft.id) }
    switch ending {
    case .interrupted where !isNew: return .interrupted
    case .terminated: return .terminated
    default: return isNew ? .declined : .left
    }
  }

  private enum Decision: Hashable {
    case send, back, leave
    case jump(Item.ID)
  }

  /// Shows what there is to look at again, and asks whether to send; `nil` when the questions go on.
  private func review(_ session: inout AnswerSession, _ draft: Draft) throws -> Outcome? {
    let phrases = Phrases(session.language)
    let page = ReviewPage(
      interview: session.interview, setting: session.setting, language: session.language)
    person.show(page.text(isPlain: person.manner.isPlain))
    var words: [String: Decision] = [
      phrases.text(.yesKey): .send, phrases.text(.yes).lowercased(): .send, "b": .back,
      "q": .leave,
    ]
    for entry in session.interview.overview { words["\(entry.position)"] = .jump(entry.item.id) }
    let (decision, ending) = StartChoice(person: person, phrases: phrases).answer(
      phrases.text(.sendPrompt), hint: phrases.text(.sendKeys), words: words)
    switch decision {
    case .send:
      let response = Response(
        questionnaire: draft.questionnaire, unit: draft.unit, role: draft.role,
        answers: session.interview.finalAnswers)
      for line in try (finish ?? keep)(response, draft) { say(line) }
      return .sent
    case .back:
      session.interview.back()
      session.isReviewing = true
      return nil
    case .jump(let item):
      session.interview.jump(to: item)
      session.isReviewing = true
      return nil
    case .leave: return .left
    case nil:
      switch ending {
      case .interrupted: return .interrupted
      case .terminated: return .terminated
      default: return .left
      }
    }
  }

  private func keep(_ response: Response, _ draft: Draft) throws -> [String] {
    let packed = try Codebook(try engagement.questionnaire(draft.questionnaire)).pack(response)
    var generator = SystemRandomNumberGenerator()
    try engagement.store.finish(draft, as: packed, using: &generator)
    engagement.settle()
    return [Phrases(draft.language).text(.thanks)]
  }

  private func saved(_ draft: Draft) -> String {
    let directory = engagement.store.directory
    let place = directory == "." ? "" : " --engagement \(ShellWord(directory).text)"
    let command = continuation?(draft) ?? "soundings resume \(draft.id)\(place)"
    return Phrases(draft.language).text(.saved, ["command": command])
  }

  private func say(_ text: String) { person.show(text + "\n") }
}
