public import Instrument

/// What everybody who answered a scored item gave together, so that a score can be followed down to it.
///
/// Told of the whole organization only.
public struct ItemSum: Hashable, Sendable {
  /// The questionnaire.
  public let questionnaire: Questionnaire.ID
  /// The item.
  public let item: Item.ID
  /// The scale that it counts towards.
  public let scale: Scale.ID
  /// How many people answered it; at least the minimum group.
  public let people: Int
  /// The sum of their answers in steps above the least possible one, reverse-keyed ones turned.
  public let steps: Int
  /// The steps from the least to the best possible answer of one person.
  public let range: Int
  /// Whether the item is reverse-keyed.
  public let isReversed: Bool
  /// The item's weight within its scale, in thousandths.
  public let weight: Int

  /// The mean over the people in percent of the maximum possible: 100 · steps ÷ (people · range).
  public var score: Double { 100 * Double(steps) / (Double(people) * Double(range)) }
}

extension ProfileBuilder {
  /// The sums of the scored items that tell nothing of few people, in the order of the questionnaires.
  ///
  /// An item is told only if everybody who was asked about its dimension was asked it, since items of
  /// single roles would tell what those roles answered; and if nobody or at least the minimum group
  /// left it out. With several releases none is told, for two sums would tell what came in between.
  func itemSums(
    _ tallies: [TallyBuilder], within organization: GroupEvidence, releases: Int
  ) -> [ItemSum] {
    guard releases == 1 else { return [] }
    return tallies.flatMap { builder in
      let plan = builder.plan
      let whole = builder.unitTallies().reduce(into: Tally(plan)) { $0.merge($1) }
      return plan.codebook.items.compactMap { entry -> ItemSum? in
        guard let membership = entry.item.membership,
          let score = ItemScore(entry.item, columns: entry.columns)
        else { return nil }
        let (people, steps) = plan.sum(of: score, in: whole)
        let asked = plan.asked(entry.columns.lowerBound, in: whole)
        let isAskedOfAll = assessment.dimensions.indices.allSatisfy { index in
          !assessment.dimensions[index].parts.contains { $0.scale == membership.scale }
            || organization.coverage[index].respondents == asked
        }
        guard people >= minimumGroup, isAskedOfAll,
          asked == people || asked - people >= minimumGroup
        else { return nil }
        return ItemSum(
          questionnaire: plan.codebook.questionnaire, item: entry.item.id,
          scale: membership.scale, people: people, steps: steps, range: score.range,
          isReversed: membership.keying == .reverse, weight: membership.weight)
      }
    }
  }
}

extension ScoringPlan {
  /// How many people answered an item, and the sum of their keyed numbers.
  func sum(of score: ItemScore, in tally: Tally) -> (people: Int, steps: Int) {
    switch score.reading {
    case .lookup(let column, let values):
      var people = 0
      var steps = 0
      for (code, count) in counts(of: column, in: tally) where values[code] >= 0 {
        people += count
        steps += values[code] * count
      }
      return (people, steps)
    case .sum(let columns, let values):
      let people = counts(of: columns.lowerBound, in: tally)
        .reduce(0) { $0 + (Code.nonresponse(UInt8($1.code)) == nil ? $1.count : 0) }
      var steps = people * values.reduce(0) { $0 - min($1, 0) }
      for (offset, worth) in values.enumerated() {
        let chosen = counts(of: columns.lowerBound + offset, in: tally).first { $0.code == 1 }
        steps += worth * (chosen?.count ?? 0)
      }
      return (people, steps)
    }
  }

  /// How many people were asked an item, by its first column.
  func asked(_ column: Int, in tally: Tally) -> Int {
    counts(of: column, in: tally)
      .reduce(0) { $0 + ($1.code == Int(Code.of(.notAsked)) ? 0 : $1.count) }
  }

  /// How often each code and each kind of nonresponse was given in a column.
  private func counts(of column: Int, in tally: Tally) -> [(code: Int, count: Int)] {
    let start = codebook.columns[..<column].reduce(0) { $0 + $1.codes + Tally.kinds }
    let codes = codebook.columns[column].codes
    return (0..<(codes + Tally.kinds)).map { place in
      (place < codes ? place : 251 + place - codes, tally.histograms[start + place])
    }
  }
}
