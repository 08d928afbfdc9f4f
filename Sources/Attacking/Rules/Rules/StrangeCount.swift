extension PrivacyRule {
  /// A printed number of people isn't the one that the engagement has.
  static let strangeCount = PrivacyRule(
    code: "PRV011", title: "a number of people isn’t the one that the engagement has",
    reason: """
      The file is of another wave, another time or another definition, so what it tells can't be \
      attacked with these numbers. Check the files of one wave at a time, with --wave.
      """
  ) { group, state in
    group.lines.filter { line in
      guard let printed = line.numbers[.people].flatMap({ Int($0) }),
        let people = state.people(group.name, line)
      else { return false }
      return printed != people
    }.map { state.words(group.name, $0.measure) }
  }
}
