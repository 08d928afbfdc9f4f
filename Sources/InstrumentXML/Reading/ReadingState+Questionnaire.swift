import Instrument
import Markup

extension ReadingState {
  /// Reads the root of a questionnaire file.
  func questionnaire(_ root: Element, shared: [ResponseScale]) -> Questionnaire {
    let id = id(of: root, .questionnaire)
    let title = text("title", in: root)
    let introduction = text("introduction", in: root)
    let audience = Set(names("audience", of: .role, in: root))
    let own = responseScales(in: root)
    let scales = scales(in: root)
    let languages = (root[token: "languages"] ?? "").split(whereSeparator: \.isWhitespace)
      .map { Language(String($0)) }
    if !languages.isEmpty { source.languages[file] = languages }
    let available = own + shared
    let sections = (root.firstChild(named: "sections")?.children ?? []).map { element in
      Section(
        id: self.id(of: element, .section), title: text("title", in: element),
        introduction: text("introduction", in: element),
        entries: element.children.compactMap { entry($0, available) })
    }
    return Questionnaire(
      id: id, use: root[token: "use"].flatMap { Questionnaire.Use(rawValue: $0) } ?? .survey,
      languages: languages, title: title, introduction: introduction, audience: audience,
      responseScales: own,
      scales: scales, sections: sections)
  }

  private func entry(_ element: Element, _ scales: [ResponseScale]) -> Section.Entry? {
    switch element.name {
    case "title", "introduction": return nil
    case "matrix":
      let id = id(of: element, .matrix)
      let stem = text("stem", in: element)
      let name = element[token: "response-scale"] ?? ""
      source.refer(to: .responseScale, name, at: place(element))
      guard let scale = scales.first(where: { $0.id == name }) else { return nil }
      let items = element.children(named: "rating").map { item($0, kind: .rating(scale)) }
      return .matrix(Matrix(id: id, stem: stem, items: items))
    default:
      return kind(of: element, scales).map { .item(item(element, kind: $0)) }
    }
  }

  private func item(_ element: Element, kind: ItemKind) -> Item {
    let id = id(of: element, .item)
    for option in kind.options {
      source.define(.option, "\(id).\(option.id)", at: place(element))
    }
    if let scale = element[token: "scale"] {
      source.refer(to: .scale, scale, at: place(element))
    }
    if let dimension = element[token: "about"] {
      source.refer(to: .dimension, dimension, at: place(element))
    }
    let keying = element[token: "keying"].flatMap { Item.Keying(rawValue: $0) } ?? .positive
    return Item(
      id: id, kind: kind, wording: text("wording", in: element), help: text("help", in: element),
      membership: element[token: "scale"].map { scale in
        Item.ScaleMembership(scale: scale, weight: weight(in: element), keying: keying)
      },
      about: element[token: "about"].map { Item.About(dimension: $0, keying: keying) },
      audience: Set(names("audience", of: .role, in: element)),
      isRequired: ["true", "1"].contains(element[token: "required"] ?? ""),
      nonresponse: element.children(named: "nonresponse").compactMap { offered in
        offered[token: "kind"].flatMap { Nonresponse(rawValue: $0) }.map { kind in
          Item.OfferedNonresponse(
            kind: kind, scoring: integer("rating", in: offered).map { .rating($0) } ?? .excluded)
        }
      },
      relevance: element.firstChild(named: "relevance").map { condition(in: $0) },
      probes: element.children(named: "probe").map { text("text", in: $0) },
      good: text("good", in: element),
      rationale: element.firstChild(named: "rationale").map { rationale in
        Item.Rationale(
          text: text("text", in: rationale), source: rationale[attribute: "source"] ?? "")
      },
      facets: names("facets", of: .facet, in: element), topics: topics(in: element),
      replaces: element[token: "replaces"])
  }

  private func kind(of element: Element, _ scales: [ResponseScale]) -> ItemKind? {
    let bounds = ItemKind.Bounds(
      minimum: quantity("minimum", in: element), maximum: quantity("maximum", in: element))
    switch element.name {
    case "rating":
      let name = element[token: "response-scale"] ?? ""
      source.refer(to: .responseScale, name, at: place(element))
      return scales.first { $0.id == name }.map { .rating($0) }
    case "single-choice": return .singleChoice(options(in: element))
    case "multiple-choice":
      let scoring = element[token: "scoring"]
        .flatMap { ItemKind.MultipleChoiceScoring(rawValue: $0) }
      return .multipleChoice(options(in: element), scoring: scoring ?? .none)
    case "yes-no": return .yesNo
    case "number": return .number(unit: text("unit", in: element), bounds: bounds)
    case "money": return .money(bounds: bounds)
    case "percentage": return .percentage
    case "estimate": return .estimate(unit: text("unit", in: element), bounds: bounds)
    case "ranking": return .ranking(options(in: element))
    default: return .freeText
    }
  }

  private func options(in element: Element) -> [ItemOption] {
    element.children(named: "option").map { option in
      ItemOption(
        id: option[token: "id"] ?? "", label: text("label", in: option),
        score: integer("score", in: option))
    }
  }
}
