import EngagementStore
import Instrument
import Interviewing

extension AnswerSession {
  /// Acts on what was typed at the prompt of an item.
  mutating func act(on input: PromptInput, for item: Item) throws -> Step {
    switch input {
    case .answer(let text): return try take(text, for: item)
    case .keep: return try keepPresent(item)
    case .skip: return try accept(.nonresponse(.skipped), for: item)
    case .nonresponse(let kind): return try accept(.nonresponse(kind), for: item)
    case .back(let steps): return back(steps)
    case .jump(let place): return jump(to: place)
    case .check: return check()
    case .flag: return try toggleFlag(item)
    case .note(let text): return try note(text, item)
    case .language(let tag): return try changeLanguage(tag)
    case .editor: return try edit(item)
    case .help:
      help(item)
      return .stay
    case .leave: return .end(.left)
    case .unknownCommand:
      warn(phrases.text(.noSuchCommand))
      return .stay
    }
  }

  /// Enter by itself: the answer that is shown is kept.
  mutating func keepPresent(_ item: Item) throws -> Step {
    if let present = interview.answers[item.id] { return try accept(present, for: item) }
    warn(
      item.isRequired
        ? needsAnswer(item) : phrases.text(.answerOrSkip, ["key": prompt(item).key("s")]))
    return .stay
  }

  private mutating func back(_ steps: Int) -> Step {
    var moved = false
    var left = steps
    while left > 0, interview.back() {
      moved = true
      left -= 1
    }
    if !moved { warn(phrases.text(.firstQuestion)) }
    return moved ? .show : .stay
  }

  private mutating func jump(to place: String?) -> Step {
    var place = place
    if place == nil {
      terminal.show(
        QuestionList(interview: interview, setting: setting, language: language).text(
          isPlain: terminal.manner.isPlain))
      terminal.show(phrases.text(.jumpPrompt) + ": ")
      switch terminal.line() {
      case .text(let line): place = line.trimmed
      case .cut, .unreadable: place = ""
      case .end: return .end(.left)
      case .interrupted: return .end(.interrupted)
      case .terminated: return .end(.terminated)
      }
    }
    guard let name = place, !["", "q", ":q"].contains(name.lowercased()) else { return .show }
    let entry = interview.overview.first {
      "\($0.position)" == name || $0.item.id.lowercased() == name.lowercased()
    }
    guard let entry, interview.jump(to: entry.item.id) else {
      warn(phrases.text(.noSuchQuestion))
      return .stay
    }
    return .show
  }

  /// Goes to the first open item, else to the next one that contradicts another, else to the end.
  private mutating func check() -> Step {
    let present = interview.current?.id
    if let open = interview.open.first(where: { $0.id != present }) ?? interview.open.first {
      if open.id == present {
        say(phrases.text(.stillOpen))
        return .stay
      }
      interview.jump(to: open.id)
      return .show
    }
    let overview = interview.overview
    let here = overview.first { $0.item.id == present }?.position ?? 0
    for contradiction in interview.contradictions {
      let places = overview.filter { contradiction.items.contains($0.item.id) }
      guard let next = places.first(where: { $0.position > here }) else { continue }
      interview.jump(to: next.item.id)
      warn(
        phrases.text(
          .contradicts, ["n": places.map { "\($0.position)" }.joined(separator: ", ")]))
      return .show
    }
    interview.goToFirstOpen()
    return .show
  }

  private mutating func toggleFlag(_ item: Item) throws -> Step {
    let isSet = !interview.flags.contains(item.id)
    try keep(.mark(item.id, .flag(isSet)))
    if isSet { interview.flags.insert(item.id) } else { interview.flags.remove(item.id) }
    say(phrases.text(isSet ? .flagged : .unflagged))
    return .stay
  }

  private mutating func note(_ given: String?, _ item: Item) throws -> Step {
    guard setting.takesNotes else {
      warn(phrases.text(.noSuchCommand))
      return .stay
    }
    var text = given ?? ""
    if given == nil {
      let present = interview.notes[item.id].map { " [\($0); \(phrases.text(.keepsIt))]" } ?? ""
      terminal.show(phrases.text(.notePrompt) + present + ": ")
      switch terminal.line() {
      case .text(let line): text = line.trimmed
      case .cut, .unreadable: warn(phrases.text(.lineUnreadable))
      case .end: return .end(.left)
      case .interrupted: return .end(.interrupted)
      case .terminated: return .end(.terminated)
      }
    }
    guard !text.isEmpty else { return .stay }
    let clean = CleanText(text).text
    try keep(.mark(item.id, .note(clean)))
    interview.notes[item.id] = clean
    say(phrases.text(.noteKept))
    return .stay
  }

  private mutating func changeLanguage(_ tag: String?) throws -> Step {
    guard setting.languages.count > 1 else {
      warn(phrases.text(.onlyLanguage))
      return .stay
    }
    var chosen = setting.languages.first { $0.tag.lowercased() == tag?.lowercased() }
    if chosen == nil {
      let choice = StartChoice(person: terminal, phrases: phrases)
      switch choice.pick(
        phrases.text(.whichLanguage), among: setting.languages.map { LanguageName.of($0) })
      {
      case .chosen(let place): chosen = setting.languages[place]
      case .left: return .show
      case .interrupted: return .end(.interrupted)
      case .terminated: return .end(.terminated)
      case .ended: return .end(.left)
      }
    }
    guard let chosen else { return .show }
    try keep(.language(chosen))
    language = chosen
    return .show
  }

  /// What the item means, and all commands.
  private func help(_ item: Item) {
    let prompt = prompt(item)
    let help = prompt.fill(item.help)
    say(help.isEmpty ? phrases.text(.nothingMoreToSay) : help)
    var commands: [(String, Phrase)] = [
      (prompt.key("j"), .helpJump), (prompt.key("c"), .helpCheck), (prompt.key("f"), .helpFlag),
    ]
    // Where every key acts at once, the 3 of b3 would answer the question before.
    if !takesKeys(item) { commands.insert((prompt.key("b3"), .helpBack), at: 0) }
    if setting.takesNotes { commands.append((prompt.key("n"), .helpNote)) }
    if setting.languages.count > 1 { commands.append((prompt.key("l"), .helpLanguage)) }
    if item.kind == .freeText {
      commands += [(prompt.key("e"), .helpEditor), ("\\:", .helpColon)]
    }
    let lines = commands.map { key, phrase in
      "  " + key + String(repeating: " ", count: max(5 - key.count, 1)) + phrases.text(phrase)
    }
    say(([phrases.text(.commandsTitle)] + lines).joined(separator: "\n"))
  }
}
