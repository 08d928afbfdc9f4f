import Instrument
import Interviewing

/// What respondents see before they send: what is open, skipped, marked or contradictory, with the
/// numbers by which to go there.
struct ReviewPage {
  /// The state of the interview.
  let interview: Interview
  /// The questionnaire and what goes with it.
  let setting: AnswerSession.Setting
  /// The language of all texts.
  let language: Language

  /// The most questions that are listed for one reason; the rest is counted.
  private static let listed = 10

  /// The page, ending in a line feed.
  func text(isPlain: Bool) -> StyledText {
    let phrases = Phrases(language)
    let overview = interview.overview
    let skipped = overview.filter { $0.state == .skipped }
    let open = overview.filter { $0.state == .open }
    let counts = [
      "n": "\(overview.count - skipped.count - open.count)", "skipped": "\(skipped.count)",
    ]
    var text = StyledText("\n" + phrases.text(.lastQuestion, counts) + "\n", .question)
    text += part(.reviewOpen, open, isPlain)
    text += part(.reviewSkipped, skipped, isPlain)
    text += part(
      .reviewUnfinished, overview.filter { interview.unfinished[$0.item.id] != nil }, isPlain)
    text += part(.reviewMarked, overview.filter(\.isFlagged), isPlain)
    for contradiction in interview.contradictions {
      let places = overview.filter { contradiction.items.contains($0.item.id) }
      text += part(.reviewContradictory, places, isPlain)
      text += StyledText("      " + phrases.text(.leaveIfMeant) + "\n")
    }
    return text
  }

  private func part(
    _ phrase: Phrase, _ entries: [Interview.Entry], _ isPlain: Bool
  ) -> StyledText {
    guard !entries.isEmpty else { return StyledText("") }
    let phrases = Phrases(language)
    let list = QuestionList(interview: interview, setting: setting, language: language)
    var text = StyledText("  " + phrases.text(phrase, ["n": "\(entries.count)"]) + "\n", .notice)
    for entry in entries.prefix(Self.listed) {
      text += StyledText("  " + list.line(entry, isPlain: isPlain) + "\n")
    }
    if entries.count > Self.listed {
      let more = phrases.text(.reviewMore, ["n": "\(entries.count - Self.listed)"])
      text += StyledText("      " + more + "\n")
    }
    return text
  }
}
