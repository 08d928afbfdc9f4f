import Instrument

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

  /// The question with its possible answers and the commands, ending in a line feed.
  func text(stem: LocalizedText?, heading: String) -> String {
    var lines = ["", heading]
    if let stem { lines.append(fill(stem)) }
    lines.append(fill(item.wording) + (item.isRequired ? "  " + phrases.text(.required) : ""))
    lines += answers
    lines.append(commands)
    return lines.joined(separator: "\n") + "\n"
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
    let mark = isNumbered ? "" : ":"
    var parts = item.nonresponse.map { offered in
      command(mark + PromptInput.word(for: offered.kind), phrases.name(of: offered.kind))
    }
    if !item.isRequired { parts.append(command(mark + "s", phrases.text(.skip))) }
    parts.append(command(mark + "b", phrases.text(.back)))
    parts.append(command(mark + "?", phrases.text(.help)))
    parts.append(command(mark + "q", phrases.text(.saveAndLeave)))
    return "   " + parts.joined(separator: "   ")
  }

  /// A key with its words, held together by spaces that don't break a line.
  private func command(_ key: String, _ words: String) -> String {
    "\(key) \(words)".replacing(" ", with: "\u{A0}")
  }

  /// How an earlier answer is shown in square brackets; never longer than a few words.
  func shown(_ answer: Answer) -> String {
    switch answer {
    case .rating(let rating): "\(rating)"
    case .choice(let id): position(of: id)
    case .choices(let ids):
      ids.isEmpty
        ? "0"
        : item.kind.options.filter { ids.contains($0.id) }.map { position(of: $0.id) }
          .joined(separator: ",")
    case .yesNo(let yes): phrases.text(yes ? .yesKey : .noKey)
    case .quantity(let number): number.description
    case .estimate(let three): "\(three.low) \(three.likely) \(three.high)"
    case .ranking(let ids): ids.map(position).joined(separator: " ")
    case .text: phrases.text(.yourText)
    case .nonresponse(let kind): phrases.name(of: kind)
    }
  }

  private func position(of id: ItemOption.ID) -> String {
    item.kind.options.firstIndex { $0.id == id }.map { "\($0 + 1)" } ?? ""
  }
}
