import GRDB

extension StoreLack {
  /// Counts what one copy holds and another lacks.
  ///
  /// - Parameters:
  ///   - former: A copy of any version.
  ///   - present: A copy of this version.
  /// - Throws: ``StoreError`` when one of them can't be read.
  init(of former: String, in present: String) throws(StoreError) {
    self = try StoreConnection.translating(former) {
      let queue = try DatabaseQueue()
      defer { try? queue.close() }
      return try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")
        try db.execute(sql: "ATTACH DATABASE ? AS former", arguments: [former])
        try db.execute(sql: "ATTACH DATABASE ? AS present", arguments: [present])
        var lack = StoreLack()
        lack.responses = try Self.count("response", "id", db)
        lack.drafts = try Self.count("draft", "id, questionnaire, unit, role", db)
        lack.interviews = try Self.count("interview", "id, questionnaire, unit, role, person", db)
        lack.hypotheses = try Self.count("hypothesis", "number, text", db)
        lack.releases = try Self.count("release", "wave, number", db)
        return lack
      }
    }
  }

  /// How many rows the other one lacks; tables and columns are the program's own words.
  private static func count(_ table: String, _ columns: String, _ db: Database) throws -> Int {
    // Stores of the first versions lack some tables.
    guard try db.tableExists(table, in: "former") else { return 0 }
    let count = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM (
          SELECT \(columns) FROM former."\(table)"
          EXCEPT SELECT \(columns) FROM present."\(table)")
        """)
    return count ?? 0
  }
}
