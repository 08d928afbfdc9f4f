public import Instrument

/// What a consultant's ratings of one talk say of dimensions, in percent of the maximum possible.
///
/// A rating counts like one of the survey: from 0 for the least that its response scale allows to 100
/// for the most, turned round where its keying is reverse. It is never averaged with answers of the
/// survey.
public struct TalkScorer: Hashable, Sendable {
  private struct Rated: Hashable, Sendable {
    let item: Item.ID
    let dimension: Dimension.ID
    let ratings: ClosedRange<Int>
    let score: ItemScore
  }

  private let rated: [Rated]

  /// Finds the ratings of a guide that speak about dimensions.
  public init(_ guide: Questionnaire) {
    rated = guide.items.compactMap { item in
      guard let about = item.about, case .rating(let scale) = item.kind,
        let score = ItemScore(
          item, columns: 0..<1, as: Item.ScaleMembership(scale: "", keying: about.keying))
      else { return nil }
      return Rated(
        item: item.id, dimension: about.dimension, ratings: scale.ratings, score: score)
    }
  }

  /// Whether the guide speaks about no dimension.
  public var isEmpty: Bool { rated.isEmpty }

  /// The scores of one talk: for each dimension the mean of the ratings about it, to the nearest
  /// thousandth of a point.
  ///
  /// - Parameter answers: The answers that count, of the items that are asked. Nonresponse is left
  ///   out, whatever the definition says it is worth: the consultant had nothing to rate.
  /// - Returns: Thousandths of a point from 0 to 100,000; no entry for a dimension that wasn't rated.
  public func scores(of answers: [Item.ID: Answer]) -> [Dimension.ID: Int] {
    var values: [Dimension.ID: [(value: Int, range: Int)]] = [:]
    for entry in rated {
      guard case .rating(let rating)? = answers[entry.item], entry.ratings.contains(rating) else {
        continue
      }
      let code = [UInt8(rating - entry.ratings.lowerBound)]
      if let value = code.withUnsafeBufferPointer({ entry.score.value(in: $0) }) {
        values[entry.dimension, default: []].append((value, entry.score.range))
      }
    }
    return values.mapValues { values in
      let multiple = values.reduce(1) { ScoringPlan.leastCommonMultiple($0, $1.range) }
      let sum = values.reduce(0) { $0 + $1.value * (multiple / $1.range) }
      return InterviewTally.quotient(100_000 * sum, values.count * multiple)
    }
  }
}
