extension PrivacyRule {
  /// A rate of response tells who took part.
  static let tellingRate = PrivacyRule(
    code: "PRV010", title: "a rate of response tells who took part",
    reason: """
      Those asked and those who answered have to be the minimum group or more. That everybody \
      answered is only told of ten people or more.
      """
  ) { group, state in
    let least = state.layout.minimumGroup
    return group.lines.filter { line in
      guard line.numbers[.rate] != nil || line.numbers[.headcount] != nil else { return false }
      let asked = line.numbers[.headcount].flatMap { Int($0) }
      let answered =
        line.numbers[.people].flatMap { Int($0) } ?? state.people(group.name, line) ?? 0
      if (asked.map { $0 < least } ?? false) || answered < least { return true }
      let isFraction = state.format == .json || state.format == .csv
      let everybody = isFraction ? 1.0 : 100.0
      let rate = line.numbers[.rate].flatMap { Double($0) } ?? 0
      return answered < PrivacyRule.fewestForShares && rate >= everybody
    }.map { state.words(group.name, $0.measure) }
  }
}
