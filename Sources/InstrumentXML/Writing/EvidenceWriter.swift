import Instrument
import Markup

/// Writes evidence.
enum EvidenceWriter {
  /// Writes `when` with its children joined by "all".
  static func write(_ evidence: Evidence, to writer: inout MarkupWriter) {
    writer.element("when") { when in
      if case .all(let parts) = evidence, parts.count != 1 {
        for part in parts { writePart(part, to: &when) }
      } else {
        writePart(evidence, to: &when)
      }
    }
  }

  private static func writePart(_ evidence: Evidence, to writer: inout MarkupWriter) {
    switch evidence {
    case .scoreAtLeast(let id, let value): bound("score-at-least", id, value, to: &writer)
    case .scoreBelow(let id, let value): bound("score-below", id, value, to: &writer)
    case .dontKnowAtLeast(let id, let value): bound("dont-know-at-least", id, value, to: &writer)
    case .spreadAtLeast(let id, let value): bound("spread-at-least", id, value, to: &writer)
    case .unitGapAtLeast(let id, let value): bound("unit-gap-at-least", id, value, to: &writer)
    case .divided(let id): writer.element("divided", [("dimension", id)])
    case .indicatorAtLeast(let id, let value):
      writer.element("indicator-at-least", [("indicator", id), ("value", "\(value)")])
    case .indicatorBelow(let id, let value):
      writer.element("indicator-below", [("indicator", id), ("value", "\(value)")])
    case .stageAtLeast(let id, let stage):
      writer.element("stage-at-least", [("indicator", id), ("stage", stage)])
    case .stageBelow(let id, let stage):
      writer.element("stage-below", [("indicator", id), ("stage", stage)])
    case .leads(let id, let option):
      writer.element("leads", [("indicator", id), ("option", option)])
    case .shareAtLeast(let id, let option, let value):
      share("share-at-least", id, option, value, to: &writer)
    case .shareBelow(let id, let option, let value):
      share("share-below", id, option, value, to: &writer)
    case .all(let parts):
      writer.element("all") { list in for part in parts { writePart(part, to: &list) } }
    case .any(let parts):
      writer.element("any") { list in for part in parts { writePart(part, to: &list) } }
    }
  }

  private static func share(
    _ name: MarkupName, _ indicator: Indicator.ID, _ option: ItemOption.ID, _ value: Int,
    to writer: inout MarkupWriter
  ) {
    writer.element(
      name, [("indicator", indicator), ("option", option), ("value", "\(value)")])
  }

  private static func bound(
    _ name: MarkupName, _ dimension: Dimension.ID, _ value: Int, to writer: inout MarkupWriter
  ) {
    writer.element(name, [("dimension", dimension), ("value", "\(value)")])
  }
}
