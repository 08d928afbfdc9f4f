import Instrument
import Interviewing

/// One sitting of one respondent at a terminal in line mode.
///
/// Every accepted answer is handed to `record` before the next prompt appears, so whatever happens
/// to the process afterwards, no answer that was accepted is lost.
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

  /// The state of the interview.
  private(set) var interview: Interview
  private let questionnaire: Questionnaire
  private let language: Language
  private let practice: String
  private let terminal: any AnsweringTerminal
  private let record: (Item.ID, Answer) throws -> Void
  /// How the sitting ended in the middle of a text.
  private var ending: Ending?
  /// The section whose introduction was shown last.
  private var introduced: Section.ID?

  /// Creates a sitting.
  ///
  /// `record` makes an answer durable before it returns.
  init(
    interview: Interview, questionnaire: Questionnaire, language: Language, practice: String,
    terminal: any AnsweringTerminal, record: @escaping (Item.ID, Answer) throws -> Void
  ) {
    self.interview = interview
    self.questionnaire = questionnaire
    self.language = language
    self.practice = practice
    self.terminal = terminal
    self.record = record
  }

  /// Asks until the respondent is through or leaves.
  mutating func run() throws -> Ending {
    while let item = interview.current {
      let prompt = ItemPrompt(item: item, language: language, practice: practice)
      if let introduction = introduction(of: item) { terminal.show("\n" + introduction + "\n") }
      terminal.show(prompt.text(stem: stem(of: item), heading: heading(of: item)))
      if let ending = try ask(item, prompt) { return ending }
    }
    return .finished
  }

  /// Goes back to the last item, after the end was reached.
  mutating func goBack() { interview.back() }

  /// Asks one item until there is a reason to move on; returns the ending, if this is one.
  private mutating func ask(_ item: Item, _ prompt: ItemPrompt) throws -> Ending? {
    while true {
      let dropped = terminal.dropTypedAhead()
      if dropped > 0 {
        say(phrases.text(.typedAhead, ["n": "\(dropped)"]))
      }
      let present = interview.answers[item.id]
      let shown = present.map { " [\(prompt.shown($0)); \(phrases.text(.keepsIt))]" } ?? ""
      terminal.show("\(phrases.text(.yourAnswer))\(shown): ")
      switch terminal.line() {
      case .end: return .left
      case .interrupted: return .interrupted
      case .terminated: return .terminated
      case .cut: say(phrases.text(.lineCut))
      case .unreadable: say(phrases.text(.lineUnreadable))
      case .text(let line):
        let input = PromptInput(line, numbered: prompt.isNumbered)
        if case .leave = input { return .left }
        if try handle(input, for: item, present: present, prompt) { return ending }
      }
    }
  }

  /// Acts on what was typed; returns whether the next item may be shown.
  private mutating func handle(
    _ input: PromptInput, for item: Item, present: Answer?, _ prompt: ItemPrompt
  ) throws -> Bool {
    switch input {
    case .leave: return true
    case .unknownCommand, .jump, .check, .flag, .note, .language, .editor:
      say(phrases.text(.noSuchCommand))
      return false
    case .help:
      let help = prompt.fill(item.help)
      say(help.isEmpty ? phrases.text(.nothingMoreToSay) : help)
      return false
    case .back(let steps):
      var moved = false
      var left = steps
      while left > 0, interview.back() {
        moved = true
        left -= 1
      }
      if !moved { say(phrases.text(.firstQuestion)) }
      return moved
    case .keep:
      if let present { return try accept(present, for: item) }
      if item.isRequired {
        say(needsAnswer(item))
        return false
      }
      say(phrases.text(.answerOrSkip, ["key": prompt.isNumbered ? "s" : ":s"]))
      return false
    case .skip: return try accept(.nonresponse(.skipped), for: item)
    case .nonresponse(let kind): return try accept(.nonresponse(kind), for: item)
    case .answer(let text):
      guard item.kind == .freeText else { return try take(text, for: item) }
      let typed = freeText(startingWith: text)
      guard !typed.text.isEmpty else { return false }
      let isTaken = try take(typed.text, for: item)
      ending = typed.ending
      return isTaken || ending != nil
    }
  }

  /// Takes something typed as the answer; returns whether the next item may be shown.
  private mutating func take(_ text: String, for item: Item) throws -> Bool {
    switch AnswerParser.parse(text, for: item, phrases: phrases) {
    case .success(let answer): return try accept(answer, for: item)
    case .failure(let problem):
      say(problem.sentence)
      return false
    }
  }

  /// Reads on until a line that holds only a full stop, a line with the command to leave, or the end
  /// of the input; what was typed before is never lost.
  private func freeText(startingWith first: String) -> (text: String, ending: Ending?) {
    if first == "." { return ("", nil) }
    var lines = [first]
    while true {
      terminal.show("  > ")
      switch terminal.line() {
      case .text("."): return (lines.joined(separator: "\n"), nil)
      case .text(":q"), .end: return (lines.joined(separator: "\n"), .left)
      case .text(let line): lines.append(line)
      case .cut: say(phrases.text(.lineCutLeftOut))
      case .unreadable: say(phrases.text(.lineUnreadableLeftOut))
      case .interrupted: return (lines.joined(separator: "\n"), .interrupted)
      case .terminated: return (lines.joined(separator: "\n"), .terminated)
      }
    }
  }

  private mutating func accept(_ answer: Answer, for item: Item) throws -> Bool {
    var next = interview
    do {
      try next.answer(answer)
    } catch {
      say(
        item.isRequired && !answer.isSubstantive ? needsAnswer(item) : phrases.text(.notOffered))
      return false
    }
    try record(item.id, answer)
    interview = next
    return true
  }

  /// What is said under the heading of a section, when the item is the first one met in it.
  private mutating func introduction(of item: Item) -> String? {
    let section = questionnaire.sections.first { $0.items.contains { $0.id == item.id } }
    guard let section, section.id != introduced else { return nil }
    introduced = section.id
    let text = section.introduction.text(in: language, practice: practice)
    return text.isEmpty ? nil : text
  }

  private func heading(of item: Item) -> String {
    let number = questionnaire.sections.firstIndex { $0.items.contains { $0.id == item.id } } ?? 0
    let section = questionnaire.sections[number]
    let progress = interview.progress
    let place = ["n": "\(number + 1)", "of": "\(questionnaire.sections.count)"]
    let position = ["n": "\(progress.position)", "of": "\(progress.reachable)"]
    return "\(phrases.text(.section, place)): "
      + section.title.text(in: language, practice: practice)
      + "    \(phrases.text(.question, position))"
  }

  private func stem(of item: Item) -> LocalizedText? {
    for section in questionnaire.sections {
      for case .matrix(let matrix) in section.entries
      where matrix.items.contains(where: { $0.id == item.id }) {
        return matrix.stem
      }
    }
    return nil
  }

  private var phrases: Phrases { Phrases(language) }

  private func needsAnswer(_ item: Item) -> String {
    phrases.text(.needsAnswer, ["what": phrases.expectation(item.kind)])
  }

  private func say(_ text: String) { terminal.show(text + "\n") }
}
