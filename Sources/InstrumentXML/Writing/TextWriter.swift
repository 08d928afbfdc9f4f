import Instrument
import Markup

/// Writes texts, one element a language; the first language of the assessment needs no mark.
struct TextWriter {
  /// The first language of the assessment.
  let language: Language

  func write(_ name: MarkupName, _ text: LocalizedText, to writer: inout MarkupWriter) {
    for variant in text.variants {
      var mark: [(MarkupName, String)] = []
      if variant.language != language { mark.append(("xml:lang", variant.language.tag)) }
      writer.element(name, mark, text: variant.text)
    }
  }

  func write(_ scales: [ResponseScale], to writer: inout MarkupWriter) {
    guard !scales.isEmpty else { return }
    writer.element("response-scales") { list in
      for scale in scales {
        list.element("response-scale", [("id", scale.id)]) { points in
          for point in scale.points {
            points.element("point", [("rating", "\(point.rating)")]) { element in
              write("label", point.label, to: &element)
              write("anchor", point.anchor, to: &element)
            }
          }
        }
      }
    }
  }

  func write(_ scales: [Scale], to writer: inout MarkupWriter) {
    guard !scales.isEmpty else { return }
    writer.element("scales") { list in
      for scale in scales {
        var attributes: [(MarkupName, String)] = [("id", scale.id)]
        if let minimum = scale.minimumAnswered {
          attributes.append(("minimum-answered", "\(minimum)"))
        }
        list.element("scale", attributes) { write("construct", scale.construct, to: &$0) }
      }
    }
  }

  /// Writes which topics the part around takes up.
  static func write(topics: [Topic.ID], to writer: inout MarkupWriter) {
    for topic in topics { writer.element("covers", [("topic", topic)]) }
  }

  /// A weight given in thousandths, as a decimal.
  static func decimal(_ thousandths: Int) -> String {
    Quantity(thousandths: Int64(thousandths)).description
  }
}
