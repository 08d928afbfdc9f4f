import EngagementStore
import Sealing

/// The code by which somebody at a shared terminal, and nobody else, goes on with their answers.
struct KioskCode: Hashable {
  private static let length = 8

  /// The letters and digits without hyphens.
  private let letters: String

  /// Draws a code.
  init(using generator: inout some RandomNumberGenerator) {
    let alphabet = ParticipationToken.alphabet
    letters = String(
      (0..<Self.length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] })
  }

  /// Reads a code as it was typed; upper case, hyphens and spaces don't matter.
  init(_ typed: String) { letters = typed.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// The code as it is shown, in two groups.
  var shown: String { "\(letters.prefix(4))-\(letters.dropFirst(4))" }

  /// What is kept of the code; different in each engagement.
  func hash(in settings: EngagementSettings) -> String {
    Fingerprint.sha256(Array("soundings kiosk\n\(settings.identifier)\n\(letters)\n".utf8))
  }
}
