import Foundation
import GRDB

/// A checked copy of a backup, up to date, beside the store that it is to replace.
///
/// It is removed when this value is gone.
struct PreparedCopy: ~Copyable {
  private let temporary: String

  /// Copies a backup and checks the copy.
  ///
  /// - Parameters:
  ///   - source: The backup; the log beside it, if there is one, belongs to it.
  ///   - directory: The engagement.
  ///   - known: What is known of the engagement, if anything.
  ///   - takesOthers: Whether a copy of another engagement is taken.
  /// - Throws: ``StoreError/damagedCopy(file:)``, ``StoreError/otherEngagement(file:)`` and others.
  init(
    of source: String, in directory: String, known: StoreCopy.Contents?, takesOthers: Bool
  ) throws(StoreError) {
    let temporary = "\(directory)/.soundings-restore.part"
    self.temporary = temporary
    Self.remove(temporary)
    do throws(StoreError) {
      try PrivateFiles.copy(source, to: temporary)
      if PrivateFiles.exists(source + "-wal") {
        try PrivateFiles.copy(source + "-wal", to: temporary + "-wal")
      }
      try Self.check(temporary, source: source, known: known, takesOthers: takesOthers)
      try PrivateFiles.synchronize(file: temporary)
    } catch {
      Self.remove(temporary)
      switch error {
      case .damaged: throw .damagedCopy(file: source)
      default: throw error
      }
    }
  }

  deinit { Self.remove(temporary) }

  private static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { FileEraser.erase(path + suffix) }
  }

  private static func check(
    _ path: String, source: String, known: StoreCopy.Contents?, takesOthers: Bool
  ) throws(StoreError) {
    try Engagement.checkHeader(path)
    let queue = try StoreConnection.open(path)
    defer { try? queue.close() }
    try StoreConnection.translating(path) {
      let contents = try queue.read { try StoreCopy.contents(of: $0, path: path) }
      if let known, !takesOthers, !contents.isOfSameEngagement(as: known) {
        throw StoreError.otherEngagement(file: source)
      }
      try StoreSchema.migrator.migrate(queue)
      try queue.writeWithoutTransaction { db in
        // A store of the first versions draws an identifier now; packages that were handed out
        // bear the one that it drew the first time.
        if contents.identifier == nil, let identifier = known?.identifier {
          try db.execute(
            sql: """
              UPDATE setting SET value = json_set(value, '$.identifier', ?)
              WHERE name = 'engagement'
              """, arguments: [identifier])
        }
        _ = try queueSettings(db, path)
        _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
      }
    }
  }

  /// The settings, which must be readable.
  private static func queueSettings(_ db: Database, _ path: String) throws -> EngagementSettings {
    try EngagementSettings(from: db, path: path)
  }

  /// How much another copy holds that this one lacks; nothing when that can't be found out.
  func lack(of other: String) -> StoreLack {
    (try? StoreLack(of: other, in: temporary)) ?? StoreLack()
  }

  /// Puts the copy into an open store in one transaction.
  func write(into present: DatabaseQueue) throws(StoreError) {
    try StoreConnection.translating(present.path) {
      let queue = try DatabaseQueue(path: temporary)
      defer { try? queue.close() }
      try queue.backup(to: present)
      try present.writeWithoutTransaction { db in
        _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
  }

  /// Puts the copy in place of a store that is damaged or gone, which is kept in the folder.
  ///
  /// A log left beside the new store would be taken for its own, so it goes first.
  func replace(
    _ path: String, asideIn folder: BackupFolder
  ) throws(StoreError) -> RestoredStore.Former {
    guard let use = StoreUse.claim(path) else { throw .busy }
    var former = RestoredStore.Former.absent
    if PrivateFiles.exists(path) {
      let aside = "\(folder.path)/damaged-\(folder.nextNumber).db"
      // With a second name instead of a new one there is a store at any moment.
      guard link(path, aside) == 0 || rename(path, aside) == 0 else {
        throw .notWritable(path: aside)
      }
      if PrivateFiles.exists(path + "-wal") {
        guard rename(path + "-wal", aside + "-wal") == 0 else { throw .notWritable(path: aside) }
      }
      former = .damaged(aside)
      try PrivateFiles.synchronize(directory: folder.path)
    }
    for suffix in ["-wal", "-shm", "-journal"] { unlink(path + suffix) }
    guard rename(temporary, path) == 0 else { throw .notWritable(path: path) }
    try PrivateFiles.synchronize(directory: FilePath.folder(of: path))
    _ = consume use
    return former
  }
}
