import EngagementStore

/// Asks a consultant what they expect, before the first talk.
struct HypothesisPrompt {
  /// The store.
  let store: Engagement
  /// The consultant.
  let terminal: any AnsweringTerminal

  /// Whether it is still time to ask: nothing was written down or seen yet, and no talk begun.
  func isDue(talks: Int) throws -> Bool {
    guard talks == 0 else { return false }
    return try store.hypotheses().isEmpty && !store.answersWereOpened()
  }

  /// Asks for one hypothesis a line; each is durable before the next prompt.
  ///
  /// - Returns: How the session ended, if it did.
  func run() throws -> TalkSession.Ending? {
    terminal.show(
      """

      Before the first talk: what do you expect to find here?
      What one expects colours what one hears. Written down now, it can be held against the talks \
      and the scores later. One hypothesis a line; an empty line ends this, or leaves it out.

      """)
    var number = 1
    while true {
      _ = terminal.dropTypedAhead()
      terminal.show("Hypothesis \(number): ")
      switch terminal.line() {
      case .end: return .left
      case .interrupted: return .interrupted
      case .terminated: return .terminated
      case .cut: terminal.show("This line was probably cut; please use a shorter one.\n")
      case .unreadable: terminal.show("This line holds bytes that aren't text.\n")
      case .text(let line):
        let text = line.trimmed
        if text.isEmpty || text == "." { return nil }
        if text == ":q" { return .left }
        if text.hasPrefix(":") {
          terminal.show(
            "There are no commands here but :q, which leaves. \\: begins a line with a colon.\n")
          continue
        }
        try store.addHypothesis(text.hasPrefix("\\:") ? String(text.dropFirst()) : text)
        number += 1
      }
    }
  }
}
