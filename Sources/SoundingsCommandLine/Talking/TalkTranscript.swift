import EngagementStore
import Instrument
import Interviewing

/// One talk as plain text, for the consultant.
struct TalkTranscript {
  /// The talk.
  let stored: StoredTalk
  /// Its state.
  let talk: Talk
  /// The words.
  let words: TalkWords
  /// The name of the organization.
  let organization: String
  /// The title of the person's role.
  let role: String

  /// The whole text.
  var text: String {
    let head = [
      "CONFIDENTIAL: what one person said, with names. For the consultant alone.", "",
      "Talk \(stored.id) · \(organization) · \(stored.unit) · \(role)"
        + (stored.person.isEmpty ? "" : " · \(stored.person)"),
      words.fill(talk.guide.questionnaire.title)
        + (stored.isFinished ? ", finished" : ", not finished"),
    ]
    let list = TalkList(talk: talk, words: words).summary.trimmed
    let sections = talk.guide.questionnaire.sections.flatMap(lines)
    return (head + [list] + sections + reflections).joined(separator: "\n")
  }

  private func lines(of section: Section) -> [String] {
    let asked = Set(talk.reachable.map(\.id))
    let told = section.items.filter { asked.contains($0.id) && !talk.record[$0.id].isEmpty }
    guard !told.isEmpty else { return [] }
    return heading(words.fill(section.title)) + told.flatMap(lines)
  }

  private func lines(of item: Item) -> [String] {
    let record = talk.record[item.id]
    var lines = ["\(item.id)  \(words.fill(item.wording))"]
    if let answer = record.answer {
      let name = record.override == nil ? "" : "First taken down: "
      lines.append(indented(name + words.answer(answer, to: item)))
    }
    if let override = record.override {
      lines.append(indented("What counts: \(words.answer(override.answer, to: item))"))
      lines.append(indented("Because: \(override.reason)"))
    }
    lines += record.notes.map { indented("Note: \($0)") }
    if let confidence = record.confidence {
      lines.append(indented("Sure: \(TalkWords.confidence(confidence))"))
    }
    lines += record.evidence.map { indented("Evidence: \(TalkWords.proof($0, whole: true))") }
    if record.isPutOff { lines.append(indented("Put off, and not taken up again.")) }
    if record.needsValidation { lines.append(indented("To be validated.")) }
    return lines
  }

  private var reflections: [String] {
    let told = ReflectionPrompt.allCases.filter { talk.record.reflections[$0.rawValue] != nil }
    guard !told.isEmpty else { return [] }
    return heading("Looking back")
      + told.flatMap { prompt in
        [prompt.question, indented(talk.record.reflections[prompt.rawValue] ?? "")]
      }
  }

  private func heading(_ title: String) -> [String] {
    ["", title, String(repeating: "-", count: title.count)]
  }

  private func indented(_ text: String) -> String {
    "        " + text.replacing("\n", with: "\n        ")
  }
}
