import EngagementStore
import Instrument
import Interviewing

extension AnswerSession {
  /// Asks for a text: in a field where the terminal has one, and else line by line.
  mutating func askText(_ item: Item) throws -> Step {
    let begun = interview.unfinished[item.id] ?? ""
    var typed = terminal.manner.isPlain ? nil : try readField(item, begun: begun)
    if typed == nil { typed = readLines(item, begun: begun) }
    guard let typed else { return .stay }
    if typed.leftOut > 0 { warn(phrases.text(.leftOut, ["n": "\(typed.leftOut)"])) }
    switch typed.ending {
    case .done:
      if refuses(typed.text) {
        try keepUnfinished("", for: item)
        return .stay
      }
      return typed.text.isEmpty ? .stay : try take(typed.text, for: item)
    case .command(let input):
      // Enter by itself where nothing was begun keeps an answer; what was erased is forgotten.
      try keepUnfinished(typed.text, for: item)
      return try act(on: input, for: item)
    case .end:
      try keepUnfinished(typed.text, for: item)
      return .end(.left)
    case .interrupted:
      try keepUnfinished(typed.text, for: item)
      return .end(.interrupted)
    case .terminated:
      try keepUnfinished(typed.text, for: item)
      return .end(.terminated)
    }
  }

  /// Says once, of a command without its colon, how commands are typed.
  private mutating func refuses(_ text: String) -> Bool {
    let word = text.trimmed
    guard word != loneCommand, !word.contains(where: \.isWhitespace) else { return false }
    if case .answer = PromptInput(word, numbered: true) { return false }
    // What has its colon already was either acted on or is meant.
    guard !word.isEmpty, !word.hasPrefix(":"), !word.hasPrefix("\\") else { return false }
    loneCommand = word
    warn(phrases.text(.loneCommand, ["text": word]))
    return true
  }

  /// Lets the respondent write in the terminal's field; `nil` where it has none.
  ///
  /// What was written so far is kept at the end of each line, so that even an end by force loses
  /// only the last one.
  private mutating func readField(_ item: Item, begun: String) throws -> TypedText? {
    if !begun.isEmpty { say(phrases.text(.goesOn)) }
    terminal.show(answerPrompt(item) + "\n")
    let keep = self.keep
    let saved = Saved(begun)
    let written = terminal.write(startingWith: begun) { text in
      do {
        try keep(.mark(item.id, .unfinished(text)))
        saved.text = text
      } catch {
        saved.problem = saved.problem ?? error
      }
    }
    if let problem = saved.problem { throw problem }
    interview.unfinished[item.id] = saved.text.isEmpty ? nil : saved.text
    return written
  }

  /// What the store holds of a text in an open field.
  private final class Saved {
    var text: String
    var problem: (any Error)?

    init(_ text: String) { self.text = text }
  }

  /// Reads until a line that holds only a full stop, one with a command, or the end of the input.
  ///
  /// What was typed before is never lost. A full stop with nothing before it is `nil`.
  private mutating func readLines(_ item: Item, begun: String) -> TypedText? {
    terminal.show(answerPrompt(item))
    var lines =
      begun.isEmpty
      ? []
      : begun.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    var leftOut = 0
    func typed(_ ending: TypedText.Ending) -> TypedText {
      TypedText(text: lines.joined(separator: "\n").trimmedEnd, ending: ending, leftOut: leftOut)
    }
    var isFirst = true
    func refuse(_ first: Phrase, _ further: Phrase) {
      say(phrases.text(isFirst ? first : further))
      // A message without a prompt behind it would leave the respondent waiting.
      if isFirst { terminal.show(answerPrompt(item)) }
    }
    while true {
      if !isFirst { terminal.show("  > ") }
      switch terminal.line() {
      case .text("."): return lines.isEmpty ? nil : typed(.done)
      case .text(let line):
        let input = PromptInput(line, numbered: false)
        switch input {
        case .answer where isFirst && refuses(line):
          terminal.show(answerPrompt(item))
          continue
        case .answer(let text):
          // Only what follows the backslash counts; all other lines stay as they were typed.
          let clean = CleanText(line.trimmed.hasPrefix("\\:") || isFirst ? text : line)
          leftOut += clean.leftOut
          lines.append(clean.text)
        case .keep:
          if isFirst { return lines.isEmpty ? typed(.command(.keep)) : typed(.done) }
          lines.append("")
        case .unknownCommand where !lines.isEmpty: lines.append(CleanText(line).text)
        default: return typed(.command(input))
        }
        isFirst = false
      case .cut: refuse(.lineCut, .lineCutLeftOut)
      case .unreadable: refuse(.lineUnreadable, .lineUnreadableLeftOut)
      case .end: return typed(.end)
      case .interrupted: return typed(.interrupted)
      case .terminated: return typed(.terminated)
      }
    }
  }

  /// Opens the respondent's editor with what was written so far.
  mutating func edit(_ item: Item) throws -> Step {
    guard item.kind == .freeText else {
      warn(phrases.text(.onlyForText, ["what": phrases.expectation(item.kind)]))
      return .stay
    }
    var text = interview.unfinished[item.id] ?? ""
    if text.isEmpty, case .text(let present) = interview.answers[item.id] { text = present }
    switch terminal.edit(text, in: setting.directory) {
    case .noEditor: warn(phrases.text(.noEditor))
    case .failed: warn(phrases.text(.editorFailed))
    case .unreadable: warn(phrases.text(.lineUnreadable))
    case .text(let saved):
      let clean = CleanText(saved)
      if clean.leftOut > 0 { warn(phrases.text(.leftOut, ["n": "\(clean.leftOut)"])) }
      let text = clean.text.trimmedEnd
      guard !text.isEmpty else {
        warn(phrases.text(.editorFailed))
        return .stay
      }
      let step = try accept(.text(text), for: item)
      if step == .show { say(phrases.text(.textKept, ["n": "\(text.count)"])) }
      return step
    }
    return .stay
  }
}
