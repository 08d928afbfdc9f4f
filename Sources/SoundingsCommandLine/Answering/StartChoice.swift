import Instrument

/// Asks for the few things that must be known before the first question.
struct StartChoice {
  /// The respondent.
  let person: any AnsweringTerminal
  /// The program's own words.
  let phrases: Phrases

  /// What came of a list.
  enum Outcome: Hashable {
    /// The place of what was chosen.
    case chosen(Int)
    /// The person doesn't want to choose.
    case left
    /// The input has ended.
    case ended
    /// Control-C.
    case interrupted
    /// The process was asked to end.
    case terminated
  }

  /// Finds what an option names, takes the only possibility, or asks.
  ///
  /// - Parameters:
  ///   - question: What to ask.
  ///   - option: The name of the option that answers it.
  ///   - given: What the user gave as an option.
  ///   - choices: The possibilities with the words to show.
  /// - Returns: The name of what was chosen.
  /// - Throws: A ``Failure`` for something given that isn't possible, or when the person leaves.
  func choose(
    _ question: String, _ option: String, given: String?,
    among choices: [(id: String, words: String)]
  ) throws -> String {
    if let given {
      if choices.contains(where: { $0.id == given }) { return given }
      let hint = NearestName.of(given, among: choices.map(\.id)).map { "Did you mean “\($0)”?" }
      throw Failure(
        .usage,
        "there is no \(option) “\(given)” to choose. "
          + (hint ?? "Leave out --\(option) to see the list."))
    }
    if choices.count == 1 { return choices[0].id }
    return choices[try place(question, among: choices.map(\.words))].id
  }

  /// Asks for one of several, and gives up with the person.
  ///
  /// - Parameters:
  ///   - question: What to ask.
  ///   - choices: The words of each possibility.
  ///   - usual: The place of the one that Enter takes.
  /// - Returns: The place of what was chosen.
  /// - Throws: A ``Failure`` when the person leaves.
  func place(_ question: String, among choices: [String], usual: Int? = nil) throws -> Int {
    switch pick(question, among: choices, usual: usual) {
    case .chosen(let place): return place
    case .left, .ended: throw Failure(.done, [])
    case .interrupted: throw Failure(.interrupted, [])
    case .terminated: throw Failure(.terminated, [])
    }
  }

  /// Shows a list and waits for the number of one of its lines.
  func pick(_ question: String, among choices: [String], usual: Int? = nil) -> Outcome {
    var text = StyledText("\n" + question + "\n", .question)
    for (index, words) in choices.enumerated() {
      let number = "\(index + 1)"
      let space = String(repeating: " ", count: max(3 - number.count, 0))
      text += StyledText("\(space)\(number)  \(words)\n")
    }
    person.show(text)
    let shown = usual.map { " [\($0 + 1)]" } ?? ""
    let hint = phrases.text(.typeNumber, ["n": "\(choices.count)"]) + "\n"
    while true {
      _ = person.dropTypedAhead()
      person.show(phrases.text(.numberPrompt) + shown + ": ")
      switch person.line() {
      case .text(let line):
        let typed = line.trimmed
        if ["q", ":q"].contains(typed.lowercased()) { return .left }
        if typed.isEmpty, let usual { return .chosen(usual) }
        if let number = Int(typed), choices.indices.contains(number - 1) {
          return .chosen(number - 1)
        }
        person.show(StyledText(hint, .notice))
      case .cut, .unreadable: person.show(StyledText(hint, .notice))
      case .end: return .ended
      case .interrupted: return .interrupted
      case .terminated: return .terminated
      }
    }
  }

  /// Asks something that a word answers.
  ///
  /// - Parameters:
  ///   - question: What to ask.
  ///   - hint: What is said when something else is typed.
  ///   - words: The words that are taken, in lower case, with what each stands for.
  /// - Returns: What the word stands for; `nil` when the input has ended, with the reason.
  func answer<Meaning>(
    _ question: String, hint: String, words: [String: Meaning]
  ) -> (meaning: Meaning?, ending: Outcome) {
    // Nothing typed before the question was seen may answer it.
    _ = person.dropTypedAhead()
    let question = Self.held(question, keys: words.keys)
    while true {
      person.show(question + ": ")
      switch person.line() {
      case .text(let line):
        let typed = line.trimmed.lowercased()
        let word = typed.hasPrefix(":") ? String(typed.dropFirst()) : typed
        if let meaning = words[word] { return (meaning, .chosen(0)) }
        person.show(StyledText(hint + "\n", .notice))
      case .cut, .unreadable: person.show(StyledText(hint + "\n", .notice))
      case .end: return (nil, .ended)
      case .interrupted: return (nil, .interrupted)
      case .terminated: return (nil, .terminated)
      }
    }
  }

  /// A question with each key held to its words by spaces that don't break a line.
  ///
  /// A key and its words stand between three spaces; the first may follow a question mark.
  static func held(_ question: String, keys: some Collection<String>) -> String {
    question.split(separator: "   ").map { part in
      let words = part.split(separator: " ")
      guard let place = words.firstIndex(where: { keys.contains(String($0)) }),
        place == 0 || words[place - 1].hasSuffix("?")
      else { return String(part) }
      let command = words[place...].joined(separator: "\u{A0}")
      return (words[..<place].map(String.init) + [command]).joined(separator: " ")
    }.joined(separator: "   ")
  }
}
