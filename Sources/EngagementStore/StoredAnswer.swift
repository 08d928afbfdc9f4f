import Instrument

/// How one answer of a draft is written in the store: a letter for its kind, a colon, its content.
enum StoredAnswer {
  /// The text to keep.
  static func text(_ answer: Answer) -> String {
    switch answer {
    case .rating(let rating): "r:\(rating)"
    case .choice(let option): "o:\(option)"
    case .choices(let options): "m:" + options.sorted().joined(separator: ",")
    case .yesNo(let yes): yes ? "y:1" : "y:0"
    case .quantity(let number): "q:\(number.thousandths)"
    case .estimate(let three):
      "e:\(three.low.thousandths),\(three.likely.thousandths),\(three.high.thousandths)"
    case .ranking(let options): "k:" + options.joined(separator: ",")
    case .text(let text): "t:" + text
    case .nonresponse(let kind): "n:" + kind.rawValue
    }
  }

  /// The answer that a text stands for, or `nil` when it stands for none.
  static func answer(_ text: String) -> Answer? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let content = String(text[text.index(after: colon)...])
    let parts = content.split(separator: ",").map(String.init)
    switch text[..<colon] {
    case "r": return Int(content).map { .rating($0) }
    case "o": return .choice(content)
    case "m": return .choices(Set(parts))
    case "y": return .yesNo(content == "1")
    case "q": return Int64(content).map { .quantity(Quantity(thousandths: $0)) }
    case "e":
      let three = parts.compactMap { Int64($0) }.map { Quantity(thousandths: $0) }
      guard three.count == 3 else { return nil }
      return Estimate(low: three[0], likely: three[1], high: three[2]).map { .estimate($0) }
    case "k": return .ranking(parts)
    case "t": return .text(content)
    case "n": return Nonresponse(rawValue: content).map { .nonresponse($0) }
    default: return nil
    }
  }
}
