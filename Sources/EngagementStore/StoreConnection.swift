import Foundation
import GRDB

/// Opens the database with settings under which an answer that was accepted survives a power cut.
enum StoreConnection {
  /// The settings that are read back from the live connection, with the values they must have.
  static let required = [
    ("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0), ("secure_delete", 1),
  ]

  /// Opens a store for reading and writing.
  ///
  /// - Throws: ``StoreError``.
  static func open(_ path: String) throws(StoreError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.journalMode = .wal
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;
          PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY
          """)
    }
    return try translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        // The library lowers this setting while it opens a database in WAL mode, so it is set
        // afterwards and read back.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        for (name, value) in required {
          guard try Int.fetchOne(db, sql: "PRAGMA \(name)") == value else {
            throw StoreError.unsafeSetting(name: name)
          }
        }
      }
      return queue
    }
  }

  /// Does something with the database and puts its errors into our own words.
  static func translating<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch {
      throw .inputOutput(path: path)
    }
  }
}
