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
  /// The language that the respondent chose.
  public let language: Language
}
