/// All of one respondent's answers to one questionnaire.
public struct Response: Hashable, Sendable {
  /// The questionnaire that was answered.
  public let questionnaire: Questionnaire.ID
  /// The respondent's unit.
  public let unit: Unit.ID
  /// The respondent's role.
  public let role: Role.ID
  /// The answers; an item without an entry was not asked.
  public let answers: [Item.ID: Answer]

  /// Creates a response.
  public init(
    questionnaire: Questionnaire.ID, unit: Unit.ID, role: Role.ID, answers: [Item.ID: Answer]
  ) {
    self.questionnaire = questionnaire
    self.unit = unit
    self.role = role
    self.answers = answers
  }
}

/// A response as the store and the tally hold it: one byte a column, and the rest apart.
public struct PackedResponse: Hashable, Sendable {
  /// The respondent's unit.
  public let unit: Unit.ID
  /// The respondent's role.
  public let role: Role.ID
  /// One byte a column of the codebook; see ``Code``.
  public let row: [UInt8]
  /// The numbers, amounts and estimates, by item.
  public let quantities: [Item.ID: [Quantity]]
  /// The free texts, by item.
  public let texts: [Item.ID: String]

  /// Creates a packed response.
  public init(
    unit: Unit.ID, role: Role.ID, row: [UInt8], quantities: [Item.ID: [Quantity]] = [:],
    texts: [Item.ID: String] = [:]
  ) {
    self.unit = unit
    self.role = role
    self.row = row
    self.quantities = quantities
    self.texts = texts
  }
}
