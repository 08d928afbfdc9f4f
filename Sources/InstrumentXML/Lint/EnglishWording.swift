import Instrument

extension Item {
  /// Whether the English wording of the item holds one of some words, given in lower case.
  func holdsEnglishWord(_ wanted: Set<String>) -> Bool {
    guard let english = wording.variants.first(where: { $0.language.tag.hasPrefix("en") })
    else { return false }
    let words = english.text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return words.contains { wanted.contains(String($0).replacing("’", with: "'")) }
  }
}
