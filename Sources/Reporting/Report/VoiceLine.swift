public import Scoring

/// Whether a mean may stand for a group, worded and rounded.
public struct VoiceLine: Hashable, Sendable {
  /// Whether people agree.
  public let voice: Voice
  /// How far they agree, from 0 to 1 with two places; empty when that can't be known.
  public let agreement: String
  /// Whether a unit with one voice only says what everybody says; its agreement then tells nothing
  /// about the unit.
  public let isAsEverywhere: Bool
  /// Where the people of a divided group stand; `nil` for others, and where it would tell how
  /// somebody answered.
  public let split: Split?

  /// Where people stand, in whole percent.
  public struct Split: Hashable, Sendable {
    /// How many people there are, as far as it may be told.
    public let people: RespondentCount
    /// The percentage that stands low.
    public let low: Int
    /// The percentage between the camps.
    public let middle: Int
    /// The percentage that stands high.
    public let high: Int
  }

  /// Words a line of a profile; `nil` when the line is withheld.
  public init?(_ line: DimensionProfile, isAsEverywhere: Bool = false) {
    guard let voice = line.voice else { return nil }
    self.voice = voice
    agreement = line.agreement.map { Self.hundredths($0) } ?? ""
    self.isAsEverywhere = voice == .one && isAsEverywhere
    split = line.split.map {
      Split(
        people: $0.people, low: Self.percent($0.low), middle: Self.percent($0.middle),
        high: Self.percent($0.high))
    }
  }

  /// Whether people are known to differ, so that their mean is a compromise.
  public var isMixed: Bool { voice == .mixed && !agreement.isEmpty }

  /// The voice in words.
  public var words: String {
    switch voice {
    case .one: isAsEverywhere ? "one voice, as everywhere" : "one voice"
    case .mixed: isMixed ? "mixed" : "agreement unknown"
    case .divided: "divided"
    }
  }

  /// The split in words; empty without one.
  public var splitWords: String {
    split.map { "\($0.low) % low, \($0.middle) % between, \($0.high) % high" } ?? ""
  }

  /// A number from 0 to 1 with two places, cut off rather than rounded, so that it never seems to
  /// reach a bound that it doesn't.
  static func hundredths(_ number: Double) -> String {
    let whole = Int(number * 100 + 1e-9)
    return "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
