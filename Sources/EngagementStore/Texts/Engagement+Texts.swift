import Foundation
import GRDB
import Instrument

extension Engagement {
  /// The free texts of a wave that came with a release, in the order of their places; texts that wait
  /// aren't among them.
  public func releasedTexts(in wave: Wave.ID) throws(StoreError) -> [ReleasedText] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT c.id, c.item, unit.name AS unit, c.text, t."release", t.place, t.decision, t.quoted
          FROM released_text AS t JOIN comment AS c ON c.id = t.comment
            JOIN unit ON unit.id = c.unit
          WHERE c.wave = ? ORDER BY t.comment
          """, arguments: [wave]
      ).map { row in
        let place: Int64 = row["place"]
        let decision: String? = row["decision"]
        return ReleasedText(
          id: row["id"], item: row["item"], unit: row["unit"], text: row["text"],
          release: row["release"], place: UInt64(bitPattern: place),
          decision: decision.flatMap { ReleasedText.Decision(rawValue: $0) },
          isQuoted: row["quoted"])
      }.sorted { ($0.place, $0.id) < ($1.place, $1.id) }
    }
  }

  /// Keeps what was decided about a text; one that is kept back is no longer quoted.
  ///
  /// - Throws: ``StoreError/noText`` when the text isn't released or was forgotten.
  public func decide(
    _ decision: ReleasedText.Decision, on text: ReleasedText.ID
  ) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: """
          UPDATE released_text SET decision = ?1, quoted = CASE ?1 WHEN 'told' THEN quoted ELSE 0 END
          WHERE comment = ?2
          """, arguments: [decision.rawValue, text])
      guard db.changesCount == 1 else { throw StoreError.noText }
    }
  }

  /// Marks a text for the report, or takes the mark away.
  ///
  /// Whoever quotes a text has read it, so it is told, too.
  ///
  /// - Throws: ``StoreError/noText`` when the text isn't released or was forgotten.
  public func quote(_ isQuoted: Bool, _ text: ReleasedText.ID) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: isQuoted
          ? "UPDATE released_text SET quoted = 1, decision = 'told' WHERE comment = ?"
          : "UPDATE released_text SET quoted = 0 WHERE comment = ?", arguments: [text])
      guard db.changesCount == 1 else { throw StoreError.noText }
    }
  }

  /// Gives each text of a wave that waits a place in a release, drawn for it alone, so that neither
  /// order nor place ties two texts of one person.
  static func freezeTexts(
    of wave: Wave.ID, in release: Int, using generator: inout some RandomNumberGenerator,
    _ db: Database
  ) throws {
    let waiting = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM comment
        WHERE wave = ? AND id NOT IN (SELECT comment FROM released_text) ORDER BY id
        """, arguments: [wave])
    for text in waiting {
      try db.cachedStatement(
        sql: "INSERT INTO released_text (comment, \"release\", place) VALUES (?, ?, ?)"
      ).execute(
        arguments: [text, release, Int64.random(in: .min ... .max, using: &generator)])
    }
  }
}
