public import Instrument

/// The school grade that an English text asks for.
///
///     0.39 · words ÷ sentences + 11.8 · syllables ÷ words − 15.59
///
/// Source: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, Derivation of New
/// Readability Formulas for Navy Enlisted Personnel, Research Branch Report 8-75, 1975. Syllables are
/// counted as groups of vowels, less a silent final e; for single sentences the figure is rough.
public enum ReadingGrade {
  /// The grade of a text; below 0 for very short words and sentences, `nil` without words.
  ///
  /// The placeholder for the practice is left out, because its words aren't those of the definition.
  public static func of(_ text: String) -> Double? {
    let bare = text.replacing("{practice}", with: "it")
    let words = bare.lowercased().split { !$0.isLetter && $0 != "’" && $0 != "'" }
    guard !words.isEmpty else { return nil }
    let ends = bare.split(omittingEmptySubsequences: false) { ".!?".contains($0) }.dropLast().count
    let syllables = words.reduce(0) { $0 + Self.syllables(in: $1) }
    return 0.39 * Double(words.count) / Double(max(ends, 1))
      + 11.8 * Double(syllables) / Double(words.count) - 15.59
  }

  /// The grades of the English wordings of items, ascending.
  public static func grades(of items: [Item]) -> [Double] {
    items.compactMap { $0.englishWording.flatMap { of($0) } }.sorted()
  }

  /// The middle of some grades; the mean of the two middle ones of an even number, `nil` of none.
  public static func median(_ grades: [Double]) -> Double? {
    guard !grades.isEmpty else { return nil }
    let middle = grades.count / 2
    return grades.count % 2 == 1 ? grades[middle] : (grades[middle - 1] + grades[middle]) / 2
  }

  private static func syllables(in word: Substring) -> Int {
    var count = 0
    var wasVowel = false
    for letter in word {
      let isVowel = "aeiouyäöüáéíóú".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    let isSilent =
      word.hasSuffix("e") && !word.hasSuffix("le") && !word.hasSuffix("ee")
      || word.hasSuffix("es") && !word.hasSuffix("ses") && !word.hasSuffix("ces")
        && !word.hasSuffix("ges")
      || word.hasSuffix("ed") && !word.hasSuffix("ted")
        && !word.hasSuffix("ded")
    return max(isSilent ? count - 1 : count, 1)
  }
}
