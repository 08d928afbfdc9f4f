public import Instrument

/// Whether a mean may stand for a group, by how far its people agree.
public enum Voice: String, Hashable, Sendable, CaseIterable {
  /// People agree, and there aren't camps on both sides: the mean speaks for them.
  case one
  /// Neither one voice nor divided: the mean is shown with a warning.
  case mixed
  /// Camps on both sides that are apart, or answers so far from each other that a mean describes
  /// nobody.
  case divided

  /// Classifies a group.
  ///
  /// Camps overrule agreement, because r*wg(j)* of many items is high even when a group falls apart
  /// into halves: with eleven items, half of the people at 2 and half at 4 of five ratings still have
  /// 0.79. And camps alone don't divide: a broad hill in the middle has people on both sides, too, but
  /// the nearer to the mean the more. So with camps on both sides a group is divided when people
  /// stand more thinly between the camps than in them, or when agreement is 0, so that answers
  /// differ as much as if nobody agreed on anything.
  ///
  /// - Parameters:
  ///   - agreement: r*wg(j)* from 0 to 1, or `nil` when it can't be known; then a group is mixed at
  ///     best.
  ///   - camps: Where people stand.
  ///   - rule: The thresholds.
  public init(agreement: Double?, camps: Camps, rule: AgreementRule) {
    let isOnBothSides = camps.areOnBothSides(rule)
    if isOnBothSides && (camps.areApart(rule) || agreement == 0) {
      self = .divided
    } else if !isOnBothSides, let agreement, agreement * 100 >= Double(rule.oneVoice) {
      self = .one
    } else {
      self = .mixed
    }
  }
}
