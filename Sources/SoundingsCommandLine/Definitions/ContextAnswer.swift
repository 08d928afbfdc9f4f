import Instrument
import Interviewing

/// An answer of the context profile, given as `CTX-02=strict`.
struct ContextAnswer {
  /// The item.
  let item: Item.ID
  /// The answer.
  let answer: Answer

  /// Reads what a user wrote.
  ///
  /// - Throws: A ``Failure`` that names the item and what it takes.
  init(_ text: String, of profile: Questionnaire) throws {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw Failure(.usage, "--set takes an item and its answer, such as CTX-02=strict.")
    }
    guard let item = profile.items.first(where: { $0.id == parts[0] }) else {
      let near = NearestName.of(parts[0], among: profile.items.map(\.id))
      throw Failure(
        .usage,
        "the context profile has no item “\(parts[0])”."
          + (near.map { " Did you mean “\($0)”?" } ?? ""))
    }
    guard let answer = Self.answer(parts[1], to: item) else {
      let options = item.kind.options.map(\.id)
      let names = options.isEmpty ? "" : ": \(options.joined(separator: ", "))"
      throw Failure(.usage, "\(item.id) takes \(item.kind.expectation)\(names).")
    }
    self.item = item.id
    self.answer = answer
  }

  private static func answer(_ text: String, to item: Item) -> Answer? {
    let names = text.split(separator: ",").map { String($0).trimmed }
    let answer: Answer?
    switch item.kind {
    case .singleChoice: answer = .choice(text.trimmed)
    case .multipleChoice: answer = .choices(Set(names))
    case .ranking: answer = .ranking(names)
    case .rating, .yesNo, .number, .money, .percentage, .estimate, .freeText:
      switch AnswerParser.parse(text, for: item) {
      case .success(let parsed): answer = parsed
      case .failure: answer = nil
      }
    }
    return answer.flatMap { item.kind.accepts($0) ? $0 : nil }
  }

  /// An answer in words.
  static func words(_ answer: Answer, item: Item, _ fill: (LocalizedText) -> String) -> String {
    func label(_ id: ItemOption.ID) -> String {
      item.kind.options.first { $0.id == id }.map { fill($0.label) } ?? id
    }
    return switch answer {
    case .choice(let id): label(id)
    case .choices(let ids): ids.isEmpty ? "none" : ids.sorted().map(label).joined(separator: ", ")
    case .ranking(let ids): ids.map(label).joined(separator: " > ")
    case .rating(let rating): "\(rating)"
    case .yesNo(let yes): yes ? "yes" : "no"
    case .quantity(let number): "\(number)"
    case .estimate(let three): "\(three.low) to \(three.high), likely \(three.likely)"
    case .text(let text): text
    case .nonresponse(let kind): kind.rawValue
    }
  }
}
