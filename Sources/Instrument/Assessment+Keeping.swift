extension Assessment {
  /// The assessment in which only some items count towards scales.
  ///
  /// The others are asked as before, so responses to the assessment are responses to this one.
  ///
  /// - Parameter kept: The items that go on counting.
  /// - Returns: The same questionnaires, dimensions and rules.
  /// - Complexity: O(*n*) in the number of items.
  public func keeping(items kept: Set<Item.ID>) -> Assessment {
    Assessment(
      id: id, version: version, languages: languages, title: title, purpose: purpose,
      question: question, minimumGroup: minimumGroup, roles: roles, facets: facets,
      responseScales: responseScales, scales: scales, dimensions: dimensions,
      indicators: indicators, levels: levels, agreement: agreement, gates: gates,
      contextRules: contextRules, findings: findings, recommendations: recommendations,
      context: context,
      practices: practices, questionnaires: questionnaires.map { $0.keeping(items: kept) })
  }
}

extension Questionnaire {
  fileprivate func keeping(items kept: Set<Item.ID>) -> Questionnaire {
    Questionnaire(
      id: id, use: use, languages: languages, title: title, introduction: introduction,
      audience: audience, responseScales: responseScales, scales: scales,
      sections: sections.map { section in
        Section(
          id: section.id, title: section.title, introduction: section.introduction,
          entries: section.entries.map { entry in
            switch entry {
            case .item(let item): .item(item.counting(ifIn: kept))
            case .matrix(let matrix):
              .matrix(
                Matrix(
                  id: matrix.id, stem: matrix.stem,
                  items: matrix.items.map { $0.counting(ifIn: kept) }))
            }
          })
      })
  }
}

extension Item {
  fileprivate func counting(ifIn kept: Set<Item.ID>) -> Item {
    guard membership != nil, !kept.contains(id) else { return self }
    return Item(
      id: id, kind: kind, wording: wording, help: help, membership: nil, about: about,
      audience: audience, isRequired: isRequired, nonresponse: nonresponse, relevance: relevance,
      probes: probes, good: good, rationale: rationale, facets: facets, topics: topics,
      replaces: replaces)
  }
}
