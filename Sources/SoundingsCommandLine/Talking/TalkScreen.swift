import Instrument
import Interviewing

/// What a consultant sees of one item during a talk, in few lines.
struct TalkScreen {
  /// The words.
  let words: TalkWords

  /// Hints of the definition up to this length stand under the question, longer ones in the help.
  private static let shortHint = 160

  /// The item with its hints, what is recorded about it, and the commands.
  ///
  /// - Parameters:
  ///   - item: The item in hand.
  ///   - talk: The talk.
  ///   - introduction: What is said under the heading; possibly empty.
  /// - Returns: Several lines, the last one with its end.
  func question(_ item: Item, in talk: Talk, introduction: String = "") -> String {
    let required = item.isRequired ? "  (required)" : ""
    var lines = ["", heading(of: item, in: talk)]
    if !introduction.isEmpty { lines.append("   " + introduction) }
    lines.append(words.fill(item.wording) + required)
    lines += item.probes.map { "   - \(words.fill($0))" }
    lines += hints(of: item).filter { $0.count <= Self.shortHint }.map { "   \($0)" }
    lines += answers(to: item)
    if let comparison = words.comparison(of: item) { lines.append("   \(comparison)") }
    lines += recorded(talk.record[item.id], of: item)
    lines.append(commands(item))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The code with what is recorded, ready to type behind.
  func prompt(_ item: Item, in talk: Talk) -> String {
    let record = talk.record[item.id]
    var parts: [String] = []
    if let answer = record.counting { parts.append(words.short(answer, to: item)) }
    if let confidence = record.confidence { parts.append("sure \(confidence.rawValue)") }
    if record.isPutOff { parts.append("later") }
    if record.needsValidation { parts.append("validate") }
    return item.id + (parts.isEmpty ? "" : " [\(parts.joined(separator: "; "))]") + ": "
  }

  /// All that can be said about an item, and all commands.
  func help(_ item: Item, in talk: Talk) -> String {
    var lines = ["", item.id + "  " + words.fill(item.wording)]
    lines += hints(of: item).map { "   \($0)" }
    if let reason = item.rationale {
      let source = reason.source.isEmpty ? "" : " (\(reason.source))"
      lines.append("   Why: \(words.fill(reason.text))\(source)")
    }
    lines += recorded(talk.record[item.id], of: item, whole: true)
    return (lines + [sharing(item)] + Self.allCommands).joined(separator: "\n") + "\n"
  }

  private func heading(of item: Item, in talk: Talk) -> String {
    let guide = talk.guide
    let part = guide.part(of: item.id)
    let peers = talk.reachable.filter { guide.part(of: $0.id) == part }
    let place = (peers.firstIndex { $0.id == item.id } ?? 0) + 1
    let name =
      switch part {
      case .before, .after: "for you"
      case .scored: "to tick off"
      case .open, nil: "open question"
      }
    let section = guide.section(of: item.id).map { words.fill($0.title) } ?? ""
    let progress = talk.progress
    return "\(section) · \(name) \(place) of \(peers.count) · ticked \(progress.ticked) of "
      + "\(progress.reachable)"
  }

  private func hints(of item: Item) -> [String] {
    let good = words.fill(item.good)
    let help = words.fill(item.help)
    return (good.isEmpty ? [] : ["Good: \(good)"]) + (help.isEmpty ? [] : [help])
  }

  private func answers(to item: Item) -> [String] {
    let choices: [String]
    switch item.kind {
    case .rating(let scale):
      choices = scale.points.map { point in
        let anchor = words.fill(point.anchor)
        return "\(point.rating) \(words.fill(point.label))" + (anchor.isEmpty ? "" : ": \(anchor)")
      }
    case .singleChoice(let options), .multipleChoice(let options, _), .ranking(let options):
      choices = options.enumerated().map { "\($0.offset + 1) \(words.fill($0.element.label))" }
    case .yesNo, .number, .money, .percentage, .estimate, .freeText:
      choices = []
    }
    var lines: [String]
    let line = choices.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: "  ")
    if choices.isEmpty {
      lines = item.kind == .freeText ? [] : ["   Type \(item.kind.expectation)."]
    } else if line.count <= 77 {
      lines = ["   " + line]
    } else {
      lines = choices.map { "   " + $0 }
    }
    switch item.kind {
    case .multipleChoice: lines.append("   Type all that apply, such as 1,3; or 0 for none.")
    case .ranking: lines.append("   Type each number once, the most important first.")
    default: break
    }
    return lines
  }

  private func recorded(
    _ record: TalkRecord.ItemRecord, of item: Item, whole: Bool = false
  ) -> [String] {
    let cut = { (text: String) in whole ? text : TalkWords.cut(text, to: 70) }
    var lines: [String] = []
    if let answer = record.answer {
      lines.append("   = " + cut(words.answer(answer, to: item)).replacing("\n", with: "\n     "))
    }
    if let override = record.override {
      let counts = words.answer(override.answer, to: item)
      lines.append("   = overridden; what counts is \(counts), because: \(cut(override.reason))")
    }
    lines += record.notes.map { "   + note: \(cut($0))" }
    if whole, let confidence = record.confidence {
      lines.append("   + sure: \(TalkWords.confidence(confidence))")
    }
    lines += record.evidence.map { "   + evidence: \(cut(TalkWords.proof($0, whole: whole)))" }
    return lines
  }

  /// The commands that are needed most, on one line.
  private func commands(_ item: Item) -> String {
    let mark = TalkInput.isBare(item.kind) ? "" : ":"
    var parts: [String]
    if item.kind == .freeText {
      parts = [". ends a text"]
    } else {
      parts = item.nonresponse.map { mark + PromptInput.word(for: $0.kind) }
    }
    parts += ["n note", "k 1-3 sure", "ev", "later", "j code", "l list", "? all"].map { mark + $0 }
    return "   " + parts.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: "  ")
  }

  /// How commands stand beside what else is typed.
  private func sharing(_ item: Item) -> String {
    item.kind == .freeText
      ? "   A command begins a line, such as :k 2; within a line of text it is text"
      : "   An answer and commands may share a line, such as 4 :k 2 :n after a pause"
  }

  /// All commands with what they do.
  static let allCommands = [
    "     Enter           on to the next open item; this one stays open",
    "     :n TEXT         note; it takes the rest of the line",
    "     :k 1…3          sure: 1 a hunch, 2 something points there, 3 shown",
    "     :ev FILE [TEXT] evidence: a file with an excerpt, or :ev \"WORDS\"",
    "     :o VALUE WHY    let another answer count; the first is kept beside it",
    "     :n - :k - :ev - :o -   take the last one back",
    "     :r TEXT         write a text anew; else what you type is added to it",
    "     :later  :v      put off, mark for validation (again: undo)",
    "     :dk :na :pn :s  doesn't know, doesn't apply, rather not say, skip",
    "     :j CODE         to an item by the beginning of its code;  :b  :b3  back",
    "     :l [WORD]       what is ticked; with a word, the items about it",
    "     :f  :q          to the end of the talk; save and leave",
    "   Where answers are numbers, the colon may be left out. \\: types a colon.",
  ]
}
