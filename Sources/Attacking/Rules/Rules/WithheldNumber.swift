extension PrivacyRule {
  /// A withheld line tells a number all the same.
  static let withheldNumber = PrivacyRule(
    code: "PRV003", title: "a number stands beside the mark that it is withheld",
    reason: "Even the number of people alone narrows down who they are."
  ) { group, state in
    var breaches = group.lines.filter { $0.isWithheld && $0.isShown }
      .map { state.words(group.name, $0.measure) }
    // Where the whole group is withheld, nothing of it may be told.
    if group.lines.contains(where: { $0.measure == .responses && $0.isWithheld }),
      group.name != GroupName()
    {
      breaches += group.lines.filter { !$0.isWithheld && $0.isShown }
        .map { state.words(group.name, $0.measure) }
    }
    return breaches
  }
}
