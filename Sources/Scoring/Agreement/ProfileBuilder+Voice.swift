import Instrument

extension ProfileBuilder {
  /// One line of a group's profile: its mean if one may stand for the group, else the split.
  func line(
    _ index: Int, _ evidence: GroupEvidence, headcount: Int?, _ visibility: GroupVisibility,
    _ intervals: inout MeanIntervals
  ) -> DimensionProfile {
    let dimension = assessment.dimensions[index]
    guard visibility.dimensions[index] else {
      return DimensionProfile(id: dimension.id, target: dimension.target, measured: nil)
    }
    let agreement = voices.agreement(
      on: index, sums: evidence.ratings, scores: evidence.dimensions[index],
      minimumGroup: minimumGroup)
    let voice = Voice(agreement: agreement, camps: evidence.camps[index], rule: voices.rule)
    let isDivided = voice == .divided
    let scores = evidence.dimensions[index]
    // The people of a group are those of a dimension only if all of them were asked.
    let isAskedOfAll = evidence.coverage[index].respondents == evidence.respondents
    let told = RespondentCount(
      scores.count, of: evidence.respondents, asked: visibility.asked[index],
      minimumGroup: minimumGroup)
    return DimensionProfile(
      id: dimension.id, target: dimension.target,
      measured: isDivided
        ? nil
        : measured(
          scores, told, of: evidence.respondents,
          visibility.coverage[index] ? evidence.coverage[index] : nil,
          headcount: isAskedOfAll ? headcount : nil, &intervals),
      voice: voice, agreement: agreement,
      split: isDivided && visibility.splits[index]
        ? evidence.camps[index].shares(of: told) : nil)
  }
}
