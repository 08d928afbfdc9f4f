/// Text that can't act on a terminal, whatever it was made from.
///
/// XML allows the C1 control characters, among them the introducers of escape sequences, and the
/// controls that reorder text; so do names of units and files. Only this type is ever printed.
/// Source: Unicode Standard Annex 9, table of explicit directional formatting characters;
/// ECMA-48, control functions.
public struct TerminalText: Hashable, Sendable {
  /// The harmless text.
  public let text: String

  /// Replaces each character that could act on a terminal by U+FFFD; line feeds are kept.
  public init(_ raw: String) {
    guard raw.unicodeScalars.contains(where: Self.acts) else {
      text = raw
      return
    }
    var scalars = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      scalars.append(Self.acts(scalar) ? "\u{FFFD}" : scalar)
    }
    text = String(scalars)
  }

  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
