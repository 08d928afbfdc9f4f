/// Why a table can't be read, or one of its rows can't.
///
/// No message repeats what a field holds.
public struct TableProblem: Error, Hashable, Sendable {
  /// The row, counted from 1 with the header as row 1.
  public let row: Int
  /// What was found, in a sentence.
  public let message: String
  /// What to do, in a sentence.
  public let remedy: String

  /// Creates a problem.
  public init(row: Int, message: String, remedy: String) {
    self.row = row
    self.message = message
    self.remedy = remedy
  }
}
