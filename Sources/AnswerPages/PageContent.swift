import Foundation
import Instrument

/// What a page knows: the definition, the words, the promise and the key, as JSON.
struct PageContent {
  /// The page.
  let page: AnswerPage

  /// The languages of the page.
  var languages: [Language] { AnswerPage.languages(of: page.assessment) }

  /// The title in the language that the page starts in.
  var title: String {
    page.assessment.title.text(in: page.language, practice: page.practice)
  }

  /// Everything as one object.
  var json: JSONValue {
    let questionnaires = AnswerPage.questionnaires(of: page.assessment)
    var scales = PageScales()
    let asked = questionnaires.map { json(of: $0, scales: &scales) }
    return .members([
      "assessment": .members([
        "id": .string(page.assessment.id), "version": .string(page.assessment.version),
        "title": text(page.assessment.title),
      ]),
      "organization": .string(page.organization.harmless),
      "language": .string(page.language.tag), "languages": .strings(languages.map(\.tag)),
      "units": .array(page.units.units.indices.map { unit($0) }),
      "roles": .array(
        page.assessment.roles.map {
          .members(["id": .string($0.id), "title": text($0.title)])
        }),
      "scales": .array(scales.all.map { scale($0) }), "questionnaires": .array(asked),
      "promise": byLanguage { language in
        .strings((page.promise[language] ?? page.promise[page.language] ?? []).map(\.harmless))
      },
      "publicKey": .string(Data(page.publicKey).base64EncodedString()),
      "binding": .string(page.binding), "needsToken": .bool(page.needsToken),
      "synthetic": .bool(page.isSynthetic), "words": byLanguage { PageWords.json(in: $0) },
    ])
  }

  /// A text with its wordings in the languages of the page, and always the first one.
  ///
  /// Empty texts give an empty object.
  func text(_ text: LocalizedText) -> JSONValue {
    let first = text.variants.first?.language
    let kept = text.variants.filter { $0.language == first || languages.contains($0.language) }
    return .object(
      kept.map { variant in
        let filled = LocalizedText([variant])
          .text(in: variant.language, practice: page.practice)
        return .init(name: variant.language.tag, value: .string(filled.harmless))
      })
  }

  /// A text, or `nil` for an empty one.
  func textIfAny(_ text: LocalizedText) -> JSONValue? { text.isEmpty ? nil : self.text(text) }

  /// One value a language of the page.
  func byLanguage(_ value: (Language) -> JSONValue) -> JSONValue {
    .object(languages.map { .init(name: $0.tag, value: value($0)) })
  }

  /// A unit with the name of the one above it, which tells units of the same name apart.
  private func unit(_ position: Int) -> JSONValue {
    let unit = page.units.units[position]
    return .members([
      "id": .string(unit.id), "name": .string(unit.id.harmless),
      "above": unit.parent.map { .string($0.harmless) },
    ])
  }

  private func scale(_ scale: ResponseScale) -> JSONValue {
    .array(
      scale.points.map { point in
        .members([
          "rating": .number(point.rating), "label": text(point.label),
          "anchor": textIfAny(point.anchor),
        ])
      })
  }

  private func json(of questionnaire: Questionnaire, scales: inout PageScales) -> JSONValue {
    let roles = page.assessment.roles.map(\.id).filter { questionnaire.isFor($0) }
    var sections: [JSONValue] = []
    for section in questionnaire.sections {
      var items: [JSONValue] = []
      for entry in section.entries {
        switch entry {
        case .item(let item): items.append(json(of: item, stem: nil, scales: &scales))
        case .matrix(let matrix):
          for item in matrix.items {
            items.append(json(of: item, stem: matrix.stem, scales: &scales))
          }
        }
      }
      sections.append(
        .members([
          "title": text(section.title), "introduction": textIfAny(section.introduction),
          "items": .array(items),
        ]))
    }
    return .members([
      "id": .string(questionnaire.id), "title": text(questionnaire.title),
      "introduction": textIfAny(questionnaire.introduction),
      "languages": .strings(page.assessment.languages(of: questionnaire).map(\.tag)),
      "roles": .strings(roles), "sections": .array(sections),
    ])
  }
}

/// The response scales that items of a page refer to by their places.
struct PageScales {
  /// The scales in the order of first use.
  private(set) var all: [ResponseScale] = []

  /// The place of a scale.
  mutating func place(of scale: ResponseScale) -> Int {
    if let known = all.firstIndex(of: scale) { return known }
    all.append(scale)
    return all.count - 1
  }
}
