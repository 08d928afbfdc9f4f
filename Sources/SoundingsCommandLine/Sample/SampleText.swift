import EngagementStore
import Instrument

/// What somebody in the sample writes.
struct SampleText: Hashable {
  /// The definition whose item it answers.
  let assessment: Assessment.ID
  /// The item.
  let item: Item.ID
  /// The unit of whoever writes it.
  let unit: Unit.ID
  /// Whether the report quotes it.
  let isQuoted: Bool
  /// The words.
  let text: String

  /// Puts the next text for an item of a unit in the place of one that was skipped.
  ///
  /// Nothing is drawn for it, so all other answers are the same with and without texts.
  static func add(from texts: inout [SampleText], to response: Response) -> Response {
    var answers = response.answers
    for (place, text) in texts.enumerated().reversed()
    where text.unit == response.unit && answers[text.item] == .nonresponse(.skipped) {
      answers[text.item] = .text(text.text)
      texts.remove(at: place)
      break
    }
    return Response(
      questionnaire: response.questionnaire, unit: response.unit, role: response.role,
      answers: answers)
  }

  /// Marks the quotes once the first wave is closed.
  static func quote(_ texts: [SampleText], in store: Engagement) throws {
    let quoted = Set(texts.filter(\.isQuoted).map(\.text))
    for text in try store.releasedTexts(in: 1) where quoted.contains(text.text) {
      try store.quote(true, text.id)
    }
  }
}
