import EngagementStore
import Instrument
import Interviewing

/// One sitting of one respondent at a terminal.
///
/// Everything accepted is handed to `keep` before the next prompt appears, so whatever happens to
/// the process afterwards, no answer that was accepted is lost.
struct AnswerSession {
  /// How a sitting ended.
  enum Ending: Hashable {
    /// The respondent went through all items.
    case finished
    /// The respondent left and may continue later.
    case left
    /// Control-C.
    case interrupted
    /// The process was asked to end.
    case terminated
  }

  /// What a respondent said, to be made durable.
  enum Kept: Hashable {
    /// An answer to an item.
    case answer(Item.ID, Answer)
    /// A mark of an item.
    case mark(Item.ID, DraftMark)
    /// Another language.
    case language(Language)
  }

  /// What is the same throughout a sitting.
  struct Setting {
    /// The questionnaire.
    let questionnaire: Questionnaire
    /// The languages that it comes in.
    let languages: [Language]
    /// The practice that is being assessed.
    let practice: String
    /// Where an editor's file may lie.
    let directory: String
    /// Whether notes can be made beside answers.
    var takesNotes = false
  }

  /// What is to be done after something was typed.
  enum Step: Hashable {
    /// The same prompt waits on.
    case stay
    /// The question that is now the present one is shown.
    case show
    /// The sitting ends.
    case end(Ending)
  }

  /// The state of the interview.
  var interview: Interview
  /// The language that is spoken now.
  var language: Language
  /// Whether the respondent comes from the page before sending, and goes back there.
  var isReviewing = false
  /// The word that was typed alone as a text and looked like a command; the next time it is taken.
  var loneCommand: String?
  let setting: Setting
  let terminal: any AnsweringTerminal
  let keep: (Kept) throws -> Void
  /// The section whose introduction was shown last.
  private var introduced: Section.ID?

  /// Creates a sitting.
  ///
  /// `keep` makes what it gets durable before it returns.
  init(
    interview: Interview, language: Language, setting: Setting, terminal: any AnsweringTerminal,
    keep: @escaping (Kept) throws -> Void
  ) {
    self.interview = interview
    self.language = language
    self.setting = setting
    self.terminal = terminal
    self.keep = keep
  }

  /// The program's own words.
  var phrases: Phrases { Phrases(language) }

  /// Asks until the respondent is through or leaves.
  mutating func run() throws -> Ending {
    while let item = interview.current {
      if let ending = try ask(item) { return ending }
    }
    return .finished
  }

  /// Asks one item until another one is to be shown; returns the ending, if there is one.
  private mutating func ask(_ item: Item) throws -> Ending? {
    loneCommand = nil
    showQuestion(item)
    while true {
      let dropped = terminal.dropTypedAhead()
      if dropped > 0 { say(phrases.text(.typedAhead, ["n": "\(dropped)"])) }
      let step: Step =
        if item.kind == .freeText {
          try askText(item)
        } else if let entries = KeyChoice(prompt(item)), terminal.manner.usesKeys {
          try askKeys(item, entries)
        } else {
          try askLine(item)
        }
      switch step {
      case .stay: continue
      case .show: return nil
      case .end(let ending): return ending
      }
    }
  }

  /// The prompt of an item in the present language.
  func prompt(_ item: Item) -> ItemPrompt {
    ItemPrompt(item: item, language: language, practice: setting.practice)
  }

  private mutating func showQuestion(_ item: Item) {
    let prompt = prompt(item)
    if let introduction = introduction(of: item) { terminal.show("\n" + introduction + "\n") }
    let heading = QuestionHeading(
      interview: interview, questionnaire: setting.questionnaire, language: language,
      practice: setting.practice)
    let isPlain = terminal.manner.isPlain
    terminal.show(
      prompt.styled(
        stem: setting.questionnaire.stem(of: item), heading: heading.text(isPlain: isPlain),
        isPlain: isPlain, isLong: !isPlain))
    if let present = interview.answers[item.id] {
      let words = DisplayWidth.shortened(
        prompt.words(present).replacing("\n", with: " "), to: Self.longestEcho)
      terminal.show(
        StyledText(phrases.text(.answerSoFar, ["answer": words]) + "\n", .heading))
    }
    if let unfinished = interview.unfinished[item.id], isPlain || item.kind != .freeText {
      var text = phrases.text(.unfinished, ["text": unfinished])
      if item.kind == .freeText { text += "\n" + phrases.text(.goesOn) }
      terminal.show(StyledText(text + "\n", .heading))
    }
  }

  /// The most columns of an earlier answer that are shown again.
  private static let longestEcho = 300

  /// The beginning of a prompt, with the answer that Enter keeps.
  func answerPrompt(_ item: Item) -> String {
    let prompt = prompt(item)
    let shown = interview.answers[item.id].map {
      " [\(prompt.shown($0)); \(phrases.text(.keepsIt))]"
    }
    return phrases.text(.yourAnswer) + (shown ?? "") + ": "
  }

  private mutating func askLine(_ item: Item) throws -> Step {
    terminal.show(answerPrompt(item))
    switch terminal.line() {
    case .end: return .end(.left)
    case .interrupted: return .end(.interrupted)
    case .terminated: return .end(.terminated)
    case .cut:
      say(phrases.text(.lineCut))
      return .stay
    case .unreadable:
      say(phrases.text(.lineUnreadable))
      return .stay
    // A terminal in line mode hands over arrow keys as they come.
    case .text(let line) where line.hasPrefix("\u{1B}[") && KeyChoice(prompt(item)) != nil:
      warn(phrases.text(.arrowsNeedKeys, ["what": phrases.expectation(item.kind)]))
      return .stay
    case .text(let line): return try act(on: prompt(item).input(line), for: item)
    }
  }

  /// Takes something typed as the answer; what isn't one is kept as half-typed.
  mutating func take(_ typed: String, for item: Item) throws -> Step {
    switch AnswerParser.parse(typed, for: item, phrases: phrases) {
    case .success(let answer): return try accept(answer, for: item)
    case .failure(let problem):
      try keepUnfinished(CleanText(typed).text, for: item)
      warn(prompt(item).explanation(of: typed) ?? problem.sentence)
      return .stay
    }
  }

  /// Accepts an answer and goes on, back to the page before sending for whoever came from there.
  mutating func accept(_ answer: Answer, for item: Item) throws -> Step {
    var next = interview
    do {
      try next.answer(answer)
    } catch {
      warn(item.isRequired && !answer.isSubstantive ? needsAnswer(item) : phrases.text(.notOffered))
      return .stay
    }
    try keep(.answer(item.id, answer))
    interview = next
    if isReviewing { interview.goToFirstOpen() }
    return .show
  }

  /// Keeps what was typed and isn't an answer; nothing, to forget it.
  mutating func keepUnfinished(_ text: String, for item: Item) throws {
    guard interview.unfinished[item.id, default: ""] != text else { return }
    try keep(.mark(item.id, .unfinished(text)))
    interview.unfinished[item.id] = text.isEmpty ? nil : text
  }

  /// What is said under the heading of a section, when the item is the first one met in it.
  private mutating func introduction(of item: Item) -> String? {
    let section = setting.questionnaire.sections.first { $0.items.contains { $0.id == item.id } }
    guard let section, section.id != introduced else { return nil }
    introduced = section.id
    let text = section.introduction.text(in: language, practice: setting.practice)
    return text.isEmpty ? nil : text
  }

  func needsAnswer(_ item: Item) -> String {
    phrases.text(.needsAnswer, ["what": phrases.expectation(item.kind)])
  }

  func say(_ text: String) { terminal.show(text + "\n") }

  /// Says why something isn't taken.
  func warn(_ text: String) { terminal.show(StyledText(text + "\n", .notice)) }
}
