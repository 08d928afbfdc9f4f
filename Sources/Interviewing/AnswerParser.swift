public import Instrument

/// Turns what a person typed for an item into an answer.
public enum AnswerParser {
  /// Why something typed isn't an answer, in a sentence that doesn't repeat it.
  public struct Misfit: Error, Hashable, Sendable {
    /// What would be accepted.
    public let sentence: String
  }

  /// The words for yes and for no, in all languages of the program.
  public static let yesNoWords = yesWords.union(noWords)

  private static let yesWords: Set<String> = ["y", "yes", "j", "ja", "si", "sí"]
  private static let noWords: Set<String> = ["n", "no", "nein"]

  /// Reads something typed.
  ///
  /// Options are chosen by their numbers as listed, ratings by themselves. Numbers take a point or a
  /// comma with one or two digits after it; with three it could be a separator of thousands. The three numbers of an estimate are
  /// separated by spaces.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - item: The item that was asked.
  ///   - phrases: The words for what would be accepted.
  /// - Returns: The answer, or why there is none.
  public static func parse(
    _ typed: String, for item: Item, phrases: Phrases = Phrases(Language("en"))
  ) -> Result<Answer, Misfit> {
    let text = item.kind == .freeText ? typed : typed.trimmingSpace
    guard let answer = answer(text, item.kind), item.kind.accepts(answer) else {
      let what = phrases.expectation(item.kind)
      return .failure(Misfit(sentence: phrases.text(.pleaseType, ["what": what])))
    }
    return .success(answer)
  }

  private static func answer(_ text: String, _ kind: ItemKind) -> Answer? {
    switch kind {
    case .rating: return whole(text).map { .rating($0) }
    case .singleChoice(let options): return option(text, options).map { .choice($0) }
    case .multipleChoice(let options, _):
      if text == "0" { return .choices([]) }
      let parts = list(text)
      let chosen = parts.compactMap { option($0, options) }
      guard !parts.isEmpty, chosen.count == parts.count, Set(chosen).count == chosen.count else {
        return nil
      }
      return .choices(Set(chosen))
    case .yesNo:
      let word = text.lowercased()
      if yesWords.contains(word) { return .yesNo(true) }
      return noWords.contains(word) ? .yesNo(false) : nil
    case .number, .money, .percentage: return number(text).map { .quantity($0) }
    case .estimate:
      let parts = text.split(separator: " ").map { number(String($0)) }
      guard parts.count == 3, let low = parts[0], let likely = parts[1], let high = parts[2] else {
        return nil
      }
      return Estimate(low: low, likely: likely, high: high).map { .estimate($0) }
    case .ranking(let options):
      let parts = list(text)
      let order = parts.compactMap { option($0, options) }
      return order.count == parts.count ? .ranking(order) : nil
    case .freeText: return text.trimmingSpace.isEmpty ? nil : .text(text)
    }
  }

  private static func option(_ text: String, _ options: [ItemOption]) -> ItemOption.ID? {
    whole(text).flatMap { (1...options.count).contains($0) ? options[$0 - 1].id : nil }
  }

  private static func list(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == " " }.map(String.init)
  }

  /// A whole number in ASCII digits.
  private static func whole(_ text: String) -> Int? {
    guard text.utf8.count <= 9 else { return nil }
    return Int(text)
  }

  private static func number(_ text: String) -> Quantity? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, !text.contains("."), (1...2).contains(parts[1].count) {
      return Quantity(parts.joined(separator: "."))
    }
    // Three digits after a point are more likely a separator of thousands, as in 1.000.
    let places = text.split(separator: ".", omittingEmptySubsequences: false)
    if places.count == 2, places[1].count == 3 { return nil }
    return Quantity(text)
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmingSpace: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
