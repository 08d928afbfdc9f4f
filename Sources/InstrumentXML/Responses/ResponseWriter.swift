public import Instrument
import Markup

/// Writes responses in the form that ``ResponseReader`` takes.
public enum ResponseWriter {
  /// A file of responses to one questionnaire.
  ///
  /// Answers come in the order of asking. Items that weren't asked are left out.
  public static func file(
    _ responses: [Response], assessment: Assessment, questionnaire: Questionnaire
  ) -> [UInt8] {
    var writer = MarkupWriter()
    writer.element(
      "responses",
      [
        ("assessment", assessment.id), ("version", assessment.version),
        ("questionnaire", questionnaire.id),
      ]
    ) { root in
      let items = questionnaire.items
      for response in responses {
        root.element("response", [("unit", response.unit), ("role", response.role)]) { element in
          for item in items {
            guard let answer = response.answers[item.id], answer != .nonresponse(.notAsked) else {
              continue
            }
            write(answer, to: item, &element)
          }
        }
      }
    }
    return writer.finished()
  }

  private static func write(_ answer: Answer, to item: Item, _ writer: inout MarkupWriter) {
    let name: (MarkupName, String) = ("item", item.id)
    switch answer {
    case .rating(let rating): writer.element("answer", [name, ("rating", "\(rating)")])
    case .choice(let option): writer.element("answer", [name, ("option", option)])
    case .yesNo(let yes): writer.element("answer", [name, ("yes-no", yes ? "yes" : "no")])
    case .quantity(let number): writer.element("answer", [name, ("number", "\(number)")])
    case .estimate(let three):
      writer.element(
        "answer",
        [
          name, ("low", "\(three.low)"), ("likely", "\(three.likely)"), ("high", "\(three.high)"),
        ])
    case .nonresponse(let kind): writer.element("answer", [name, ("nonresponse", kind.rawValue)])
    case .choices(let chosen):
      writer.element("answer", [name]) { list in
        if chosen.isEmpty { list.element("none") }
        for option in item.kind.options where chosen.contains(option.id) {
          list.element("option", [("id", option.id)])
        }
      }
    case .ranking(let order):
      writer.element("answer", [name]) { list in
        for option in order { list.element("rank", [("option", option)]) }
      }
    case .text(let text): writer.element("answer", [name]) { $0.element("text", text: text) }
    }
  }
}
