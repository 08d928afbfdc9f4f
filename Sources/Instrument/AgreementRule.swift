/// When a group speaks with one voice, and when it is divided.
///
/// Thresholds are conventions, so a definition that sets them says where they come from.
public struct AgreementRule: Hashable, Sendable {
  /// The least agreement of one voice, in hundredths from 1 to 100: 70 stands for an r*wg(j)* of
  /// 0.70.
  public let oneVoice: Int
  /// The least share of people that makes a camp, in percent from 1 to 50.
  public let camps: Int
  /// Scores below this stand low; a multiple of 5 from 5 to 95.
  public let lowBelow: Int
  /// Scores from this stand high; a multiple of 5 from 5 to 95, not below ``lowBelow``.
  public let highFrom: Int
  /// Where the thresholds come from, in the words of the definition; empty when it sets none.
  public let sources: [String]

  /// Creates a rule.
  public init(oneVoice: Int, camps: Int, lowBelow: Int, highFrom: Int, sources: [String] = []) {
    self.oneVoice = oneVoice
    self.camps = camps
    self.lowBelow = lowBelow
    self.highFrom = highFrom
    self.sources = sources
  }

  /// The rule of a definition that sets none: one voice from 0.70, a camp from a quarter of the
  /// people, low below 40 and high from 60.
  ///
  /// Source of 0.70: L. R. James, R. G. Demaree and G. Wolf (1984), doi:10.1037/0021-9010.69.1.85; J.
  /// M. LeBreton and J. L. Senter (2008), doi:10.1177/1094428106296642, who call 0.71 and more strong
  /// agreement. For camps there is no convention; a quarter is this program's own choice: where every
  /// fourth person stands on either side, a mean describes neither.
  public static let standard = AgreementRule(oneVoice: 70, camps: 25, lowBelow: 40, highFrom: 60)
}
