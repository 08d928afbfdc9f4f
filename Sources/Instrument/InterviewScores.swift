/// What talks of a wave say of one dimension, as sums over people.
public struct InterviewScores: Hashable, Sendable {
  /// The dimension.
  public let dimension: Dimension.ID
  /// How many people were talked with about it.
  public let people: Int
  /// The sum of their scores in thousandths of a point.
  public let total: Int
  /// The sum of their squared scores in thousandths of a point, squared.
  public let squares: Int

  /// Creates sums.
  public init(dimension: Dimension.ID, people: Int, total: Int, squares: Int) {
    self.dimension = dimension
    self.people = people
    self.total = total
    self.squares = squares
  }
}
