extension PrivacyRule {
  /// A file tells of a group or a measure that isn't there.
  static let unknownName = PrivacyRule(
    code: "PRV001", title: "a group or measure that the engagement doesn't know",
    reason: "What isn't known can't be attacked; the file may be of another engagement or time."
  ) { group, state in
    guard state.layout.set(of: group.name) != nil else { return [group.name.words] }
    return group.lines.filter { $0.isShown && state.layout.place(of: $0.measure) == nil }
      .map { $0.measure.words }
  }
}
