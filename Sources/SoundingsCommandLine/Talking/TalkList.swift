import Instrument
import Interviewing

/// What is ticked and what is open in a talk.
struct TalkList {
  /// The talk.
  let talk: Talk
  /// The words.
  let words: TalkWords

  /// One line a section, with a mark before each code.
  var text: String {
    let asked = Set(talk.reachable.map(\.id))
    let rows = talk.guide.questionnaire.sections.compactMap { section -> String? in
      let items = section.items.filter { asked.contains($0.id) }
      guard !items.isEmpty else { return nil }
      let title = TalkWords.cut(words.fill(section.title), to: 18)
      let pad = String(repeating: "\u{A0}", count: 19 - title.count)
      return title + pad + items.map { mark($0) + $0.id + signs($0) }.joined(separator: " ")
    }
    let legend =
      "[x] ticked  [ ] open  [-] none given  [L] later  * to validate  # overridden"
    return (rows + [legend]).joined(separator: "\n") + "\n"
  }

  /// The items about a word, with their wording.
  func text(about word: String) -> String {
    let found = talk.items(about: word, words: words.fill)
    if found.isEmpty { return "No item is about that.\n" }
    return found.map { item in
      let room = 66 - item.id.count
      return mark(item) + item.id + signs(item) + "  "
        + TalkWords.cut(words.fill(item.wording), to: room)
    }.joined(separator: "\n") + "\n"
  }

  /// What is still to do, before the talk is finished.
  var summary: String {
    let progress = talk.progress
    var lines = ["\(progress.ticked) of \(progress.reachable) items are ticked."]
    for (name, items) in [
      ("Open", talk.open), ("Put off", talk.putOff), ("To be validated", talk.toValidate),
      ("Overridden", talk.overridden),
    ] where !items.isEmpty {
      lines.append("\(name): \(items.map(\.id).joined(separator: " "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func mark(_ item: Item) -> String {
    let record = talk.record[item.id]
    let sign =
      switch record.answer {
      case _ where record.isPutOff: "L"
      case nil: "\u{A0}"
      case .some(let answer): answer.isSubstantive ? "x" : "-"
      }
    return "[\(sign)]\u{A0}"
  }

  private func signs(_ item: Item) -> String {
    let record = talk.record[item.id]
    return (record.needsValidation ? "*" : "") + (record.override == nil ? "" : "#")
  }
}
