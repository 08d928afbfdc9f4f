/// A one-time pass to answer: 16 characters that can't be mistaken for each other, about 79 bits.
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
    text = String(
      (0..<Self.length).map { _ in
        Self.alphabet[Int.random(in: Self.alphabet.indices, using: &generator)]
      })
  }

  /// Reads a token as people type it, with or without hyphens and spaces, in either case.
  ///
  /// - Returns: `nil` for anything else.
  public init?(_ typed: String) {
    let kept = typed.lowercased().filter { character in
      !character.isWhitespace
        && character.unicodeScalars.first?.properties.generalCategory != .dashPunctuation
    }
    guard kept.count == Self.length, kept.allSatisfy(Self.alphabet.contains) else { return nil }
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
