import Instrument

extension LintRule {
  /// A name is used that nothing has.
  static let undefinedName = LintRule(
    code: "SND010", severity: .error, title: "a name is used that nothing has",
    explanation: """
      Something refers to a scale, response scale, role, facet, item, dimension, indicator, stage,
      level or finding that the definition doesn't hold. Without it an item can't be asked, or a
      score can't be worked out.

      Wrong:  <rating id="CUL-01" response-scale="agree5">, with only "agreement5" defined
      Right:  <rating id="CUL-01" response-scale="agreement5">
      """
  ) { context in
    var known: [SourceMap.Kind: [String]] = [:]
    for name in context.source.definitions { known[name.kind, default: []].append(name.id) }
    let sets = known.mapValues { Set($0) }
    return context.source.references.compactMap { use in
      guard sets[use.kind]?.contains(use.id) != true else { return nil }
      let near = NearestName.of(use.id, among: known[use.kind] ?? [])
      return Finding(
        place: use.place, message: "There is no \(use.kind.rawValue) “\(use.id)”.",
        remedy: near.map { "Did you mean “\($0)”?" } ?? "Define it, or correct the name.")
    }
  }
}
