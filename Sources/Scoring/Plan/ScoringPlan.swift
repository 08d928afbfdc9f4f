public import Instrument

/// What to add up for each scale and dimension of one questionnaire, worked out once.
///
/// Scoring a response with a plan allocates nothing.
public struct ScoringPlan: Hashable, Sendable {
  /// One scale, as one role is asked it.
  struct ScalePlan: Hashable, Sendable {
    /// The items.
    let items: [ItemScore]
    /// The least common multiple of the items' ranges.
    let multiple: Int
    /// For each item, the multiple divided by the item's range, times its weight.
    let factors: [Int]
    /// The fewest answered items for a score.
    let minimum: Int
  }

  /// One dimension, as one role is asked it.
  struct DimensionPlan: Hashable, Sendable {
    /// The scales that the role is asked, by position, each with its weight in thousandths.
    let parts: [Part]
    /// The sum of the weights.
    let weight: Int

    struct Part: Hashable, Sendable {
      let scale: Int
      let weight: Int
    }
  }

  /// Everything that depends on the role.
  struct RolePlan: Hashable, Sendable {
    let scales: [ScalePlan?]
    let dimensions: [DimensionPlan]
    /// The scales of which the role is asked every item, for sums over complete respondents.
    let complete: [ScalePlan?]
  }

  /// The columns of a response.
  public let codebook: Codebook
  /// The roles that a response can have.
  public let roles: [Role.ID]
  /// The scales that this questionnaire measures.
  public let scales: [Scale.ID]
  /// All dimensions of the assessment, also those that this questionnaire doesn't measure.
  public let dimensions: [Dimension.ID]
  let rolePlans: [RolePlan]
  /// For each scale, the number of its scored items.
  let scaleSizes: [Int]
  /// For each dimension, the first column of each of its items, for coverage.
  let coverageColumns: [[Int]]
  /// What to count for each indicator, then for each facet, and then for each part of a facet in which
  /// roles are compared; `nil` where this questionnaire holds none of its items.
  let measures: [MeasurePlan?]
  /// For each measure, how many counts it takes besides its moments.
  let measureWidths: [Int]
  /// Which columns tell careless answering.
  let flags: ResponseFlags.Plan

  /// Works out the plan.
  ///
  /// - Complexity: O(*i* · *r*) in the number of items and roles.
  public init(assessment: Assessment, questionnaire: Questionnaire) {
    let codebook = Codebook(questionnaire)
    let ownScales = assessment.scales(of: questionnaire)
    let scaleIDs = ownScales.map(\.id)
    var positions: [Scale.ID: Int] = [:]
    for (position, id) in scaleIDs.enumerated() { positions[id] = position }
    let roleIDs = assessment.roles.map(\.id)
    let sizes = ownScales.map { scale in
      codebook.items.filter { entry in
        entry.item.membership?.scale == scale.id
          && ItemScore(entry.item, columns: entry.columns) != nil
      }.count
    }
    scaleSizes = sizes
    rolePlans = roleIDs.map { role in
      let scales = ownScales.map { scale in
        Self.plan(scale, for: role, codebook: codebook)
      }
      let dimensions = assessment.dimensions.map { dimension in
        let parts = dimension.parts.compactMap { part -> DimensionPlan.Part? in
          guard let scale = positions[part.scale], scales[scale] != nil else { return nil }
          return DimensionPlan.Part(scale: scale, weight: part.weight)
        }
        return DimensionPlan(parts: parts, weight: parts.reduce(0) { $0 + $1.weight })
      }
      let complete = zip(scales, sizes).map { plan, size -> ScalePlan? in
        guard let plan, plan.items.count == size, plan.multiple * size <= ScaleSums.mostPoints
        else { return nil }
        return plan
      }
      return RolePlan(scales: scales, dimensions: dimensions, complete: complete)
    }
    coverageColumns = assessment.dimensions.map { dimension in
      let own = Set(dimension.parts.map(\.scale))
      return codebook.items.compactMap { entry in
        entry.item.membership.map { own.contains($0.scale) } ?? false
          ? entry.columns.first : nil
      }
    }
    let parts = SharedFacets(assessment).parts
    measures =
      assessment.indicators.map { MeasurePlan($0, codebook: codebook) }
      + assessment.facets.map { MeasurePlan($0, codebook: codebook) }
      + parts.map {
        MeasurePlan(assessment.facets[$0.facet], of: $0.scales, codebook: codebook)
      }
    measureWidths =
      assessment.indicators.map { $0.countWidth(in: assessment) }
      + assessment.facets.map { _ in 0 } + parts.map { _ in 0 }
    flags = ResponseFlags.Plan(codebook)
    self.codebook = codebook
    roles = roleIDs
    scales = scaleIDs
    dimensions = assessment.dimensions.map(\.id)
  }

  /// How often each code was given in a column, the lowest first, nonresponse left out.
  ///
  /// - Parameters:
  ///   - column: The column's position in the codebook.
  ///   - tally: A tally that is laid out for this plan.
  /// - Returns: One count a code.
  public func histogram(of column: Int, in tally: Tally) -> [Int] {
    let start = codebook.columns[..<column].reduce(0) { $0 + $1.codes + Tally.kinds }
    return Array(tally.histograms[start..<(start + codebook.columns[column].codes)])
  }

  /// How far a group agrees on a scale; `nil` for fewer than two people who answered all its items,
  /// and for a scale with items that aren't ratings.
  ///
  /// - Parameters:
  ///   - scale: The scale's position.
  ///   - tally: A tally that is laid out for this plan.
  ///   - null: What answers would look like if nobody agreed.
  /// - Returns: The agreement of the people who answered all items.
  public func agreement(
    on scale: Int, in tally: Tally, null: Agreement.Null = .uniform
  ) -> Agreement? {
    guard let ratings = ratings(of: scale) else { return nil }
    return Agreement(
      tally.sums[scale], lengths: ratings.lengths, multiple: ratings.multiple, null: null)
  }

  /// For a scale of ratings alone, of which somebody is asked every item, the number of ratings of
  /// each item and the points of the highest; `nil` for another scale.
  func ratings(of scale: Int) -> (lengths: [Int], multiple: Int)? {
    let lengths = codebook.items.compactMap { entry -> Int? in
      guard entry.item.membership?.scale == scales[scale],
        case .rating(let ratings) = entry.item.kind
      else { return nil }
      return ratings.points.count
    }
    guard !lengths.isEmpty, lengths.count == scaleSizes[scale],
      let plan = rolePlans.lazy.compactMap({ $0.complete[scale] }).first
    else { return nil }
    return (lengths, plan.multiple)
  }

  private static func plan(
    _ scale: Scale, for role: Role.ID, codebook: Codebook
  ) -> ScalePlan? {
    let items = codebook.items.compactMap { entry -> ItemScore? in
      guard entry.item.membership?.scale == scale.id, entry.item.isFor(role) else { return nil }
      return ItemScore(entry.item, columns: entry.columns)
    }
    guard !items.isEmpty else { return nil }
    let multiple = items.reduce(1) { leastCommonMultiple($0, $1.range) }
    return ScalePlan(
      items: items, multiple: multiple,
      factors: items.map { $0.weight * (multiple / $0.range) },
      minimum: max(scale.minimumAnswered ?? (items.count + 1) / 2, 1))
  }

  static func leastCommonMultiple(_ left: Int, _ right: Int) -> Int {
    var (greater, lesser) = (left, right)
    while lesser != 0 { (greater, lesser) = (lesser, greater % lesser) }
    return left / greater * right
  }
}
