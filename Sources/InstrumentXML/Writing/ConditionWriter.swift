import Instrument
import Markup

/// Writes conditions on answers.
enum ConditionWriter {
  /// Writes an element whose children are joined by "all".
  static func write(_ name: MarkupName, _ condition: Condition, to writer: inout MarkupWriter) {
    writer.element(name) { element in
      if case .all(let parts) = condition, parts.count != 1 {
        for part in parts { write(part, to: &element) }
      } else {
        write(condition, to: &element)
      }
    }
  }

  private static func write(_ condition: Condition, to writer: inout MarkupWriter) {
    switch condition {
    case .all(let parts):
      writer.element("all") { list in for part in parts { write(part, to: &list) } }
    case .any(let parts):
      writer.element("any") { list in for part in parts { write(part, to: &list) } }
    case .is(let item, let code): writer.element("is", [("item", item), ("value", code)])
    case .isNot(let item, let code): writer.element("is-not", [("item", item), ("value", code)])
    case .atLeast(let item, let bound):
      writer.element("at-least", [("item", item), ("value", "\(bound)")])
    case .atMost(let item, let bound):
      writer.element("at-most", [("item", item), ("value", "\(bound)")])
    case .answered(let item): writer.element("answered", [("item", item)])
    case .oneOf(let item, let codes):
      writer.element("one-of", [("item", item), ("values", codes.joined(separator: " "))])
    }
  }
}
