import Instrument
import Interviewing

/// Where in a questionnaire the respondent is, and how long it will still take.
struct QuestionHeading {
  /// The state of the interview.
  let interview: Interview
  /// The questionnaire.
  let questionnaire: Questionnaire
  /// The language of all texts.
  let language: Language
  /// The practice that is being assessed.
  let practice: String

  /// The columns of the bar.
  private static let barLength = 20

  /// The heading: one line in plain words, or two with a bar.
  func text(isPlain: Bool) -> StyledText {
    let phrases = Phrases(language)
    let progress = interview.progress
    let number = interview.overview.first { $0.item.id == interview.current?.id }?.section ?? 0
    let place = ["n": "\(number + 1)", "of": "\(questionnaire.sections.count)"]
    let section =
      "\(phrases.text(.section, place)): "
      + questionnaire.sections[number].title.text(in: language, practice: practice)
    var position = phrases.text(
      .question, ["n": "\(progress.position)", "of": "\(progress.reachable)"])
    let left = interview.timeLeft(in: language)
    if left.items > 0 {
      position +=
        ", "
        + (left.minutes == 1
          ? phrases.text(.minuteLeft) : phrases.text(.minutesLeft, ["n": "\(left.minutes)"]))
    }
    if isPlain { return StyledText(section + "    " + position, .heading) }
    let filled = progress.passed * Self.barLength / max(progress.reachable, 1)
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: ".", count: Self.barLength - filled)
    return StyledText("\(section)\n[\(bar)] \(position)", .heading)
  }
}

extension Questionnaire {
  /// What the rows of an item's matrix have in common, if it stands in one.
  func stem(of item: Item) -> LocalizedText? {
    for section in sections {
      for case .matrix(let matrix) in section.entries
      where matrix.items.contains(where: { $0.id == item.id }) {
        return matrix.stem
      }
    }
    return nil
  }
}
