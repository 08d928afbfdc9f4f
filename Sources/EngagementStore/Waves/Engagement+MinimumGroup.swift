import GRDB

extension Engagement {
  /// The minimum groups that answers were promised, the present one last.
  ///
  /// A response that was sealed under an earlier, lower one still opens.
  public func minimumGroups() throws(StoreError) -> [Int] {
    try read { db in try Int.fetchAll(db, sql: "SELECT number FROM minimum_group ORDER BY step") }
  }

  /// Takes another minimum group into use and writes down the change.
  ///
  /// It counts for every wave that isn't closed; what was published stays as it is. It can be lowered
  /// only until somebody may have relied on it: until the first answer, be it interrupted, and until
  /// there is a key that packs are made with.
  ///
  /// - Parameters:
  ///   - number: The fewest people behind any number.
  ///   - day: The day, as `YYYY-MM-DD`.
  /// - Returns: Whether it is another one than before.
  /// - Throws: ``StoreError/minimumGroupFrozen(_:)``; nothing is changed then.
  @discardableResult
  public func setMinimumGroup(_ number: Int, day: String) throws(StoreError) -> Bool {
    try write { db in
      var settings = try EngagementSettings(from: db, path: path)
      guard number != settings.minimumGroup else { return false }
      if number < settings.minimumGroup {
        guard try !Self.isPromised(db) else {
          throw StoreError.minimumGroupFrozen(settings.minimumGroup)
        }
        // Nobody was promised any of them.
        try db.execute(sql: "DELETE FROM minimum_group")
      }
      settings.minimumGroup = number
      try settings.store(in: db)
      try Self.note(minimumGroup: number, day: day, db)
      return true
    }
  }

  static func note(minimumGroup: Int, day: String, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO minimum_group (number, day) VALUES (?, ?)", arguments: [minimumGroup, day])
  }

  private static func isPromised(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM response) OR EXISTS (SELECT 1 FROM draft)
          OR EXISTS (SELECT 1 FROM "release")
          OR EXISTS (SELECT 1 FROM setting WHERE name = 'sealing-key')
        """) ?? true
  }
}
