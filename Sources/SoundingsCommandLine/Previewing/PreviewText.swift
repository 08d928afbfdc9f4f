import Reporting

/// A preview as words for a terminal.
struct PreviewText {
  private let preview: QuestionnairePreview

  /// Creates the words.
  init(_ preview: QuestionnairePreview) { self.preview = preview }

  /// The whole questionnaire.
  var text: String {
    var lines = [
      preview.title, String(repeating: "=", count: preview.title.count),
      "\(preview.audience); at most \(preview.items) items, about \(preview.minutes) minutes",
    ]
    if !preview.introduction.isEmpty { lines += ["", preview.introduction] }
    for section in preview.sections {
      lines += ["", section.title, String(repeating: "-", count: section.title.count)]
      if !section.introduction.isEmpty { lines.append(section.introduction) }
      for entry in section.entries { lines += [""] + self.lines(of: entry) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of entry: QuestionnairePreview.Entry) -> [String] {
    var lines = entry.stem.isEmpty ? [] : [entry.stem]
    lines.append("\(entry.code)  \(entry.wording)\(entry.isRequired ? "  (required)" : "")")
    if !entry.help.isEmpty { lines.append("        \(entry.help)") }
    if !entry.condition.isEmpty { lines.append("        Asked \(entry.condition).") }
    lines += entry.answers.map { "        ( ) \($0)" }
    if !entry.takes.isEmpty { lines.append("        \(entry.takes)") }
    lines += entry.ways.map { "        [ ] \($0)" }
    return lines
  }
}
