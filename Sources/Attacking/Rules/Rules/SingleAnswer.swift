extension PrivacyRule {
  /// The fewest people whose answers may be shown as shares.
  static let fewestForShares = 10

  /// Shares tell what a single person chose.
  static let singleAnswer = PrivacyRule(
    code: "PRV009", title: "shares tell the answer of a single person",
    reason: """
      Shares are shown of ten people or more. Where all chose the same, or all but one, only a band \
      such as “at least 80 %” may be.
      """
  ) { group, state in
    let isFraction = state.format == .json || state.format == .csv
    return group.lines.filter { line in
      let shares = line.shares.compactMap { Double($0) }.map { isFraction ? $0 : $0 / 100 }
      guard !shares.isEmpty,
        let people = line.numbers[.people].flatMap({ Int($0) }) ?? state.people(group.name, line)
      else { return false }
      if people < fewestForShares { return true }
      // Rounded shares hide single people in large groups, unless all or nobody else is left.
      // A camp of a divided group spans many answers, so one person in it tells little.
      let isCamp = if case .dimension = line.measure { true } else { false }
      let unit = isFraction || people < 200 ? 1.5 : 1.0
      return shares.contains { share in
        let chosen = share * Double(people)
        return chosen > Double(people) - unit
          || (!isCamp && chosen > 0 && chosen < unit && people < 100)
      }
    }.map { state.words(group.name, $0.measure) }
  }
}
