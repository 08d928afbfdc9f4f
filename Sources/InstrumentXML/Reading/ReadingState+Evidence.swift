import Instrument
import Markup

extension ReadingState {
  /// The children of an element as one piece of evidence: a single one as it is, several joined by
  /// "all".
  func evidence(in element: Element?) -> Evidence {
    let parts = (element?.children ?? []).map { evidence($0) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func evidence(_ element: Element) -> Evidence {
    let dimension = element[token: "dimension"] ?? ""
    if !dimension.isEmpty { source.refer(to: .dimension, dimension, at: place(element)) }
    let indicator = element[token: "indicator"] ?? ""
    if !indicator.isEmpty { source.refer(to: .indicator, indicator, at: place(element)) }
    let stage = element[token: "stage"] ?? ""
    if !stage.isEmpty { source.refer(to: .stage, "\(indicator).\(stage)", at: place(element)) }
    let option = element[token: "option"] ?? ""
    let value = integer("value", in: element) ?? 0
    return switch element.name {
    case "all": .all(element.children.map { evidence($0) })
    case "any": .any(element.children.map { evidence($0) })
    case "score-at-least": .scoreAtLeast(dimension, value)
    case "score-below": .scoreBelow(dimension, value)
    case "dont-know-at-least": .dontKnowAtLeast(dimension, value)
    case "spread-at-least": .spreadAtLeast(dimension, value)
    case "unit-gap-at-least": .unitGapAtLeast(dimension, value)
    case "divided": .divided(dimension)
    case "indicator-at-least": .indicatorAtLeast(indicator, value)
    case "indicator-below": .indicatorBelow(indicator, value)
    case "stage-at-least": .stageAtLeast(indicator, stage)
    case "stage-below": .stageBelow(indicator, stage)
    case "share-at-least": .shareAtLeast(indicator, option, value)
    case "share-below": .shareBelow(indicator, option, value)
    default: .leads(indicator, option)
    }
  }
}
