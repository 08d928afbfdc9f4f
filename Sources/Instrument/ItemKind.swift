/// One option of a choice or a ranking.
public struct ItemOption: Hashable, Sendable, Identifiable {
  /// A code that outlives every rewording, unique within its item.
  public typealias ID = String

  /// The option's code.
  public let id: ID
  /// What the respondent reads.
  public let label: LocalizedText
  /// What choosing the option is worth in a scored item, or `nil` when it isn't scored.
  ///
  /// A single choice is worth 0 to 100. In a multiple choice scored by sum, scores may be negative.
  public let score: Int?

  /// Creates an option.
  public init(id: ID, label: LocalizedText, score: Int? = nil) {
    self.id = id
    self.label = label
    self.score = score
  }
}

/// The kind of answer that an item takes.
public enum ItemKind: Hashable, Sendable {
  /// How a multiple choice is scored.
  public enum MultipleChoiceScoring: String, Hashable, Sendable {
    /// By the number of options chosen.
    case count
    /// By the sum of the scores of the options chosen.
    case sum
    /// Not at all.
    case none
  }

  /// The least and the greatest number accepted; `nil` means unbounded on that side.
  public struct Bounds: Hashable, Sendable {
    /// The least number accepted.
    public let minimum: Quantity?
    /// The greatest number accepted.
    public let maximum: Quantity?

    /// Creates bounds.
    public init(minimum: Quantity? = nil, maximum: Quantity? = nil) {
      self.minimum = minimum
      self.maximum = maximum
    }

    /// Whether a number lies within the bounds.
    public func contains(_ number: Quantity) -> Bool {
      (minimum.map { $0 <= number } ?? true) && (maximum.map { number <= $0 } ?? true)
    }
  }

  /// A rating on a response scale.
  case rating(ResponseScale)
  /// One of several options.
  case singleChoice([ItemOption])
  /// Any number of several options.
  case multipleChoice([ItemOption], scoring: MultipleChoiceScoring)
  /// Yes or no.
  case yesNo
  /// A number with its unit of measure, such as "hours per week".
  case number(unit: LocalizedText, bounds: Bounds)
  /// An amount of money in the currency of the engagement.
  case money(bounds: Bounds)
  /// A percentage from 0 to 100.
  case percentage
  /// A low, a likely and a high number with their unit of measure.
  case estimate(unit: LocalizedText, bounds: Bounds)
  /// All options put in order, the most important first.
  case ranking([ItemOption])
  /// Free text.
  case freeText

  /// The options on offer; empty for kinds without options.
  public var options: [ItemOption] {
    switch self {
    case .singleChoice(let options), .multipleChoice(let options, _), .ranking(let options):
      options
    case .rating, .yesNo, .number, .money, .percentage, .estimate, .freeText: []
    }
  }

  /// Checks that an answer is one that this kind takes.
  ///
  /// Nonresponse is always acceptable here; whether an item offers it is the item's own matter.
  ///
  /// - Throws: ``InstrumentError/unacceptableAnswer(item:expected:)``, which doesn't repeat the
  ///   answer.
  public func check(_ answer: Answer, for item: Item.ID) throws(InstrumentError) {
    guard accepts(answer) else { throw .unacceptableAnswer(item: item, expected: expectation) }
  }

  /// Whether an answer is one that this kind takes; nonresponse always is.
  public func accepts(_ answer: Answer) -> Bool {
    switch (self, answer) {
    case (_, .nonresponse): true
    case (.rating(let scale), .rating(let rating)): scale.ratings.contains(rating)
    case (.singleChoice(let options), .choice(let id)): options.contains { $0.id == id }
    case (.multipleChoice(let options, _), .choices(let ids)):
      ids.allSatisfy { id in options.contains { $0.id == id } }
    case (.yesNo, .yesNo): true
    case (.number(_, let bounds), .quantity(let number)),
      (.money(let bounds), .quantity(let number)):
      bounds.contains(number)
    case (.percentage, .quantity(let number)):
      Bounds(minimum: Quantity(thousandths: 0), maximum: Quantity(thousandths: 100_000))
        .contains(number)
    case (.estimate(_, let bounds), .estimate(let estimate)):
      bounds.contains(estimate.low) && bounds.contains(estimate.high)
    case (.ranking(let options), .ranking(let ids)):
      ids.count == options.count && Set(ids) == Set(options.map(\.id))
    case (.freeText, .text(let text)): !text.isEmpty
    default: false
    }
  }

  /// What the kind takes, in words that fit after "takes", such as "a rating from 1 to 5".
  public var expectation: String {
    switch self {
    case .rating(let scale):
      "a rating from \(scale.ratings.lowerBound) to \(scale.ratings.upperBound)"
    case .singleChoice(let options): "one of its \(options.count) options"
    case .multipleChoice(let options, _): "any of its \(options.count) options"
    case .yesNo: "yes or no"
    case .number(_, let bounds): "a number" + bounds.suffix
    case .money(let bounds): "an amount of money" + bounds.suffix
    case .percentage: "a percentage from 0 to 100"
    case .estimate(_, let bounds):
      "three numbers, low, likely and high, in ascending order" + bounds.suffix
    case .ranking(let options): "all \(options.count) options, the most important first"
    case .freeText: "some text"
    }
  }
}

extension ItemKind.Bounds {
  fileprivate var suffix: String {
    switch (minimum, maximum) {
    case (nil, nil): ""
    case (let low?, nil): " of at least \(low)"
    case (nil, let high?): " of at most \(high)"
    case (let low?, let high?): " from \(low) to \(high)"
    }
  }
}
