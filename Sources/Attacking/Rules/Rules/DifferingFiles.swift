extension PrivacyRule {
  /// Two files tell different things of the same measure of a group.
  static let differingFiles = PrivacyRule(
    code: "PRV007", title: "files that were published together differ",
    reason: "What one file withholds another may tell, and two numbers tell more than one."
  ) { group, state in
    guard state.isOfLastRelease, let set = state.layout.set(of: group.name) else { return [] }
    return group.lines.filter { line in
      guard line.isShown || line.isWithheld, line.measure != .overall, !line.isDivided,
        let measure = state.layout.place(of: line.measure)
      else { return false }
      var entry = NumberLedger.Entry(state: line.isShown ? .shown : .withheld)
      if let score = line.numbers[.score].flatMap({ Double($0) }), abs(score) < 1e6 {
        entry.score = Int32((score * 10).rounded())
      }
      if let people = line.numbers[.people].flatMap({ Int32($0) }) { entry.people = people }
      return !state.ledger.agrees(entry, at: measure * state.layout.sets + set)
    }.map { state.words(group.name, $0.measure) }
  }
}
