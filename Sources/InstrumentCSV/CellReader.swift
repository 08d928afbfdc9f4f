import Instrument

/// Reads the field of one column into its code.
struct CellReader: Hashable, Sendable {
  /// The short forms that stand for a code, as bytes.
  private let codes: [[UInt8]: UInt8]
  /// For ratings of one digit or two, the code of each number, so that no lookup is needed.
  private let lowest: Int
  private let count: Int
  private let isRating: Bool

  /// Creates a reader for a column.
  init(_ column: Column) {
    var codes: [[UInt8]: UInt8] = [
      Array("".utf8): Code.of(.skipped), Array("NA".utf8): Code.of(.skipped),
    ]
    for kind in Nonresponse.allCases { codes[Array(kind.rawValue.utf8)] = Code.of(kind) }
    var lowest = 0
    var isRating = false
    switch column.content {
    case .rating(let scale):
      lowest = scale.ratings.lowerBound
      isRating = true
    case .choice(let options):
      for (index, option) in options.enumerated() {
        codes[Array(option.id.utf8)] = UInt8(clamping: index)
      }
    case .chosen:
      codes[Array("1".utf8)] = 1
      codes[Array("0".utf8)] = 0
    case .yesNo:
      codes[Array("yes".utf8)] = 1
      codes[Array("no".utf8)] = 0
    case .rank:
      lowest = 1
      isRating = true
    case .heldApart: break
    }
    self.codes = codes
    self.lowest = lowest
    self.isRating = isRating
    count = column.codes
  }

  /// The code of a field, or `nil` for one that the item doesn't take.
  func code(_ field: UnsafeBufferPointer<UInt8>) -> UInt8? {
    if isRating, let number = Self.integer(field) {
      let code = number - lowest
      return (0..<count).contains(code) ? UInt8(code) : nil
    }
    return codes[Array(field)]
  }

  /// A whole number of at most four digits.
  private static func integer(_ field: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = field.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    let digits = isNegative ? field.dropFirst() : field[...]
    guard (1...4).contains(digits.count) else { return nil }
    var number = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return isNegative ? -number : number
  }
}
