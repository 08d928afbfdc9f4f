/// The pages that explain the codes of problems with tables.
public enum CSVExplanations {
  /// All codes, in ascending order.
  public static var codes: [String] { pages.map(\.code) }

  /// What a code stands for, in a few words, or `nil` for an unknown code.
  public static func title(for code: String) -> String? {
    pages.first { $0.code == code }?.title
  }

  /// The page of a code, or `nil` for an unknown code.
  public static func text(for code: String) -> String? {
    pages.first { $0.code == code }.map { "\($0.code): \($0.title)\n\n\($0.text)" }
  }

  private static let pages: [(code: String, title: String, text: String)] = [
    (
      CSVCode.unreadable, "a file isn't a table",
      """
      It is empty, isn't UTF-8 text, or a quotation mark is opened and not closed. Save it from the
      spreadsheet as CSV in UTF-8; the message names the row where reading ended.
      """
    ),
    (
      CSVCode.missingColumn, "a column is missing",
      """
      A table of responses needs the columns unit and role and one an item, under the item's code; a
      roster needs unit, parent and headcount. Rename the heading, or, for responses, say with --map
      which column is meant.
      """
    ),
    (
      CSVCode.repeatedColumn, "two columns have the same heading",
      """
      Nobody can tell which of them counts. Remove or rename one.
      """
    ),
    (
      CSVCode.ragged, "a row has more or fewer fields than the header",
      """
      Often a text with a comma in it lacks its quotation marks. Put the text between quotation marks.
      """
    ),
    (
      CSVCode.unacceptable, "a field holds something that its item doesn't take",
      """
      The message says what the item takes and never what the field holds. Wrong: 6 for a rating from 1
      to 5. Correct the field, or leave the row out with --accept-valid.
      """
    ),
    (
      CSVCode.unknownUnit, "a unit isn't in the roster",
      """
      Units are known by their names in the roster, letter by letter. Correct the name, or import a
      roster that lists the unit.
      """
    ),
    (
      CSVCode.unknownRole, "a role isn't in the definition, or isn't asked",
      """
      Roles are named as in assessment.xml, such as staff; the message names them. --role gives all rows
      of a table without such a column the same one.
      """
    ),
    (
      CSVCode.unusedColumn, "a column belongs to no item",
      """
      Its heading is no item's code: it is misspelt, or the table is for another questionnaire. Remove or
      rename the column. With --map, --unit-column or --role such columns are left out instead, and the
      message is only a note.
      """
    ),
    (
      CSVCode.badRoster, "a roster contradicts itself",
      """
      A unit has no name or stands twice, its parent isn't in the roster, units stand under each other in
      a circle, or a headcount isn't a whole number. An empty parent stands for the top, an empty
      headcount for one that nobody knows.
      """
    ),
  ]
}
