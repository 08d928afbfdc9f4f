/// A decimal number with up to three places, held exactly as a count of thousandths.
///
/// Amounts of money, hours and percentages are quantities, so no binary fraction ever changes an
/// estimate that somebody typed.
public struct Quantity: Hashable, Sendable, Comparable {
  /// The number of thousandths.
  public let thousandths: Int64

  /// Creates a quantity from a count of thousandths.
  public init(thousandths: Int64) { self.thousandths = thousandths }

  /// Orders quantities by size.
  public static func < (left: Quantity, right: Quantity) -> Bool {
    left.thousandths < right.thousandths
  }

  /// The nearest floating-point number.
  public var doubleValue: Double { Double(thousandths) / 1000 }

  /// Reads a decimal number such as `-12.5` or `3000`, with a point and at most three places.
  ///
  /// Returns `nil` for anything else: exponents, group separators, a bare point, and numbers of
  /// more than 15 digits before the point.
  public init?(_ text: some StringProtocol) {
    var digits = text.utf8[...]
    var negative = false
    if let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      negative = first == UInt8(ascii: "-")
      digits = digits.dropFirst()
    }
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...15).contains(whole.count) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : whole.prefix(0)
    guard parts.count == 1 || (1...3).contains(fraction.count) else { return nil }
    var total: Int64 = 0
    for byte in whole {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      total = total * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    for place in 0..<3 {
      total *= 10
      guard place < fraction.count else { continue }
      let byte = fraction[fraction.index(fraction.startIndex, offsetBy: place)]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      total += Int64(byte - UInt8(ascii: "0"))
    }
    thousandths = negative ? -total : total
  }
}

extension Quantity: CustomStringConvertible {
  /// The shortest decimal text, such as `12.5`, the same in every locale.
  public var description: String {
    let magnitude = thousandths.magnitude
    var text = String(magnitude / 1000)
    let rest = magnitude % 1000
    if rest != 0 {
      var places = String(rest + 1000).dropFirst()
      while places.last == "0" { places = places.dropLast() }
      text += "." + places
    }
    return thousandths < 0 ? "-" + text : text
  }
}
