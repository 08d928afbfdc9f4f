import GRDB
public import Instrument

extension Engagement {
  /// What the talks of a closed wave said of each dimension, in the order of the dimensions' names.
  ///
  /// Nothing that happens to a talk after the first release changes it, and neither does erasing one:
  /// two looks would tell what came in between.
  public func ratings(of wave: Wave.ID) throws(StoreError) -> [InterviewScores] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT dimension, interviews, total, squares FROM wave_rating
          WHERE wave = ? ORDER BY dimension
          """, arguments: [wave]
      ).map {
        InterviewScores(
          dimension: $0["dimension"], people: $0["interviews"], total: $0["total"],
          squares: $0["squares"])
      }
    }
  }

  /// Keeps the sums over enough people, and returns them.
  static func keep(
    _ ratings: [InterviewScores], of wave: Wave.ID, minimumGroup: Int, _ db: Database
  ) throws -> [InterviewScores] {
    let kept = ratings.filter { $0.people >= minimumGroup }
    for rating in kept {
      try db.execute(
        sql: """
          INSERT INTO wave_rating (wave, dimension, interviews, total, squares)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [wave, rating.dimension, rating.people, rating.total, rating.squares])
    }
    return kept
  }
}
