import Instrument

extension ProfileBuilder {
  /// The indicators and facets that may be shown.
  ///
  /// - Parameters:
  ///   - tallies: What was counted, indicators first.
  ///   - respondents: The people of the group who answered.
  ///   - visibility: For each, whether it may be shown, and whether shares may.
  ///   - isWhole: Whether the group is the organization. Which options were chosen, and in which
  ///     order, is told of the organization only: subtracting units from it would tell what few
  ///     people chose, even where enough of them answered.
  ///   - lines: The dimensions of the group. A facet has no mean where people are divided about a
  ///     dimension that its items count towards, and where one is withheld that somebody answered: beside
  ///     the mean of the other items it would tell what few people said.
  ///   - coverage: What was answered of each dimension.
  /// - Returns: One entry an indicator and one a facet.
  func measures(
    _ tallies: [MeasureTally], of respondents: Int, visibility: GroupVisibility, isWhole: Bool,
    lines: [DimensionProfile], coverage: [Coverage]
  ) -> (indicators: [IndicatorProfile], facets: [IndicatorProfile]) {
    // Who is missing wasn't asked or didn't answer. Of the organization as many as the minimum group may
    // be told, unless a role is withheld: other roles that weren't asked would leave over its people.
    let isTold = isWhole && visibility.areRolesShown
    let indicators = assessment.indicators.enumerated().map { index, indicator in
      IndicatorProfile(
        id: indicator.id,
        measured: visibility.measures[index]
          && (isWhole && visibility.tellsShares || !indicator.tellsOptions)
          ? value(
            tallies[index], indicator, hasShares: isWhole && visibility.tellsShares
          ).map { measured($0, tallies[index], of: respondents, isTold: isTold) } : nil)
    }
    let first = assessment.indicators.count
    let untold = Set(
      assessment.dimensions.indices.filter { place in
        lines[place].voice == .divided || lines[place].isWithheld && coverage[place].answered > 0
      }.flatMap { assessment.dimensions[$0].parts.map(\.scale) })
    let facets = assessment.facets.enumerated().map { index, facet in
      IndicatorProfile(
        id: facet.id,
        measured: visibility.measures[first + index] && !rests(facet, on: untold)
          ? points(tallies[first + index]).map {
            measured($0, tallies[first + index], of: respondents, isTold: isTold)
          } : nil)
    }
    return (indicators, facets)
  }

  /// Whether items of a facet count towards some scales.
  private func rests(_ facet: Facet, on scales: Set<Scale.ID>) -> Bool {
    !scales.isEmpty && !scales.isDisjoint(with: assessment.scales(of: facet.id))
  }

  private func measured(
    _ value: IndicatorProfile.Value, _ tally: MeasureTally, of respondents: Int, isTold: Bool
  ) -> IndicatorProfile.Measured {
    IndicatorProfile.Measured(
      respondents: isTold && respondents - tally.people >= minimumGroup
        ? .exactly(tally.people)
        : RespondentCount(
          tally.people, of: respondents, asked: tally.people == respondents ? .all : .some,
          minimumGroup: minimumGroup),
      value: value)
  }

  private func points(_ tally: MeasureTally) -> IndicatorProfile.Value? {
    tally.moments.mean.map { .points($0) }
  }

  private func value(
    _ tally: MeasureTally, _ indicator: Indicator, hasShares: Bool
  ) -> IndicatorProfile.Value? {
    guard tally.people > 0 else { return nil }
    switch indicator.rule {
    case .difference, .breadth, .ownFacet: return points(tally)
    case .consensus:
      let options = indicator.options(in: assessment)
      if let place = nearlyAll(tally.counts) {
        return .nearlyAll(options[place].id)
      }
      // The shares follow from the index when there are few people, so both are withheld.
      guard mayShowShares(tally.counts) else { return nil }
      return .consensus(
        Self.consensus(tally.counts),
        shares: zip(options, tally.counts).map { option, count in
          IndicatorProfile.Share(id: option.id, share: Double(count) / Double(tally.people))
        })
    case .ranking:
      let options = indicator.options(in: assessment)
      let places = options.indices.map { option in
        Array(tally.counts[(option * options.count)..<((option + 1) * options.count)])
      }
      // Where nearly all give an option the same place, its share is everybody's answer.
      guard places.allSatisfy({ nearlyAll($0) == nil }) else { return nil }
      // With two options a share is that of the people who put an option first.
      guard options.count > 2 || mayShowShares(tally.counts) else { return nil }
      return .ranking(ranking(tally, options))
    case .stages(let stages, let share):
      return Self.stage(
        tally, stages, share: share, hasShares: hasShares && mayShowShares(tally.counts))
    }
  }

  /// Whether no share stands for somebody in particular: at least ten people answered, each option was
  /// chosen by nobody or by at least the minimum group, and none by nearly all.
  private func mayShowShares(_ counts: [Int]) -> Bool {
    counts.reduce(0, +) >= Camps.fewestForShares && nearlyAll(counts) == nil
      && counts.allSatisfy { $0 == 0 || $0 >= minimumGroup }
  }

  /// The option that all chose, or all but one; with its share everybody's answer would be known.
  private func nearlyAll(_ counts: [Int]) -> Int? {
    let people = counts.reduce(0, +)
    return counts.firstIndex { $0 > 1 && $0 >= people - 1 }
  }

  /// One less the index of qualitative variation; see ``Indicator/Rule/consensus(items:)``.
  ///
  /// With counts nᵢ of k options and n people this is 100 · (k · Σ nᵢ² − n²) ÷ ((k − 1) · n²), exact
  /// until the one division.
  static func consensus(_ counts: [Int]) -> Double {
    let people = counts.reduce(0, +)
    let squares = counts.reduce(0) { $0 + $1 * $1 }
    guard people > 0, counts.count > 1 else { return 100 }
    return 100 * Double(counts.count * squares - people * people)
      / Double((counts.count - 1) * people * people)
  }

  /// Borda's count: with k options, rank r (0 first) is worth k − 1 − r points.
  private func ranking(
    _ tally: MeasureTally, _ options: [ItemOption]
  ) -> [IndicatorProfile.Share] {
    let size = options.count
    let all = tally.people * size * (size - 1) / 2
    return options.enumerated().map { position, option in
      let points = (0..<size).reduce(0) {
        $0 + tally.counts[position * size + $1] * (size - 1 - $1)
      }
      return IndicatorProfile.Share(id: option.id, share: Double(points) / Double(max(all, 1)))
    }
  }

  private static func stage(
    _ tally: MeasureTally, _ stages: [Stage], share: Int, hasShares: Bool
  ) -> IndicatorProfile.Value {
    var above = tally.people
    var reached: [Int] = []
    for count in tally.counts.prefix(stages.count) {
      above -= count
      reached.append(above)
    }
    let last = reached.lastIndex { $0 * 100 >= share * tally.people }
    return .stage(
      last.map { stages[$0].id },
      reached: hasShares
        ? zip(stages, reached).map { stage, count in
          IndicatorProfile.Share(id: stage.id, share: Double(count) / Double(tally.people))
        } : [])
  }
}

extension Indicator {
  /// Whether the value tells how often options were chosen.
  fileprivate var tellsOptions: Bool {
    switch rule {
    case .consensus, .ranking: true
    case .difference, .stages, .breadth, .ownFacet: false
    }
  }
}
