import Instrument

/// Finds what a person has to answer in a questionnaire to count for a measure.
struct NeedFinder {
  let assessment: Assessment
  let questionnaire: Questionnaire
  let codebook: Codebook

  init(assessment: Assessment, questionnaire: Questionnaire) {
    self.assessment = assessment
    self.questionnaire = questionnaire
    codebook = Codebook(questionnaire)
  }

  /// What has to be answered.
  func need(_ measure: Measure, role: Role.ID) -> PersonCounter.Need {
    switch measure {
    case .responses, .overall: return .nothing
    case .dimension(let id):
      let parts = assessment.dimensions.first { $0.id == id }?.parts ?? []
      let scales = parts.compactMap { scale($0, role: role) }
      return scales.isEmpty ? .impossible : .scales(scales)
    case .coverage(let id):
      let parts = assessment.dimensions.first { $0.id == id }?.parts.map(\.scale) ?? []
      let columns = codebook.items.compactMap { entry in
        entry.item.membership.flatMap { parts.contains($0.scale) ? entry.columns.first : nil }
      }
      return columns.isEmpty ? .impossible : .asked(columns)
    case .indicator(let id):
      return assessment.indicators.first { $0.id == id }.map { need($0) } ?? .impossible
    case .facet(let id):
      let columns = codebook.items.filter {
        $0.item.facets.contains(id) && $0.item.membership != nil
      }.compactMap { column($0.item, $0.columns) }
      return columns.isEmpty ? .impossible : .half(columns.map { [$0] })
    }
  }

  private func scale(
    _ part: Dimension.Part, role: Role.ID
  ) -> (columns: [PersonCounter.Column], needed: Int, weight: Int)? {
    let columns = codebook.items.filter { entry in
      entry.item.isFor(role) && entry.item.membership?.scale == part.scale
        && entry.item.membership.map { $0.weight > 0 } ?? false
    }.compactMap { column($0.item, $0.columns) }
    guard !columns.isEmpty else { return nil }
    let scale = assessment.scales(of: questionnaire).first { $0.id == part.scale }
    return (columns, max(scale?.minimumAnswered ?? (columns.count + 1) / 2, 1), part.weight)
  }

  private func need(_ indicator: Indicator) -> PersonCounter.Need {
    switch indicator.rule {
    case .difference(let pairs):
      let own = pairs.compactMap { pair -> [PersonCounter.Column]? in
        guard let first = column(pair.first), let second = column(pair.second) else { return nil }
        return [first, second]
      }
      return own.isEmpty ? .impossible : .half(own)
    case .breadth(let items, _):
      let own = items.compactMap { anyAnswer($0) }
      return own.isEmpty ? .impossible : .half(own.map { [$0] })
    case .stages(let stages, _):
      let own = stages.compactMap { stage in stage.items.lazy.compactMap { anyAnswer($0) }.first }
      return own.count == stages.count ? .all(own) : .impossible
    case .consensus(let items):
      guard let entry = items.lazy.compactMap({ entry($0) }).first else { return .impossible }
      let options =
        assessment.questionnaires.lazy.flatMap(\.items).first { $0.id == indicator.items.first }?
        .kind.options.count ?? 0
      return .all([below(options, at: entry.columns.lowerBound)])
    case .ranking(let items):
      guard let entry = items.lazy.compactMap({ entry($0) }).first else { return .impossible }
      return .all(entry.columns.map { below(entry.columns.count, at: $0) })
    case .ownFacet(let choices, let over):
      guard let choice = choices.lazy.compactMap({ entry($0) }).first else { return .impossible }
      let entries = over.compactMap { entry($0) }
      let known = Set(entries.flatMap(\.item.facets))
      let items = entries.compactMap { entry in
        column(entry.item, entry.columns).map { ($0, entry.item.facets) }
      }
      guard !items.isEmpty else { return .impossible }
      // An option that no item belongs to has the name of no facet, so nobody counts with it.
      let options = choice.item.kind.options.map { known.contains($0.id) ? $0.id : "" }
      return .ownFacet(choice: choice.columns.lowerBound, facets: options, items: items)
    }
  }

  private func entry(_ id: Item.ID) -> (item: Item, columns: Range<Int>)? {
    codebook.position(of: id).map { codebook.items[$0] }
  }

  private func column(_ id: Item.ID) -> PersonCounter.Column? {
    entry(id).flatMap { column($0.item, $0.columns) }
  }

  /// Any code that isn't a kind of nonresponse, for ratings.
  private func anyAnswer(_ id: Item.ID) -> PersonCounter.Column? {
    guard let entry = entry(id), case .rating = entry.item.kind else { return nil }
    return below(Code.maximumOptions + 1, at: entry.columns.lowerBound)
  }

  private func below(_ bound: Int, at place: Int) -> PersonCounter.Column {
    PersonCounter.Column(place: place, counts: (0..<256).map { $0 < bound })
  }

  /// The codes with which an item counts towards a mean; `nil` for an item that never does.
  private func column(_ item: Item, _ columns: Range<Int>) -> PersonCounter.Column? {
    var counts = [Bool](repeating: false, count: 256)
    switch item.kind {
    case .rating(let scale):
      for code in scale.points.indices { counts[code] = true }
      for offered in item.nonresponse {
        if case .rating(let rating) = offered.scoring, scale.ratings.contains(rating) {
          counts[Int(Code.of(offered.kind))] = true
        }
      }
    case .singleChoice(let options):
      for (code, option) in options.enumerated() where option.score != nil { counts[code] = true }
    case .yesNo: (counts[0], counts[1]) = (true, true)
    case .multipleChoice(let options, let scoring):
      guard scoring == .count || (scoring == .sum && options.contains { ($0.score ?? 0) != 0 })
      else { return nil }
      for code in 0...Code.maximumOptions { counts[code] = true }
    case .number, .money, .percentage, .estimate, .ranking, .freeText: return nil
    }
    return PersonCounter.Column(place: columns.lowerBound, counts: counts)
  }
}
