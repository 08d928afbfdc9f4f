import Foundation

/// Looks for what could tell who wrote a free text, or whom it is about.
///
/// Names are compared word by word, without regard to case, accents, width or characters that can't be
/// seen, and with ä as well as ae; a name of two letters, or a unit's of three, must have the same case,
/// so that “IT” isn't found in “it”. What is found is looked at by a person before it is told, so the
/// search rather finds too much; it can't find everything, such as a nickname.
public struct TextScreening: Sendable {
  /// Why a text is held back until somebody has read it.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// It holds a name, or part of a name, of a person that the engagement knows.
    case person
    /// It names a unit that is too small for a name of its own.
    case unit
    /// It holds an e-mail address.
    case email
    /// It holds what looks like a telephone number.
    case telephone
    /// It holds a name with an at sign, as accounts have it.
    case handle
    /// It holds the address of a page.
    case link
  }

  /// Names to look for, found in a text at once however many they are.
  public struct Names: Sendable {
    /// A way to write a name.
    private struct Spelling {
      let words: [Word]
      let isStrict: Bool
    }

    /// The spellings by their first word.
    private var byFirst: [String: [Spelling]] = [:]
    /// Names in scripts without spaces, which may stand within what looks like one word.
    private var unspaced: [String] = []

    /// Prepares names.
    ///
    /// - Parameters:
    ///   - names: The names; those of one letter are left out.
    ///   - strictUpTo: Up to how many letters a name must have the same case.
    init(_ names: [String], strictUpTo: Int) {
      for name in names {
        for words in Set([false, true].map { TextScreening.words(of: name, $0) }) {
          let length = words.reduce(0) { $0 + $1.folded.count }
          guard let first = words.first, length > 1 else { continue }
          if words.count == 1, first.folded.first.map({ TextScreening.isUnspaced($0) }) ?? false {
            unspaced.append(first.folded)
          } else {
            byFirst[first.folded, default: []].append(
              Spelling(words: words, isStrict: length <= strictUpTo))
          }
        }
      }
    }

    /// Whether any of the names stands in a text.
    func occur(in text: [Word]) -> Bool {
      text.indices.contains { start in
        let word = text[start].folded
        let genitive = word.hasSuffix("s") ? byFirst[String(word.dropLast())] ?? [] : []
        return ((byFirst[word] ?? []) + genitive).contains { Self.stands($0, at: start, in: text) }
      } || text.contains { word in unspaced.contains { word.folded.contains($0) } }
    }

    private static func stands(_ name: Spelling, at start: Int, in text: [Word]) -> Bool {
      guard start + name.words.count <= text.count else { return false }
      return name.words.indices.allSatisfy { place in
        let (own, word) = (name.words[place], text[start + place])
        if name.isStrict { return own.cased == word.cased }
        // The last word may be a genitive.
        return own.folded == word.folded
          || (place == name.words.count - 1 && own.folded + "s" == word.folded)
      }
    }
  }

  private let people: Names

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - people: The labels of people, such as “Anna Berg” or “Head of sales”.
  ///   - titles: Words in such labels that name nobody, such as the names of units and roles.
  public init(people: [String], titles: [String] = []) {
    let common = Set(titles.flatMap { Self.words(of: $0).map(\.folded) })
    let parts = people.flatMap { Self.spans(of: $0) }.filter { part in
      (part.first?.isUppercase ?? true)
        && Self.words(of: part).allSatisfy { !common.contains($0.folded) }
    }
    self.people = Names(people + parts, strictUpTo: 2)
  }

  /// Names of units to look for.
  public static func units(_ names: [String]) -> Names { Names(names, strictUpTo: 3) }

  /// Why a text should be read before it is told.
  ///
  /// - Parameters:
  ///   - text: The text as it was written.
  ///   - small: The names of the units that the text may come from and that have no name of their own
  ///     among the texts; naming one would undo that.
  /// - Returns: The reasons, each once, in the order of ``Reason``; none when nothing was found.
  /// - Complexity: Linear in the length of the text.
  public func reasons(in text: String, small: Names = units([])) -> [Reason] {
    let readings = Self.readings(of: text)
    let words = readings.flatMap { reading in [false, true].map { Self.words(of: reading, $0) } }
    return Reason.allCases.filter { reason in
      switch reason {
      case .person: words.contains { people.occur(in: $0) }
      case .unit: words.contains { small.occur(in: $0) }
      case .email: readings.contains { Self.hasEmail(Array($0)) }
      case .telephone: readings.contains { Self.hasTelephone(Array($0)) }
      case .handle: readings.contains { Self.hasHandle(Array($0)) }
      case .link: readings.contains { Self.hasLink($0) }
      }
    }
  }

  /// A word without accents.
  struct Word: Hashable {
    let folded: String
    let cased: String
  }

  /// A script that writes words without spaces between them.
  private static func isUnspaced(_ character: Character) -> Bool {
    character.unicodeScalars.first.map {
      (0x0E00...0x0EFF).contains($0.value) || $0.value >= 0x2E80
    }
      ?? false
  }

  /// The words as they are written.
  private static func spans(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private static let umlauts: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa",
  ]

  /// Letters that have no accent to lose and are often written with others.
  private static let letters: [Character: String] = [
    "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe",
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i",
  ]

  private static func words(of text: String, _ spellsUmlauts: Bool = false) -> [Word] {
    spans(of: text).map { span in
      var spelled = ""
      for character in span {
        spelled +=
          (spellsUmlauts ? umlauts[character] : nil) ?? letters[character] ?? String(character)
      }
      let cased = spelled.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
      return Word(folded: cased.lowercased(), cased: cased)
    }
  }

  /// The text without characters that can't be seen, once with spaces in their place if there are any.
  private static func readings(of text: String) -> [String] {
    let wide = text.folding(options: .widthInsensitive, locale: nil)
    guard wide.unicodeScalars.contains(where: isUnseen) else { return [wide] }
    var joined = String.UnicodeScalarView()
    var apart = String.UnicodeScalarView()
    for scalar in wide.unicodeScalars {
      if isUnseen(scalar) {
        apart.append(" ")
      } else {
        joined.append(scalar)
        apart.append(scalar)
      }
    }
    return [String(joined), String(apart)]
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\r" || scalar == "\t" { return false }
    return scalar.properties.isDefaultIgnorableCodePoint
      || [.format, .control].contains(scalar.properties.generalCategory)
  }
}
