import Instrument
import Interviewing

/// The questions that can be jumped to, with what has become of each.
struct QuestionList {
  /// The state of the interview.
  let interview: Interview
  /// The questionnaire and what goes with it.
  let setting: AnswerSession.Setting
  /// The language of all texts.
  let language: Language

  /// The most columns of a wording.
  private static let longestWording = 50

  /// All questions under the titles of their sections.
  func text(isPlain: Bool) -> String {
    var lines: [String] = []
    var section: Int?
    for entry in interview.overview {
      if entry.section != section {
        section = entry.section
        let title = setting.questionnaire.sections[entry.section].title
        lines += ["", title.text(in: language, practice: setting.practice)]
      }
      lines.append(line(entry, isPlain: isPlain))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One question in a line.
  func line(_ entry: Interview.Entry, isPlain: Bool) -> String {
    let phrases = Phrases(language)
    let whole = entry.item.wording.text(in: language, practice: setting.practice)
    let wording = isPlain ? whole : DisplayWidth.shortened(whole, to: Self.longestWording)
    let flag = entry.isFlagged ? ", " + phrases.text(.stateMarked) : ""
    let state = words(entry.state, phrases) + flag
    if isPlain {
      let position = phrases.text(
        .question, ["n": "\(entry.position)", "of": "\(interview.progress.reachable)"])
      return "\(position), \(state): \(wording)"
    }
    let number = String(repeating: " ", count: max(4 - "\(entry.position)".count, 0))
    return "\(number)\(entry.position)  \(wording) (\(state))"
  }

  private func words(_ state: Interview.State, _ phrases: Phrases) -> String {
    switch state {
    case .answered: phrases.text(.stateAnswered)
    case .open: phrases.text(.stateOpen)
    case .skipped: phrases.name(of: .skipped)
    case .nonresponse(let kind): phrases.name(of: kind)
    case .notAsked: phrases.name(of: .notAsked)
    }
  }
}
