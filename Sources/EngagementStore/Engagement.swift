import Foundation
import GRDB
public import Instrument

/// One consultant's work for one organization: a private directory with a database in it.
///
/// Every change is durable when the call returns: it survives the end of the process and a power
/// cut. At most one process writes at a time; another one waits up to five seconds.
public final class Engagement: Sendable {
  /// The directory.
  public let directory: String
  /// What was decided when the engagement and its last wave began, as it was when this was opened.
  public let settings: EngagementSettings
  let queue: DatabaseQueue

  /// The database within the directory.
  var path: String { directory + "/soundings.db" }

  private init(directory: String, settings: EngagementSettings, queue: DatabaseQueue) {
    self.directory = directory
    self.settings = settings
    self.queue = queue
  }

  /// Starts an engagement in a new directory of mode 0700.
  ///
  /// When anything fails, what was made is removed again.
  ///
  /// - Parameters:
  ///   - directory: The directory to make; its parent must exist.
  ///   - settings: What is decided now.
  ///   - definition: The files of the definition, which are kept unchanged from now on.
  ///   - recruitment: How people come to be asked in the first wave; `nil` when that isn't noted yet.
  /// - Returns: The engagement, open.
  /// - Throws: ``StoreError``.
  public static func create(
    at directory: String, settings: EngagementSettings,
    definition: [(name: String, bytes: [UInt8])], recruitment: Recruitment? = nil
  ) throws(StoreError) -> Engagement {
    let isNew = try PrivateFiles.makeDirectory(directory)
    do throws(StoreError) {
      _ = try PrivateFiles.makeDirectory(directory + "/definition")
      for file in definition {
        try PrivateFiles.write(file.bytes, to: directory + "/definition/" + file.name)
      }
      try PrivateFiles.synchronize(directory: directory + "/definition")
      let path = directory + "/soundings.db"
      // Made with its mode before the database library opens it, which copies the mode to the
      // files beside it.
      try PrivateFiles.write([], to: path)
      let queue = try StoreConnection.open(path)
      try StoreConnection.translating(path) {
        try StoreSchema.migrator.migrate(queue)
        try queue.write { db in
          try settings.store(in: db)
          try begin(settings, folder: "definition", recruitment: recruitment, db)
          try note(minimumGroup: settings.minimumGroup, day: settings.begun, db)
        }
      }
      try PrivateFiles.synchronize(directory: directory)
      // The directory's own name is as safe as what is in it only when its parent knows it.
      if isNew { try PrivateFiles.synchronize(directory: FilePath.folder(of: directory)) }
      return Engagement(directory: directory, settings: settings, queue: queue)
    } catch {
      for name in ["definition", "soundings.db", "soundings.db-wal", "soundings.db-shm"] {
        try? FileManager.default.removeItem(atPath: directory + "/" + name)
      }
      if isNew { rmdir(directory) }
      throw error
    }
  }

  /// Opens the engagement in a directory.
  ///
  /// - Throws: ``StoreError``, among them ``StoreError/newerVersion(found:known:)`` when a newer
  ///   program made it.
  public static func open(at directory: String) throws(StoreError) -> Engagement {
    let path = directory + "/soundings.db"
    guard access(path, F_OK) == 0 else { throw .missing(directory: directory) }
    try checkHeader(path)
    let queue = try StoreConnection.open(path)
    return try StoreConnection.translating(path) {
      try queue.writeWithoutTransaction { db in
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == StoreSchema.applicationID,
          try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok"
        else { throw StoreError.damaged(file: path) }
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= StoreSchema.version else {
          throw StoreError.newerVersion(found: version, known: StoreSchema.version)
        }
      }
      try backUpBeforeMigration(queue, directory: directory)
      try StoreSchema.migrator.migrate(queue)
      let settings = try queue.read { db in try EngagementSettings(from: db, path: path) }
      return Engagement(directory: directory, settings: settings, queue: queue)
    }
  }

  /// Ends the use of the store; the last changes go from the journal into the database.
  public func close() throws(StoreError) {
    try StoreConnection.translating(path) { try queue.close() }
  }

  /// Keeps a copy of a store of an older version before its tables are changed.
  private static func backUpBeforeMigration(_ queue: DatabaseQueue, directory: String) throws {
    let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } ?? 0
    guard version < StoreSchema.version else { return }
    let folder = BackupFolder(of: directory)
    _ = try folder.locked { () throws(StoreError) in try folder.add(from: queue) }
  }

  /// Looks at the first bytes, so that a file of another kind is never handed to the database.
  static func checkHeader(_ path: String) throws(StoreError) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw .notWritable(path: path)
    }
    let head = (try? file.read(upToCount: 16)) ?? Data()
    guard head.elementsEqual(Array("SQLite format 3".utf8) + [0]) else {
      throw .damaged(file: path)
    }
  }

  /// Reads within one transaction.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try StoreConnection.translating(path) { try queue.read(body) }
  }

  /// Changes something within one transaction, which is durable on return.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try StoreConnection.translating(path) { try queue.write(body) }
  }

}

extension Engagement {
  /// The value of a setting as the live connection reports it, for checks that answers are safe.
  public func liveSetting(_ name: String) throws(StoreError) -> Int? {
    guard StoreConnection.required.contains(where: { $0.0 == name }) else { return nil }
    return try StoreConnection.translating(path) {
      try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA \(name)") }
    }
  }
}
