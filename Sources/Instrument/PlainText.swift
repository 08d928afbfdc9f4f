/// A free text as it may be shown: nothing in it acts on a terminal, a page or the text around it.
///
/// Ends of lines become line feeds and tabs spaces, at most one line stays empty between two others,
/// and white space around the text goes. Characters that steer a terminal or turn the direction of text
/// become U+FFFD. Of marks that are stacked on one letter four stay, so that none reaches other lines.
public struct PlainText: Hashable, Sendable {
  /// The harmless text; empty when nothing was written.
  public let text: String

  /// The most marks on one letter; the scripts that stack them need fewer.
  static let mostMarks = 4

  /// Makes a text harmless.
  public init(_ raw: String) {
    var scalars = String.UnicodeScalarView()
    var marks = 0
    var previous: Unicode.Scalar?
    for scalar in raw.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      marks = Self.isMark(scalar) ? marks + 1 : 0
      guard marks <= Self.mostMarks else { continue }
      switch scalar.value {
      case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
      case 0x09: scalars.append(" ")
      case 0xFFF9...0xFFFB: scalars.append("\u{FFFD}")
      default: scalars.append(scalar.steersText ? "\u{FFFD}" : scalar)
      }
    }
    var lines: [Substring] = []
    for line in String(scalars).split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmingSuffix
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line)
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    let told = lines.joined(separator: "\n").drop { $0.isWhitespace }
    text = told.unicodeScalars.contains(where: Self.isSeen) ? String(told) : ""
  }

  /// Whether a character can be seen and was written.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
      && scalar != "\u{FFFD}"
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}

extension Substring {
  fileprivate var trimmingSuffix: Substring {
    var rest = self
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return rest
  }
}
