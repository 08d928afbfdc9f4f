extension PrivacyRule {
  /// Withheld numbers don't all look the same.
  static let unlikeMarks = PrivacyRule(
    code: "PRV004", title: "a withheld number looks different from the others",
    reason: "The difference could tell which groups are small and which only protect them."
  ) { group, state in
    group.lines.filter { line in
      guard line.isWithheld else { return false }
      guard let mark = state.marks[line.place] else {
        state.marks[line.place] = line.trace
        return false
      }
      return mark != line.trace
    }.map { state.words(group.name, $0.measure) }
  }
}
