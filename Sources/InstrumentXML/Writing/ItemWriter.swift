import Instrument
import Markup

/// Writes sections with their items.
struct ItemWriter {
  let text: TextWriter

  func write(_ section: Section, to writer: inout MarkupWriter) {
    writer.element("section", [("id", section.id)]) { element in
      text.write("title", section.title, to: &element)
      text.write("introduction", section.introduction, to: &element)
      for entry in section.entries {
        switch entry {
        case .item(let item): write(item, inMatrix: false, to: &element)
        case .matrix(let matrix): write(matrix, to: &element)
        }
      }
    }
  }

  private func write(_ matrix: Matrix, to writer: inout MarkupWriter) {
    var attributes: [(MarkupName, String)] = [("id", matrix.id)]
    if case .rating(let scale)? = matrix.items.first?.kind {
      attributes.append(("response-scale", scale.id))
    }
    writer.element("matrix", attributes) { element in
      text.write("stem", matrix.stem, to: &element)
      for item in matrix.items { write(item, inMatrix: true, to: &element) }
    }
  }

  private func write(_ item: Item, inMatrix: Bool, to writer: inout MarkupWriter) {
    let (name, special) = kind(of: item, inMatrix: inMatrix)
    let id: [(MarkupName, String)] = [("id", item.id)]
    writer.element(name, id + special + common(item)) { element in
      text.write("wording", item.wording, to: &element)
      text.write("help", item.help, to: &element)
      switch item.kind {
      case .number(let unit, _), .estimate(let unit, _): text.write("unit", unit, to: &element)
      case .rating, .singleChoice, .multipleChoice, .yesNo, .money, .percentage, .ranking,
        .freeText:
        break
      }
      for option in item.kind.options {
        let score: [(MarkupName, String)] = option.score.map { [("score", "\($0)")] } ?? []
        let id: [(MarkupName, String)] = [("id", option.id)]
        element.element("option", id + score) {
          text.write("label", option.label, to: &$0)
        }
      }
      back(of: item, to: &element)
    }
  }

  private func back(of item: Item, to element: inout MarkupWriter) {
    for offered in item.nonresponse {
      var attributes: [(MarkupName, String)] = [("kind", offered.kind.rawValue)]
      if case .rating(let rating) = offered.scoring { attributes.append(("rating", "\(rating)")) }
      element.element("nonresponse", attributes)
    }
    if let relevance = item.relevance {
      ConditionWriter.write("relevance", relevance, to: &element)
    }
    for probe in item.probes {
      element.element("probe") { text.write("text", probe, to: &$0) }
    }
    text.write("good", item.good, to: &element)
    if let rationale = item.rationale {
      var source: [(MarkupName, String)] = []
      if !rationale.source.isEmpty { source.append(("source", rationale.source)) }
      element.element("rationale", source) { text.write("text", rationale.text, to: &$0) }
    }
    TextWriter.write(topics: item.topics, to: &element)
  }

  private func kind(of item: Item, inMatrix: Bool) -> (MarkupName, [(MarkupName, String)]) {
    switch item.kind {
    case .rating where inMatrix: ("rating", [])
    case .rating(let scale): ("rating", [("response-scale", scale.id)])
    case .singleChoice: ("single-choice", [])
    case .multipleChoice(_, .none): ("multiple-choice", [])
    case .multipleChoice(_, let scoring): ("multiple-choice", [("scoring", scoring.rawValue)])
    case .yesNo: ("yes-no", [])
    case .number(_, let bounds): ("number", attributes(bounds))
    case .money(let bounds): ("money", attributes(bounds))
    case .percentage: ("percentage", [])
    case .estimate(_, let bounds): ("estimate", attributes(bounds))
    case .ranking: ("ranking", [])
    case .freeText: ("free-text", [])
    }
  }

  private func attributes(_ bounds: ItemKind.Bounds) -> [(MarkupName, String)] {
    let minimum: [(MarkupName, String)] = bounds.minimum.map { [("minimum", "\($0)")] } ?? []
    let maximum: [(MarkupName, String)] = bounds.maximum.map { [("maximum", "\($0)")] } ?? []
    return minimum + maximum
  }

  private func common(_ item: Item) -> [(MarkupName, String)] {
    var attributes: [(MarkupName, String)] = []
    if let membership = item.membership {
      attributes.append(("scale", membership.scale))
      if membership.weight != 1000 {
        attributes.append(("weight", TextWriter.decimal(membership.weight)))
      }
    }
    if let about = item.about { attributes.append(("about", about.dimension)) }
    if item.membership?.keying == .reverse || item.about?.keying == .reverse {
      attributes.append(("keying", "reverse"))
    }
    if !item.audience.isEmpty {
      attributes.append(("audience", item.audience.sorted().joined(separator: " ")))
    }
    if let former = item.replaces { attributes.append(("replaces", former)) }
    if item.isRequired { attributes.append(("required", "true")) }
    if !item.facets.isEmpty {
      attributes.append(("facets", item.facets.joined(separator: " ")))
    }
    return attributes
  }
}
