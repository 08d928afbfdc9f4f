/// A reason why a part of an instrument, or an answer to it, can't be used.
///
/// A description names the item and what was expected of it. It never repeats the answer that was
/// given, so an error may be logged without breaking the confidentiality promised to respondents.
public enum InstrumentError: Error, Hashable, Sendable {
  /// A response scale offers fewer than two ratings.
  case responseScaleTooShort(scale: ResponseScale.ID)
  /// A response scale offers more ratings than one byte can tell apart.
  case responseScaleTooLong(scale: ResponseScale.ID)
  /// A response scale skips, repeats or disorders its ratings.
  case responseScaleNotContiguous(scale: ResponseScale.ID)
  /// An answer isn't one that its item takes; `expected` says in words what the item takes.
  case unacceptableAnswer(item: Item.ID, expected: String)
  /// An answer names an item that the questionnaire doesn't hold.
  case unknownItem(Item.ID)
  /// A unit names a parent that isn't in the roster.
  case unknownParent(unit: Unit.ID)
  /// A unit occurs twice in the roster.
  case duplicateUnit(Unit.ID)
  /// A unit is its own ancestor.
  case circularUnits(Unit.ID)
}

extension InstrumentError: CustomStringConvertible {
  /// A sentence fit for the person who wrote the definition or the file.
  public var description: String {
    switch self {
    case .responseScaleTooShort(let scale):
      "Response scale “\(scale)” must offer at least two ratings."
    case .responseScaleTooLong(let scale):
      "Response scale “\(scale)” offers more than \(Code.maximumOptions) ratings."
    case .responseScaleNotContiguous(let scale):
      "Response scale “\(scale)” must list its ratings in ascending order without a gap."
    case .unacceptableAnswer(let item, let expected):
      "Item \(item) takes \(expected)."
    case .unknownItem(let item):
      "Item \(item) isn't in this questionnaire."
    case .unknownParent(let unit):
      "Unit “\(unit)” names a parent that isn't in the roster."
    case .duplicateUnit(let unit):
      "Unit “\(unit)” is listed twice."
    case .circularUnits(let unit):
      "Unit “\(unit)” is its own ancestor."
    }
  }
}
