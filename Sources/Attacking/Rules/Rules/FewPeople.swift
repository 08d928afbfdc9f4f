extension PrivacyRule {
  /// A number rests on too few people.
  static let fewPeople = PrivacyRule(
    code: "PRV002", title: "a number rests on fewer people than the minimum group",
    reason: "Those who know all of them but one learn what that one said."
  ) { group, state in
    let few = 1..<state.layout.minimumGroup
    return group.lines.filter { line in
      guard line.isShown else { return false }
      // A printed number of people counts as well, in case the file is of another time.
      let printed = line.numbers[.people].flatMap { Int($0) }
      return (state.people(group.name, line).map { few.contains($0) } ?? false)
        || (printed.map { few.contains($0) } ?? false)
    }.map { state.words(group.name, $0.measure) }
  }
}
