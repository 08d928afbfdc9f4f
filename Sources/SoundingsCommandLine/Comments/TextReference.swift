/// The short name of a free text, such as T-7F3A.
///
/// It is made of the first digits of the text's place, which is drawn at random, so it tells nothing of
/// who wrote the text or when. As many digits are taken as tell the texts of a wave apart, at least four.
struct TextReference: Hashable, CustomStringConvertible {
  /// The fewest digits.
  static let fewestDigits = 4

  /// The hexadecimal digits.
  let digits: String

  /// What readers see.
  var description: String { "T-\(digits)" }

  /// All digits of a place.
  static func digits(of place: UInt64) -> String {
    let digits = String(place, radix: 16, uppercase: true)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The references of places in ascending order, none of which is the beginning of another.
  static func all(of places: [UInt64]) -> [TextReference] {
    let digits = places.map(digits)
    func shared(_ place: Int, _ other: Int) -> Int {
      guard digits.indices.contains(other) else { return 0 }
      return zip(digits[place], digits[other]).prefix { $0 == $1 }.count
    }
    return digits.indices.map { place in
      let needed = max(shared(place, place - 1), shared(place, place + 1)) + 1
      return TextReference(digits: String(digits[place].prefix(max(needed, fewestDigits))))
    }
  }

  /// The digits that a user typed, with or without T- and in either case; `nil` for anything else.
  static func typed(_ text: String) -> String? {
    let plain = text.trimmed.uppercased()
    let digits = plain.hasPrefix("T-") ? String(plain.dropFirst(2)) : plain
    guard digits.count >= fewestDigits, digits.allSatisfy(\.isHexDigit) else { return nil }
    return digits
  }
}
