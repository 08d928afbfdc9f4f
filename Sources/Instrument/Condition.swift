/// When an item is asked, as a tree of comparisons with earlier answers.
///
/// A comparison with an item that has no substantive answer is false, whichever way it compares.
public indirect enum Condition: Hashable, Sendable {
  /// Every part holds; true when there are no parts.
  case all([Condition])
  /// At least one part holds; false when there are no parts.
  case any([Condition])
  /// The answer is this code.
  case `is`(Item.ID, AnswerCode)
  /// There is an answer, and it isn't this code.
  case isNot(Item.ID, AnswerCode)
  /// The answer is a rating or number of at least this size.
  case atLeast(Item.ID, Quantity)
  /// The answer is a rating or number of at most this size.
  case atMost(Item.ID, Quantity)
  /// There is a substantive answer.
  case answered(Item.ID)
  /// The answer is one of these codes.
  case oneOf(Item.ID, [AnswerCode])

  /// An answer as a definition writes it: a rating such as `4`, an option's code, `yes` or `no`.
  public typealias AnswerCode = String

  /// The items that the condition looks at, in the order of the definition, with repetitions.
  public var items: [Item.ID] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.items)
    case .is(let item, _), .isNot(let item, _), .atLeast(let item, _), .atMost(let item, _),
      .answered(let item), .oneOf(let item, _):
      [item]
    }
  }

  /// Whether the condition holds for a set of answers.
  ///
  /// - Complexity: O(*n*) in the number of comparisons.
  public func holds(for answers: [Item.ID: Answer]) -> Bool {
    switch self {
    case .all(let parts): parts.allSatisfy { $0.holds(for: answers) }
    case .any(let parts): parts.contains { $0.holds(for: answers) }
    case .is(let item, let code): answers[item]?.matches(code) ?? false
    case .isNot(let item, let code):
      answers[item].map { $0.isSubstantive && !$0.matches(code) } ?? false
    case .atLeast(let item, let bound): answers[item]?.magnitude.map { $0 >= bound } ?? false
    case .atMost(let item, let bound): answers[item]?.magnitude.map { $0 <= bound } ?? false
    case .answered(let item): answers[item]?.isSubstantive ?? false
    case .oneOf(let item, let codes):
      answers[item].map { answer in codes.contains { answer.matches($0) } } ?? false
    }
  }
}

extension Answer {
  /// Whether the answer is, or for a multiple choice contains, the code of a definition.
  fileprivate func matches(_ code: Condition.AnswerCode) -> Bool {
    switch self {
    case .rating(let rating): String(rating) == code
    case .choice(let id): id == code
    case .choices(let ids): ids.contains(code)
    case .yesNo(let yes): code == (yes ? "yes" : "no")
    case .quantity(let number): Quantity(code) == number
    case .ranking(let ids): ids.first == code
    case .estimate, .text, .nonresponse: false
    }
  }

  /// The size of a rating, number or likely value.
  fileprivate var magnitude: Quantity? {
    switch self {
    case .rating(let rating): Quantity(thousandths: Int64(rating) * 1000)
    case .quantity(let number): number
    case .estimate(let estimate): estimate.likely
    case .choice, .choices, .yesNo, .ranking, .text, .nonresponse: nil
    }
  }
}
