import EngagementStore

/// Shows texts that are held back and asks what is to become of each.
struct TextReview {
  /// The store.
  let store: Engagement
  /// The consultant.
  let terminal: any AnsweringTerminal

  /// What was decided at one sitting.
  struct Outcome: Hashable {
    /// How many texts are told from now on.
    var told = 0
    /// How many are kept back.
    var keptBack = 0
  }

  /// Asks about one text after the other; each decision is durable before the next question.
  ///
  /// - Parameter entries: The texts, each with its question.
  /// - Returns: What was decided.
  /// - Throws: A ``StoreError``, or a ``Failure`` when the sitting was broken off.
  func run(_ entries: [(question: String, entry: ToldTexts.Entry)]) throws -> Outcome {
    var outcome = Outcome()
    for (number, (question, entry)) in entries.enumerated() {
      let heading = "\nText \(number + 1) of \(entries.count): \(question)\n"
      terminal.show(StyledText(heading, .heading))
      terminal.show(TextReview.lines(entry).joined(separator: "\n") + "\n")
      switch try decision() {
      case .told:
        try store.decide(.told, on: entry.stored.id)
        outcome.told += 1
      case .keptBack:
        try store.decide(.keptBack, on: entry.stored.id)
        outcome.keptBack += 1
      case .later: continue
      case .leave: return outcome
      }
    }
    return outcome
  }

  /// A text with why it should be read and how it stands.
  static func lines(_ entry: ToldTexts.Entry) -> [String] {
    let reasons = entry.reasons.map { "It \(TextWords.reason($0))." }
    return TextWords.lines(entry, indent: "  ") + reasons.map { "  \($0)" }
      + ["  Stands under: \(entry.groupName). Now: \(TextWords.standing(entry))."]
  }

  private enum Decision {
    case told, keptBack, later, leave
  }

  private func decision() throws -> Decision {
    while true {
      _ = terminal.dropTypedAhead()
      terminal.show(
        StyledText("t Tell   k Keep back   Enter Decide later   q Leave\n> ", .commands))
      switch terminal.line() {
      case .end: return .leave
      case .interrupted:
        terminal.show("\n")
        throw Failure(.interrupted, [])
      case .terminated: throw Failure(.terminated, [])
      case .cut, .unreadable: terminal.show("Please type t, k or q, or press Enter.\n")
      case .text(let line):
        switch line.trimmed.lowercased() {
        case "t", "tell": return .told
        case "k", "keep", "keep back": return .keptBack
        case "", "l", "s": return .later
        case "q", ":q": return .leave
        default: terminal.show("Please type t, k or q, or press Enter.\n")
        }
      }
    }
  }
}
