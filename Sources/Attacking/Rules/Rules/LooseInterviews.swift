extension PrivacyRule {
  /// Numbers of talks rest on too few people, or aren't those that were kept.
  static let looseInterviews = PrivacyRule(
    code: "PRV014", title: "numbers of interviews that may not be told",
    reason: """
      They rest on fewer people than the minimum group, or aren’t those that were kept when the wave was \
      closed, so that whoever compares the two learns what a talk brought; or the survey's mean beside \
      them isn't shown elsewhere.
      """
  ) { group, state in
    let least = state.layout.minimumGroup
    return group.interviews.filter { told in
      guard let kept = state.interviews[told.dimension], kept.people >= least else { return true }
      let isShown = told.survey.map { survey in
        group.lines.contains {
          $0.measure == .dimension(told.dimension) && $0.numbers[.score] == survey
        }
      }
      return told.people.map { $0 != "\(kept.people)" } ?? false
        || told.score.map { $0 != kept.mean } ?? false || isShown == false
    }.map { "the interviews about “\($0.dimension)”" }
  }
}
