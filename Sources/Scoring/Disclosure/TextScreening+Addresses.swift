extension TextScreening {
  private static func isWordly(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
  }

  private static let atSigns: Set<Character> = ["@", "＠", "﹫"]

  /// Whether there is an e-mail address, also one that is written to be overlooked.
  static func hasEmail(_ text: [Character]) -> Bool {
    text.indices.contains { place in
      if atSigns.contains(text[place]) {
        return place > 0 && isWordly(text[place - 1]) && place + 1 < text.count
          && isWordly(text[place + 1])
      }
      // "name (at) example", "name[at]example"
      guard "([{".contains(text[place]), place + 3 < text.count else { return false }
      return text[place + 1].lowercased() == "a" && text[place + 2].lowercased() == "t"
        && ")]}".contains(text[place + 3])
    }
  }

  /// Whether there is a name with an at sign before it.
  static func hasHandle(_ text: [Character]) -> Bool {
    text.indices.contains { place in
      atSigns.contains(text[place]) && (place == 0 || !isWordly(text[place - 1]))
        && place + 1 < text.count && isWordly(text[place + 1])
    }
  }

  /// Ends of addresses that are taken for one without anything after them.
  private static let domains: Set<String> = [
    "com", "org", "net", "edu", "gov", "info", "app", "io", "eu", "de", "at", "ch", "es", "fr",
    "nl",
    "uk", "ly", "me",
  ]

  /// Whether there is the address of a page.
  static func hasLink(_ text: String) -> Bool {
    text.split { $0.isWhitespace }.contains { part in
      let part = part.lowercased()
      if part.contains("://") || part.contains("www.") { return true }
      let labels = part.split(separator: ".", omittingEmptySubsequences: false)
      return labels.indices.dropFirst().contains { place in
        guard isWordly(labels[place - 1].last) else { return false }
        let end = labels[place].prefix { $0.isLetter }
        let rest = labels[place].dropFirst(end.count)
        // A letter before and a path behind, or a well-known ending.
        return end.count >= 2
          && (rest.first == "/" && rest.count > 1 || domains.contains(String(end)))
          && !isWordly(rest.first)
      }
    }
  }

  /// Signs between the digits of a number.
  private static let separators: Set<Character> = [
    " ", "-", ".", "/", "(", ")", "–", "‑", "\u{2010}", "\u{A0}",
  ]

  /// Whether there is what looks like a telephone number and not like a year, a date or an amount.
  static func hasTelephone(_ text: [Character]) -> Bool {
    var groups: [String] = []
    var isInternational = false
    var isInGroup = false
    var gap = 0
    for character in text + ["\n"] {
      if let digit = character.wholeNumberValue, (0...9).contains(digit) {
        if isInGroup, let last = groups.indices.last {
          groups[last] += "\(digit)"
        } else {
          groups.append("\(digit)")
        }
        isInGroup = true
        gap = 0
        continue
      }
      isInGroup = false
      gap += 1
      // "(030) – 12" has three signs in a row.
      if separators.contains(character), gap <= 3, !groups.isEmpty { continue }
      if isTelephone(groups, isInternational) { return true }
      groups = []
      gap = 0
      isInternational = character == "+"
    }
    return false
  }

  private static func isTelephone(_ groups: [String], _ isInternational: Bool) -> Bool {
    let digits = groups.reduce(0) { $0 + $1.count }
    guard digits >= 7 else { return false }
    if isInternational { return true }
    let lengths = groups.map(\.count)
    func isYear(_ group: String) -> Bool {
      group.count == 4 && (group.hasPrefix("19") || group.hasPrefix("20"))
    }
    // Years, dates and round amounts.
    if groups.allSatisfy(isYear) { return false }
    if groups.count == 3, lengths.dropFirst().allSatisfy({ $0 <= 2 }), isYear(groups[0]) {
      return false
    }
    if groups.count == 3, lengths.dropLast().allSatisfy({ $0 <= 2 }), isYear(groups[2]) {
      return false
    }
    return !(groups.last == "000" && groups.first?.first != "0" && lengths[0] <= 3)
  }
}
