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
        switch TalkInput(line, bare: false) {
        case .next, .answer("."): return nil
        case .leave: return .left
        case .help: terminal.show(Self.help)
        case .answer(let text) where text.contains(where: \.isLetter):
          try store.addHypothesis(text)
          number += 1
        case .answer: terminal.show("A hypothesis needs words.\n")
        default:
          terminal.show("There is no such command here. :? explains; \\: types a colon.\n")
        }
      }
    }
  }

  private static let help = """
    One hypothesis a line: a sentence that talks and scores could show to be false. An empty line \
    goes on to the talk, :q saves and leaves, \\: types a colon. The commands for items are known \
    once the talk has begun.

    """
}
