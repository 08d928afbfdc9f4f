import Instrument

extension String {
  /// The text without line feeds and other steering characters, for names within a message: the name
  /// of a file may hold what looks like a message of its own.
  var onOneLine: String {
    guard unicodeScalars.contains(where: \.steersText) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.steersText ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }
}
