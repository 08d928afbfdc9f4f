/// A one-time pass to answer: 15 characters drawn at random, about 74 bits, and one to check them.
///
/// No two characters look alike. With their places in the alphabet, 0 to 30, weighted by 1 to 16, the
/// sum of all is a multiple of 31: because 31 is a prime number, one wrong character and two that
/// changed places never go unnoticed (the principle of ISBN-10, ISO 2108). A code that was mistyped is
/// found while its owner is still there, and not when the answers are sealed.
///
/// An engagement keeps only the SHA-256 of its tokens, in a list apart from responses.
public struct ParticipationToken: Hashable, Sendable {
  /// The characters that tokens are made of: no 0, 1, i, l or o.
  public static let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz")
  /// The number of characters.
  public static let length = 16

  /// The token without hyphens, in lower case.
  public let text: String

  /// Draws a new token.
  public init(using generator: inout some RandomNumberGenerator) {
    let drawn = (1..<Self.length).map { _ in
      Int.random(in: Self.alphabet.indices, using: &generator)
    }
    // The last weight is 16, and 2 × 16 = 32 leaves 1 when divided by 31.
    let check = (Self.alphabet.count - Self.weightedSum(drawn)) * 2 % Self.alphabet.count
    text = String((drawn + [check]).map { Self.alphabet[$0] })
  }

  /// The sum of places weighted by their positions, counted from 1, modulo the alphabet's size.
  private static func weightedSum(_ places: [Int]) -> Int {
    places.enumerated().reduce(0) { ($0 + ($1.offset + 1) * $1.element) % alphabet.count }
  }

  /// Reads a token as people type it, with or without hyphens and spaces, in either case.
  ///
  /// - Returns: `nil` for anything else.
  public init?(_ typed: String) {
    let kept = typed.lowercased().filter { character in
      !character.isWhitespace
        && character.unicodeScalars.first?.properties.generalCategory != .dashPunctuation
    }
    let places = kept.compactMap { Self.alphabet.firstIndex(of: $0) }
    guard kept.count == Self.length, places.count == Self.length, Self.weightedSum(places) == 0
    else { return nil }
    text = kept
  }

  /// The token in groups of four, as it is printed.
  public var grouped: String {
    let characters = Array(text)
    return stride(from: 0, to: characters.count, by: 4).map {
      String(characters[$0..<min($0 + 4, characters.count)])
    }.joined(separator: "-")
  }

  /// What an engagement keeps of it: its SHA-256 in hexadecimal.
  public var hash: String { Fingerprint.sha256(Array(text.utf8)) }
}
