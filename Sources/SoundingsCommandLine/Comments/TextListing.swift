import Instrument

/// The free texts that may be told, in lines: by question, then by group.
struct TextListing {
  /// The texts.
  let texts: ToldTexts

  /// The lines.
  var lines: [String] {
    var lines: [String] = []
    for question in texts.questions {
      if !lines.isEmpty { lines.append("") }
      lines.append("\(question.wording) (\(question.item.id))")
      let groups = question.groups
      for group in groups {
        lines.append("  \(group.name)")
        for entry in group.entries { lines += TextWords.lines(entry, indent: "    ") }
      }
      if question.isWithheld {
        lines.append("  " + TextWords.withheld(fewest: texts.fewest))
      } else if groups.isEmpty {
        lines.append("  There is no text to tell.")
      }
      if question.isLateWithheld {
        lines.append("  " + TextWords.lateWithheld(fewest: texts.fewest))
      }
    }
    guard texts.entries.contains(where: \.isTold) else { return lines }
    return lines + ["", TextWords.rule(fewest: texts.fewest)]
  }
}
