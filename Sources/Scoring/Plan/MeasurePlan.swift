public import Instrument

/// What one questionnaire counts for an indicator or a facet.
enum MeasurePlan: Hashable, Sendable {
  /// The mean of first less second over pairs.
  case difference([Pair], multiple: Int)
  /// The share of ratings that reach a code.
  case breadth([Threshold])
  /// The mean of items.
  case mean([ItemScore], multiple: Int)
  /// The mean of the items of a person's own facet less that of the others.
  case ownFacet(choice: Int, facets: [Int], items: [FacetItem], multiple: Int)
  /// How many thresholds are passed before the first that isn't.
  case stages([Threshold])
  /// How often each option is chosen.
  case choice(column: Int)
  /// How often each option gets each rank.
  case ranking(columns: Range<Int>)

  struct Pair: Hashable, Sendable {
    let first: ItemScore
    let second: ItemScore
  }

  struct Threshold: Hashable, Sendable {
    let column: Int
    /// The lowest code that passes.
    let code: Int
  }

  struct FacetItem: Hashable, Sendable {
    let item: ItemScore
    /// The positions of the facets that the item belongs to.
    let facets: Set<Int>
  }

  /// Compiles an indicator for a questionnaire; `nil` when it holds too little of it.
  init?(_ indicator: Indicator, codebook: Codebook) {
    let lookup = Lookup(codebook: codebook)
    switch indicator.rule {
    case .difference(let pairs):
      let own = pairs.compactMap { pair -> Pair? in
        guard let first = lookup.score(pair.first), let second = lookup.score(pair.second) else {
          return nil
        }
        return Pair(first: first, second: second)
      }
      guard !own.isEmpty else { return nil }
      self = .difference(own, multiple: Self.multiple(own.flatMap { [$0.first, $0.second] }))
    case .breadth(let items, let bound):
      let own = items.compactMap { lookup.threshold($0, atLeast: bound) }
      guard !own.isEmpty else { return nil }
      self = .breadth(own)
    case .stages(let stages, _):
      let own = stages.compactMap { stage in
        stage.items.lazy.compactMap { lookup.threshold($0, atLeast: stage.atLeast) }.first
      }
      guard own.count == stages.count else { return nil }
      self = .stages(own)
    case .consensus(let items):
      guard let entry = items.lazy.compactMap({ lookup.entry($0) }).first else { return nil }
      self = .choice(column: entry.columns.lowerBound)
    case .ranking(let items):
      guard let entry = items.lazy.compactMap({ lookup.entry($0) }).first else { return nil }
      self = .ranking(columns: entry.columns)
    case .ownFacet(let choices, let over):
      guard let choice = choices.lazy.compactMap({ lookup.entry($0) }).first else { return nil }
      let entries = over.compactMap { lookup.entry($0) }
      let names = entries.flatMap(\.item.facets)
      let items = entries.compactMap { entry in
        lookup.score(entry.item.id).map { score in
          FacetItem(
            item: score, facets: Set(entry.item.facets.compactMap { names.firstIndex(of: $0) }))
        }
      }
      guard !items.isEmpty else { return nil }
      self = .ownFacet(
        choice: choice.columns.lowerBound,
        facets: choice.item.kind.options.map { names.firstIndex(of: $0.id) ?? -1 }, items: items,
        multiple: Self.multiple(items.map(\.item)))
    }
  }

  /// Compiles a facet for a questionnaire: the mean of its items that count towards a scale, or one of
  /// some scales; `nil` when it holds none.
  init?(_ facet: Facet, of scales: Set<Scale.ID>? = nil, codebook: Codebook) {
    let lookup = Lookup(codebook: codebook)
    let items = codebook.items.compactMap { entry -> ItemScore? in
      guard entry.item.facets.contains(facet.id), let scale = entry.item.membership?.scale,
        scales?.contains(scale) ?? true
      else { return nil }
      return lookup.score(entry.item.id)
    }
    guard !items.isEmpty else { return nil }
    self = .mean(items, multiple: Self.multiple(items))
  }

  private static func multiple(_ items: [ItemScore]) -> Int {
    items.reduce(1) { ScoringPlan.leastCommonMultiple($0, $1.range) }
  }

  /// Finds items of a codebook.
  private struct Lookup {
    let codebook: Codebook

    func entry(_ id: Item.ID) -> (item: Item, columns: Range<Int>)? {
      codebook.position(of: id).map { codebook.items[$0] }
    }

    /// The item, keyed as in its scale or positively, and always with the same weight.
    func score(_ id: Item.ID) -> ItemScore? {
      entry(id).flatMap { entry in
        ItemScore(
          entry.item, columns: entry.columns,
          as: Item.ScaleMembership(scale: "", keying: entry.item.membership?.keying ?? .positive))
      }
    }

    func threshold(_ id: Item.ID, atLeast bound: Int) -> Threshold? {
      guard let entry = entry(id), case .rating(let scale) = entry.item.kind else { return nil }
      return Threshold(
        column: entry.columns.lowerBound, code: bound - scale.ratings.lowerBound)
    }
  }
}

extension Indicator {
  /// How many counts the indicator takes: one an option, one an option and rank, or one a stage
  /// and one for those before the first.
  func countWidth(in assessment: Assessment) -> Int {
    switch rule {
    case .consensus: options(in: assessment).count
    case .ranking:
      options(in: assessment).count * options(in: assessment).count
    case .stages(let stages, _): stages.count + 1
    case .difference, .breadth, .ownFacet: 0
    }
  }

  /// The options of the indicator's items; empty for one without options.
  public func options(in assessment: Assessment) -> [ItemOption] {
    guard let first = items.first else { return [] }
    return assessment.questionnaires.lazy.flatMap(\.items).first { $0.id == first }?.kind.options
      ?? []
  }
}
