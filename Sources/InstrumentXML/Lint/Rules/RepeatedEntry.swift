import Instrument

extension LintRule {
  /// A list names the same thing twice.
  static let repeatedEntry = LintRule(
    code: "SND047", severity: .error, title: "a list names the same thing twice",
    explanation: """
      A scale that is two parts of a dimension, an item that stands twice in an indicator, or a facet
      that an item names twice would count double without anybody meaning it.

      Wrong:  <part scale="openness"/><part scale="openness"/>
      Right:  <part scale="openness" weight="2"/>
      """
  ) { context in
    var findings: [Finding] = []
    func check(_ names: [String], _ kind: SourceMap.Kind, _ id: String) {
      var seen: Set<String> = []
      guard let repeated = names.first(where: { !seen.insert($0).inserted }) else { return }
      findings.append(
        Finding(
          place: context.source.place(of: kind, id),
          message: "The \(kind.rawValue) “\(id)” names “\(repeated)” twice.",
          remedy: "Remove one of the two."))
    }
    for dimension in context.assessment.dimensions {
      check(dimension.parts.map(\.scale), .dimension, dimension.id)
    }
    for indicator in context.assessment.indicators {
      switch indicator.rule {
      case .breadth(let items, _): check(items, .indicator, indicator.id)
      case .ownFacet(_, let over): check(over, .indicator, indicator.id)
      case .difference(let pairs):
        check(pairs.map { "\($0.first) and \($0.second)" }, .indicator, indicator.id)
      case .consensus, .ranking, .stages: break
      }
    }
    for item in context.items { check(item.facets, .item, item.id) }
    return findings
  }
}
