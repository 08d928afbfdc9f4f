import EngagementStore

/// The status in lines that a person reads; words and no columns, so a screen reader can too.
struct StatusListing {
  let status: EngagementStatus

  /// The lines.
  var lines: [String] {
    let settings = status.settings
    var lines = [
      "\(settings.organization): \(settings.practice)",
      "Definition \(settings.assessment) \(settings.assessmentVersion), wave \(settings.wave) "
        + "(\(status.isClosed ? "closed" : "open")), minimum group \(settings.minimumGroup).",
    ]
    if settings.isSynthetic { lines.append("All answers are invented.") }
    lines += (status.units + [status.whole]).map(line)
    if (status.units + [status.whole]).contains(where: { $0.finished == .withheld }) {
      lines.append(
        "Withheld: fewer than \(settings.minimumGroup) have finished, or the number would give such "
          + "a group away.")
    }
    let crowded = status.units.filter { $0.responseRate.map { $0 > 1 } == true }.compactMap(\.id)
    if !crowded.isEmpty {
      lines.append(
        "More have finished than people are expected: \(crowded.joined(separator: ", "))."
          + (status.isClosed ? "" : " Correct the roster before the wave is closed."))
    }
    if let late = status.late.sentence { lines.append(late) }
    if status.begun > 0 { lines.append("Begun and not finished: \(status.begun).") }
    if status.talks.all > 0 {
      let open = status.talks.open > 0 ? ", \(status.talks.open) of them open" : ""
      lines.append("Talks: \(status.talks.all)\(open).")
    }
    lines.append(status.hasKey ? "Responses can be sealed: there is a key." : "There is no key.")
    lines.append("Backups: \(status.backups).")
    if let reminder = status.reminder { lines.append(reminder) }
    return lines + status.next.lines
  }

  private func line(_ unit: UnitStatus) -> String {
    let indent = String(repeating: "  ", count: unit.depth)
    var people: [String] = []
    if let heads = unit.headcount { people.append("\(heads) people") }
    if unit.invited > 0 { people.append("\(unit.invited) invited") }
    let group = people.isEmpty ? "" : " (\(people.joined(separator: ", ")))"
    let percent = unit.responseRate.map { ", \(Int(($0 * 100).rounded())) %" } ?? ""
    let words =
      switch unit.finished {
      case .count(let count): "\(count) finished\(percent)."
      case .most: "most have finished."
      case .withheld: "withheld."
      }
    return "\(indent)\(unit.id ?? "All together")\(group): \(words)"
  }
}
