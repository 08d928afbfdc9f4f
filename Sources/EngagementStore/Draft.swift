public import Instrument

/// A questionnaire that somebody began and hasn't finished.
public struct Draft: Hashable, Sendable, Identifiable {
  /// A number that is unique in the engagement.
  public let id: Int64
  /// The questionnaire.
  public let questionnaire: Questionnaire.ID
  /// The respondent's unit.
  public let unit: Unit.ID
  /// The respondent's role.
  public let role: Role.ID
  /// The language that the respondent chose last.
  public var language: Language
  /// The fingerprint of the definition that the draft was begun with; empty when that wasn't noted.
  public let definition: String
  /// What was promised, as it was shown before the respondent agreed; empty until then.
  public var promise: String
}

/// What is kept beside the answers of a draft, so that a sitting goes on as it was.
public struct DraftMarks: Hashable, Sendable {
  /// The items to come back to.
  public var flags: Set<Item.ID> = []
  /// A note on an item.
  public var notes: [Item.ID: String] = [:]
  /// What was typed for an item and isn't an answer yet.
  public var unfinished: [Item.ID: String] = [:]

  /// Creates marks; without arguments, none.
  public init(
    flags: Set<Item.ID> = [], notes: [Item.ID: String] = [:], unfinished: [Item.ID: String] = [:]
  ) {
    self.flags = flags
    self.notes = notes
    self.unfinished = unfinished
  }
}

/// One mark of an item in a draft.
public enum DraftMark: Hashable, Sendable {
  /// The respondent wants to come back.
  case flag(Bool)
  /// A note; empty for none.
  case note(String)
  /// Something typed that isn't an answer yet; empty for nothing.
  case unfinished(String)
}
