import Instrument
import Markup

/// Writes practices of a catalogue.
struct PracticeWriter {
  let text: TextWriter

  func write(_ practice: CatalogPractice, to writer: inout MarkupWriter) {
    writer.element("practice", attributes(of: practice)) { element in
      text.write("title", practice.title, to: &element)
      text.write("description", practice.description, to: &element)
      if let prerequisite = practice.prerequisite {
        EvidenceWriter.write(prerequisite, to: &element)
      }
      text.write("condition", practice.condition, to: &element)
      text.write("effect", practice.effect, to: &element)
      text.write("first-step", practice.firstStep, to: &element)
      for failure in practice.failures {
        element.element("failure") { text.write("text", failure, to: &$0) }
      }
      TextWriter.write(topics: practice.topics, to: &element)
    }
  }

  private func attributes(of practice: CatalogPractice) -> [(MarkupName, String)] {
    var attributes: [(MarkupName, String)] = [("id", practice.id)]
    if practice.advice != .do { attributes.append(("advice", practice.advice.rawValue)) }
    attributes += [
      ("setting", practice.setting.rawValue), ("cadence", practice.cadence.rawValue),
      ("hours", practice.hours.description), ("cost", practice.cost.rawValue),
      ("evidence", practice.evidence.rawValue),
    ]
    if practice.cases > 0 { attributes.append(("cases", "\(practice.cases)")) }
    attributes.append(("helps", practice.dimensions.joined(separator: " ")))
    return attributes
  }
}
