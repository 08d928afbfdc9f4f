import Instrument

/// How many answers were asked for and what became of them; all counts.
public struct Coverage: Hashable, Sendable {
  /// How many respondents were asked at least one item.
  public private(set) var respondents = 0
  /// How many answers were asked for: items times the respondents who were asked them.
  public private(set) var asked = 0
  /// How many of these were answered in substance.
  public private(set) var answered = 0
  /// How many of these were "don't know".
  public private(set) var dontKnow = 0

  /// Creates the coverage of nobody.
  public init() {}

  /// Adds one respondent's items, by the first column of each.
  mutating func add(_ row: UnsafeBufferPointer<UInt8>, columns: [Int]) {
    let notAsked = Code.of(.notAsked)
    let dontKnowCode = Code.of(.dontKnow)
    var own = 0
    for column in columns {
      let code = row[column]
      if code == notAsked { continue }
      own += 1
      if code < 251 { answered += 1 } else if code == dontKnowCode { dontKnow += 1 }
    }
    asked += own
    if own > 0 { respondents += 1 }
  }

  /// Adds that of another group.
  public mutating func merge(_ other: Coverage) {
    respondents += other.respondents
    asked += other.asked
    answered += other.answered
    dontKnow += other.dontKnow
  }
}
