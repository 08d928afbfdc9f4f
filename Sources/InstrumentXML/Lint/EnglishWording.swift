import Instrument

extension Item {
  /// The wording in English, or `nil` when there is none.
  var englishWording: String? {
    wording.variants.first { $0.language.tag.hasPrefix("en") }?.text
  }

  /// Whether the English wording of the item holds one of some words, given in lower case.
  func holdsEnglishWord(_ wanted: Set<String>) -> Bool {
    guard let english = englishWording else { return false }
    let words = english.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return words.contains { wanted.contains(String($0).replacing("’", with: "'")) }
  }
}
