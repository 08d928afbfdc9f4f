/// The codes of problems with tables.
public enum CSVCode {
  /// The file isn't a table.
  public static let unreadable = "SND101"
  /// A column is missing.
  public static let missingColumn = "SND102"
  /// Two columns have the same heading.
  public static let repeatedColumn = "SND103"
  /// A row has more or fewer fields than the header.
  public static let ragged = "SND104"
  /// A field holds something that its item doesn't take.
  public static let unacceptable = "SND105"
  /// A unit isn't in the roster.
  public static let unknownUnit = "SND106"
  /// A role isn't in the definition.
  public static let unknownRole = "SND107"
  /// A column is left out because the questionnaire has no such item.
  public static let unusedColumn = "SND108"
  /// A roster contradicts itself.
  public static let badRoster = "SND109"
}
