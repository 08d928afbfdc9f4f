extension PrivacyRule {
  /// A divided group has a mean.
  static let dividedMean = PrivacyRule(
    code: "PRV008", title: "a divided group has a mean",
    reason: "A mean between two camps describes nobody, so it isn't shown in any form."
  ) { group, state in
    let means: [NumberKind] = [.score, .spread, .low, .high]
    return group.lines.filter { line in
      line.isDivided && means.contains { line.numbers[$0] != nil }
    }.map { state.words(group.name, $0.measure) }
  }
}
