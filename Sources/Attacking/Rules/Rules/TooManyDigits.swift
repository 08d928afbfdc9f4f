extension PrivacyRule {
  /// A number has more digits than readers see.
  static let tooManyDigits = PrivacyRule(
    code: "PRV006", title: "a number has more digits than the page shows",
    reason: """
      Differences of means with many digits tell the answers of a few people exactly. Scores have one \
      decimal, shares whole percent.
      """
  ) { group, state in
    let isFraction = state.format == .json || state.format == .csv
    return group.lines.filter { line in
      line.numbers.contains { kind, text in
        let most = kind.isShare ? (isFraction ? 2 : 0) : 1
        return Self.decimals(text) > most
      } || line.shares.contains { Self.decimals($0) > (isFraction ? 2 : 0) }
    }.map { state.words(group.name, $0.measure) }
  }

  /// How many digits stand behind the decimal point, zeros at the end left out.
  private static func decimals(_ text: String) -> Int {
    // An exponent means a number that is tiny or huge, and in any case not rounded.
    if text.contains(where: { $0 == "e" || $0 == "E" }) { return Int.max }
    guard let point = text.firstIndex(of: ".") else { return 0 }
    var digits = text[text.index(after: point)...]
    while digits.last == "0" { digits.removeLast() }
    return digits.count
  }
}
