import Foundation
import GRDB

/// A file that holds a whole store and that no program works on.
struct StoreCopy {
  /// The file.
  let path: String

  /// What tells one copy from another, without any answer.
  struct Contents: Hashable, Sendable {
    /// The version of its tables.
    let version: Int
    /// The engagement's identifier; stores of the first versions have none.
    let identifier: String?
    /// The fingerprint of the definition that it began with.
    let definitionFingerprint: String?
    /// The number of responses.
    let responses: Int
    /// The number of interrupted questionnaires.
    let drafts: Int

    /// Whether both are copies of one engagement, as far as they say.
    func isOfSameEngagement(as other: Contents) -> Bool {
      if let identifier, let known = other.identifier { return identifier == known }
      return definitionFingerprint == other.definitionFingerprint
    }
  }

  /// Reads the whole copy and says what is in it.
  ///
  /// - Throws: ``StoreError/damaged(file:)``, ``StoreError/newerVersion(found:known:)`` and others.
  func contents() throws(StoreError) -> Contents {
    try Engagement.checkHeader(path)
    return try read { db in try Self.contents(of: db, path: path) }
  }

  /// Does something with the copy, which isn't changed.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
          PRAGMA temp_store = MEMORY
          """)
    }
    return try StoreConnection.translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? queue.close() }
      return try queue.read(body)
    }
  }

  /// Checks an open store and says what is in it.
  ///
  /// A store has no triggers and no views; one that has was made by somebody else.
  static func contents(of db: Database, path: String) throws -> Contents {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == StoreSchema.applicationID,
      try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok",
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')") == 0
    else { throw StoreError.damaged(file: path) }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= StoreSchema.version else {
      throw StoreError.newerVersion(found: version, known: StoreSchema.version)
    }
    func setting(_ name: String) throws -> String? {
      try String.fetchOne(
        db, sql: "SELECT json_extract(value, ?) FROM setting WHERE name = 'engagement'",
        arguments: ["$." + name])
    }
    return Contents(
      version: version, identifier: try setting("identifier"),
      definitionFingerprint: try setting("definitionFingerprint"),
      responses: try Int.fetchOne(db, sql: "SELECT count(*) FROM response") ?? 0,
      drafts: try Int.fetchOne(db, sql: "SELECT count(*) FROM draft") ?? 0)
  }
}
