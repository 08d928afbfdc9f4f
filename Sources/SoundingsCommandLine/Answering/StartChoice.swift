import Instrument

/// Asks for the few things that must be known before the first question.
struct StartChoice {
  /// The respondent.
  let person: any AnsweringTerminal
  /// The program's own words.
  let phrases: Phrases

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
    var text = "\n\(question)\n"
    for (index, choice) in choices.enumerated() { text += "  \(index + 1)  \(choice.words)\n" }
    person.show(text)
    let hint = phrases.text(.typeNumber, ["n": "\(choices.count)"]) + "\n"
    while true {
      person.show(phrases.text(.numberPrompt) + ": ")
      switch person.line() {
      case .text(let line):
        let typed = line.trimmed
        if ["q", ":q"].contains(typed.lowercased()) { throw Failure(.done, []) }
        if let number = Int(typed), choices.indices.contains(number - 1) {
          return choices[number - 1].id
        }
        person.show(hint)
      case .cut, .unreadable: person.show(hint)
      case .end: throw Failure(.done, [])
      case .interrupted: throw Failure(.interrupted, [])
      case .terminated: throw Failure(.terminated, [])
      }
    }
  }
}
