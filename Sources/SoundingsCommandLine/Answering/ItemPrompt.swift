import Instrument
import Interviewing

/// The text that asks one item, for line mode.
struct ItemPrompt {
  /// The item.
  let item: Item
  /// The language of all texts.
  let language: Language
  /// The practice that is being assessed.
  let practice: String

  /// The program's own words.
  var phrases: Phrases { Phrases(language) }

  /// Whether no answer could be taken for a command, so that commands need no colon.
  var isNumbered: Bool {
    switch item.kind {
    case .rating, .singleChoice, .multipleChoice, .number, .money, .percentage, .estimate,
      .ranking:
      true
    // Where the word for yes starts like the command to skip, a lone s would be a guess.
    case .yesNo: !phrases.text(.yesKey).hasPrefix("s")
    case .freeText: false
    }
  }

  /// The words that are answers, though they could be commands too.
  var answerWords: Set<String> { item.kind == .yesNo ? AnswerParser.yesNoWords : [] }

  /// Reads a line that was typed at this prompt.
  func input(_ line: String) -> PromptInput {
    PromptInput(line, numbered: isNumbered, answers: answerWords)
  }

  /// How a command is typed at this prompt: with a colon where it needs one.
  func key(_ word: String) -> String {
    isNumbered && !answerWords.contains(word) ? word : ":" + word
  }

  /// The question with its possible answers and the commands, ending in a line feed.
  func text(stem: LocalizedText?, heading: String) -> String {
    styled(stem: stem, heading: StyledText(heading, .heading), isPlain: false, isLong: false).plain
  }

  /// The same with styles.
  ///
  /// - Parameters:
  ///   - stem: What the rows of a matrix have in common.
  ///   - heading: Where the respondent is.
  ///   - isPlain: Whether everything is said in words.
  ///   - isLong: Whether a text may have several paragraphs here and is ended by an empty line.
  /// - Returns: Lines that end in a line feed.
  func styled(
    stem: LocalizedText?, heading: StyledText, isPlain: Bool, isLong: Bool
  ) -> StyledText {
    var text = StyledText("\n") + heading + StyledText("\n")
    if let stem { text += StyledText(fill(stem) + "\n") }
    text += StyledText(fill(item.wording), .question)
    if item.isRequired {
      text += StyledText("  " + phrases.text(.required))
    } else if isPlain {
      text += StyledText("  " + phrases.text(.optional))
    }
    let lines = isLong && item.kind == .freeText ? [phrases.text(.typeLongText)] : answers
    for line in lines { text += StyledText("\n" + line) }
    text += StyledText("\n" + commands + "\n", .commands)
    if isPlain { text += StyledText(phrases.text(.toGoBack, ["key": key("b")]) + "\n") }
    return text
  }

  /// A definition's text with the practice filled in.
  func fill(_ text: LocalizedText) -> String {
    text.text(in: language, practice: practice)
  }

  private var answers: [String] {
    switch item.kind {
    case .rating(let scale):
      scale.points.map { point in
        let anchor = fill(point.anchor)
        return line("\(point.rating)", fill(point.label) + (anchor.isEmpty ? "" : ": \(anchor)"))
      }
    case .singleChoice(let options):
      numbered(options)
    case .multipleChoice(let options, _):
      numbered(options) + [phrases.text(.typeChoices)]
    case .ranking(let options):
      numbered(options) + [phrases.text(.typeRanking, ["example": Self.example(options.count)])]
    case .yesNo:
      [
        line(phrases.text(.yesKey), phrases.text(.yes)),
        line(phrases.text(.noKey), phrases.text(.no)),
      ]
    case .number(let unit, _): [typeValue(.typeValueWithUnit, unit: fill(unit))]
    case .estimate(let unit, _): [typeValue(.typeEstimate, unit: fill(unit))]
    case .money, .percentage: [typeValue(.typeValue, unit: "")]
    case .freeText: [phrases.text(.typeText)]
    }
  }

  /// An order of so many options that isn't the one in which they stand.
  private static func example(_ count: Int) -> String {
    let swapped = count > 1 ? [2, 1] + Array(3...max(count, 3)).prefix(count - 2) : [1]
    return swapped.map { "\($0)" }.joined(separator: " ")
  }

  private func typeValue(_ phrase: Phrase, unit: String) -> String {
    phrases.text(phrase, ["what": phrases.expectation(item.kind), "unit": unit])
  }

  private func numbered(_ options: [ItemOption]) -> [String] {
    options.enumerated().map { line("\($0.offset + 1)", fill($0.element.label)) }
  }

  private func line(_ key: String, _ text: String) -> String {
    String(repeating: " ", count: max(4 - key.count, 1)) + key + "  " + text
  }

  private var commands: String {
    var parts = item.nonresponse.map { offered in
      command(key(PromptInput.word(for: offered.kind)), phrases.name(of: offered.kind))
    }
    if !item.isRequired { parts.append(command(key("s"), phrases.text(.skip))) }
    parts.append(command(key("b"), phrases.text(.back)))
    parts.append(command(key("?"), phrases.text(.help)))
    parts.append(command(key("q"), phrases.text(.saveAndLeave)))
    return "   " + parts.joined(separator: "   ")
  }

  /// A key with its words, held together by spaces that don't break a line.
  private func command(_ key: String, _ words: String) -> String {
    "\(key) \(words)".replacing(" ", with: "\u{A0}")
  }
}
