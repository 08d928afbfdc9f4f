/// The one byte that stands for an answer in a column.
///
/// Values up to 249 are option positions, counted from 0; the top five are the kinds of
/// nonresponse. A column of a multiple choice holds 0 or 1.
public enum Code {
  /// The most options that a column can tell apart.
  public static let maximumOptions = 250

  /// The byte of a kind of nonresponse.
  public static func of(_ nonresponse: Nonresponse) -> UInt8 {
    switch nonresponse {
    case .skipped: 251
    case .notApplicable: 252
    case .dontKnow: 253
    case .preferNotToSay: 254
    case .notAsked: 255
    }
  }

  /// The kind of nonresponse that a byte stands for, or `nil` for an option.
  public static func nonresponse(_ code: UInt8) -> Nonresponse? {
    switch code {
    case 251: .skipped
    case 252: .notApplicable
    case 253: .dontKnow
    case 254: .preferNotToSay
    case 255: .notAsked
    default: nil
    }
  }
}

/// One column of a codebook: an item, or one option of a multiple choice or ranking.
public struct Column: Hashable, Sendable {
  /// What the bytes of the column stand for.
  public enum Content: Hashable, Sendable {
    /// The rating less the lowest rating.
    case rating(ResponseScale)
    /// The position of the chosen option.
    case choice([ItemOption])
    /// 1 when the option was chosen, 0 when it wasn't.
    case chosen(ItemOption)
    /// 1 for yes, 0 for no.
    case yesNo
    /// The rank given to the option, less 1.
    case rank(ItemOption, of: Int)
    /// 0 when a number, estimate or text was given; the content itself is held apart.
    case heldApart
  }

  /// The item.
  public let item: Item.ID
  /// What the bytes stand for.
  public let content: Content

  /// The heading in a table of responses: the item's code, then the option's after a full stop.
  public var heading: String {
    switch content {
    case .chosen(let option), .rank(let option, _): "\(item).\(option.id)"
    case .rating, .choice, .yesNo, .heldApart: item
    }
  }

  /// The number of codes that stand for an answer; every lower byte is one.
  public var codes: Int {
    switch content {
    case .rating(let scale): scale.points.count
    case .choice(let options): options.count
    case .chosen, .yesNo: 2
    case .rank(_, let count): count
    case .heldApart: 1
    }
  }
}

/// The ordered columns that a response to a questionnaire is packed into.
///
/// Every item has at least one column, so the kinds of nonresponse are kept for all of them.
public struct Codebook: Hashable, Sendable {
  /// The questionnaire's name.
  public let questionnaire: Questionnaire.ID
  /// The columns in the order of asking.
  public let columns: [Column]
  /// The items in the order of asking, each with its columns.
  public let items: [(item: Item, columns: Range<Int>)]
  private let positions: [Item.ID: Int]

  /// Lays out the columns of a questionnaire.
  public init(_ questionnaire: Questionnaire) {
    var columns: [Column] = []
    var items: [(item: Item, columns: Range<Int>)] = []
    var positions: [Item.ID: Int] = [:]
    for item in questionnaire.items {
      let first = columns.count
      switch item.kind {
      case .rating(let scale): columns.append(Column(item: item.id, content: .rating(scale)))
      case .singleChoice(let options):
        columns.append(Column(item: item.id, content: .choice(options)))
      case .multipleChoice(let options, _):
        columns += options.map { Column(item: item.id, content: .chosen($0)) }
      case .yesNo: columns.append(Column(item: item.id, content: .yesNo))
      case .ranking(let options):
        columns += options.map {
          Column(item: item.id, content: .rank($0, of: options.count))
        }
      case .number, .money, .percentage, .estimate, .freeText:
        columns.append(Column(item: item.id, content: .heldApart))
      }
      positions[item.id] = items.count
      items.append((item, first..<columns.count))
    }
    self.questionnaire = questionnaire.id
    self.columns = columns
    self.items = items
    self.positions = positions
  }

  /// The position of an item in ``items``, or `nil` when the questionnaire doesn't hold it.
  public func position(of item: Item.ID) -> Int? { positions[item] }

  /// Compares two codebooks by their columns.
  public static func == (left: Codebook, right: Codebook) -> Bool {
    left.questionnaire == right.questionnaire && left.columns == right.columns
      && left.items.map(\.item) == right.items.map(\.item)
  }

  /// Feeds the columns into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(questionnaire)
    hasher.combine(columns)
  }
}
