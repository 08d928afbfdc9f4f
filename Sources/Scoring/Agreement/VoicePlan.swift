import Instrument

/// Which items tell how far a group agrees on a dimension, and how agreement follows from their sums.
///
/// People of one group may have answered different questionnaires. Within each, the variances of its
/// items are compared with what they would be without agreement; what the questionnaires' means lie
/// apart is added to the variance, so that two audiences that agree among themselves but not with
/// each other don't pass for one voice.
struct VoicePlan: Hashable, Sendable {
  /// A scale of ratings in one questionnaire, and where its sums are kept.
  struct Part: Hashable, Sendable {
    /// The scale's position in the questionnaire's plan.
    let scale: Int
    /// Where the sums begin: the people, then Σx and Σx² of each item.
    let start: Int
    /// For each item the variance without agreement, as a share of its range, squared.
    let nulls: [Double]
    /// The points of an item's highest rating.
    let multiple: Int
  }

  /// For each questionnaire its scales of ratings.
  let parts: [Questionnaire.ID: [Part]]
  /// For each dimension and each questionnaire that has such scales for it, the scales.
  let dimensions: [[[Part]]]
  /// How many integers the sums of a group take.
  let width: Int
  /// The thresholds.
  let rule: AgreementRule

  /// Works out the plan for all questionnaires of an assessment.
  init(_ assessment: Assessment) {
    var width = 0
    var parts: [Questionnaire.ID: [Part]] = [:]
    var dimensions = [[[Part]]](repeating: [], count: assessment.dimensions.count)
    for questionnaire in assessment.questionnaires {
      let plan = ScoringPlan(assessment: assessment, questionnaire: questionnaire)
      var own: [Part] = []
      for scale in plan.scales.indices {
        guard let ratings = plan.ratings(of: scale) else { continue }
        own.append(
          Part(
            scale: scale, start: width, nulls: ratings.lengths.map(Self.null),
            multiple: ratings.multiple))
        width += 1 + 2 * ratings.lengths.count
      }
      parts[questionnaire.id] = own
      for (index, dimension) in assessment.dimensions.enumerated() {
        let scales = Set(dimension.parts.map(\.scale))
        let measuring = own.filter { scales.contains(plan.scales[$0.scale]) }
        if !measuring.isEmpty { dimensions[index].append(measuring) }
      }
    }
    self.parts = parts
    self.dimensions = dimensions
    self.width = width
    rule = assessment.agreement
  }

  /// The variance of one item without agreement, as a share of its range, squared: the smallest of
  /// those that there are for its length, so that agreement isn't overstated.
  private static func null(ratings: Int) -> Double {
    let nulls: [Agreement.Null] = [.uniform, .slightlySkewed]
    let least = nulls.compactMap { $0.variance(ratings: ratings) }.min() ?? 0
    return least / Double((ratings - 1) * (ratings - 1))
  }

  /// Adds the sums of a tally.
  ///
  /// - Parameters:
  ///   - tally: What was counted in one group.
  ///   - questionnaire: The questionnaire that was answered.
  ///   - sums: The sums of a group, empty for nobody.
  func add(_ tally: Tally, of questionnaire: Questionnaire.ID, to sums: inout [Int]) {
    if sums.isEmpty { sums = [Int](repeating: 0, count: width) }
    for part in parts[questionnaire] ?? [] {
      let own = tally.sums[part.scale]
      sums[part.start] += own.count
      for item in part.nulls.indices {
        sums[part.start + 1 + 2 * item] += own.sums[item]
        sums[part.start + 2 + 2 * item] += own.squares[item]
      }
    }
  }

  /// How far a group agrees on a dimension, from 0 to 1.
  ///
  /// For each questionnaire with J items of ratings in the dimension and m the mean ratio of an
  /// item's variance to that without agreement, at most 1, r*wg(j)* is J(1 − m) ÷ (J(1 − m) + m). The
  /// indices are combined by the questionnaires' people. To each item's variance is added that
  /// between the questionnaires' means. A dimension without such items has 1 − s² ÷ (100² ÷ 12) with
  /// s² the variance of the people's scores.
  ///
  /// - Parameters:
  ///   - dimension: The dimension's position.
  ///   - sums: The sums of the group.
  ///   - scores: The people's scores.
  ///   - minimumGroup: The fewest people who must have answered in full.
  /// - Returns: `nil` when fewer people than that answered the dimension's scales in full.
  func agreement(
    on dimension: Int, sums: [Int], scores: Moments, minimumGroup: Int
  ) -> Double? {
    guard !dimensions[dimension].isEmpty else {
      guard scores.count >= minimumGroup, let deviation = scores.standardDeviation else {
        return nil
      }
      return max(1 - deviation * deviation / (100 * 100 / 12), 0)
    }
    guard sums.count == width else { return nil }
    let views = dimensions[dimension].compactMap { View($0, sums: sums) }
    let people = views.reduce(0) { $0 + $1.people }
    guard people >= minimumGroup else { return nil }
    let size = Double(people)
    let mean = views.reduce(0.0) { $0 + Double($1.people) * $1.mean } / size
    let between =
      views.reduce(0.0) { sum, view in
        sum + Double(view.people) * (view.mean - mean) * (view.mean - mean)
      } / (size - 1)
    return views.reduce(0.0) { $0 + Double($1.people) * $1.agreement(between: between) } / size
  }

  /// How the people of one questionnaire see a dimension.
  private struct View {
    /// The people who answered in full; of several scales the fewest.
    let people: Int
    /// The number of items.
    let items: Int
    /// The mean over the items, as a share of the highest possible.
    let mean: Double
    /// The mean over the items of the variance divided by that without agreement.
    let ratio: Double
    /// The mean over the items of one divided by the variance without agreement.
    let inverse: Double

    /// Returns `nil` when fewer than two people answered any of the scales in full.
    init?(_ parts: [Part], sums: [Int]) {
      let parts = parts.filter { sums[$0.start] > 1 }
      guard let fewest = parts.map({ sums[$0.start] }).min() else { return nil }
      var (items, mean, ratio, inverse) = (0, 0.0, 0.0, 0.0)
      for part in parts {
        let count = Int128(sums[part.start])
        let size = Double(sums[part.start])
        let most = Double(part.multiple)
        for (item, null) in part.nulls.enumerated() {
          let sum = Int128(sums[part.start + 1 + 2 * item])
          let squares = Int128(sums[part.start + 2 + 2 * item])
          let variance = Double(count * squares - sum * sum) / (size * (size - 1)) / (most * most)
          items += 1
          mean += Double(sum) / (size * most)
          ratio += variance / null
          inverse += 1 / null
        }
      }
      people = fewest
      self.items = items
      self.mean = mean / Double(items)
      self.ratio = ratio / Double(items)
      self.inverse = inverse / Double(items)
    }

    /// r*wg(j)*, with a variance between questionnaires.
    func agreement(between: Double) -> Double {
      let rest = min(ratio + between * inverse, 1)
      let agreed = Double(items) * (1 - rest)
      return rest == 0 ? 1 : agreed / (agreed + rest)
    }
  }
}
