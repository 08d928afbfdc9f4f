/// What is looked at to see whether an engagement is sound.
public enum StoreCheck: String, Hashable, Sendable, CaseIterable {
  /// The pages, tables and indexes of the database.
  case database
  /// References from one table to another.
  case references
  /// The mark and the version of the file, and that nobody added a trigger or a view.
  case kind
  /// The settings of the live connection that keep answers safe.
  case settings
  /// The frozen definition.
  case definition
  /// Responses, each against the questionnaire that it answers.
  case responses
  /// Interrupted questionnaires, each against the definition.
  case drafts
  /// Modes and owners of files.
  case permissions
  /// Files that were begun and never finished.
  case leftovers
  /// Backups.
  case backups
}

/// What one check found.
public struct StoreFinding: Hashable, Sendable {
  /// The check.
  public let check: StoreCheck
  /// How many things were looked at, where they can be counted.
  public let examined: Int
  /// The number of things that are wrong.
  public let problems: Int
  /// The files concerned; never an answer.
  public let places: [String]

  /// Creates a finding.
  public init(_ check: StoreCheck, examined: Int = 0, problems: Int, places: [String] = []) {
    self.check = check
    self.examined = examined
    self.problems = problems
    self.places = places
  }
}
