import Foundation
import GRDB

extension Engagement {
  /// The backups, the oldest first.
  public var backups: [Backup] { BackupFolder(of: directory).backups }

  /// Adds a backup, lets go of those that are too old or would tell too much, and erases what
  /// commands that were ended by force left.
  ///
  /// - Returns: The new backup, or `nil` when nothing changed since the newest one.
  /// - Throws: ``StoreError``; the store itself isn't changed.
  /// - Complexity: O(*n*) in the size of the store.
  @discardableResult
  public func backUp() throws(StoreError) -> Backup? {
    let folder = BackupFolder(of: directory)
    return try folder.locked { () throws(StoreError) -> Backup? in
      Remnants(directory: directory).erase()
      let added = try folder.add(from: queue)
      try BackupRotation(folder: folder, minimumGroup: settings.minimumGroup).run()
      return added
    }
  }

  /// Ends a sitting: leaves nothing erased in the log and no order of arrival in the file, and adds a
  /// backup.
  ///
  /// The database puts new rows at the end of a page whatever their numbers are, so the places of
  /// ratings, texts and collected files would tell which came together. Written anew, rows lie in the
  /// order of their random numbers.
  ///
  /// What was accepted is durable without it; it may fail without any loss.
  public func settle() throws(StoreError) {
    try rewrite()
    try backUp()
  }

  /// Writes a whole copy of the store to a place of the user's choice, with mode 0600.
  ///
  /// - Parameters:
  ///   - path: The file to make; a symbolic link of that name is replaced and not followed.
  ///   - replaces: Whether a file of that name is replaced.
  /// - Throws: ``StoreError/existing(path:)`` when there is a file and it mustn't be replaced.
  public func backUp(to path: String, replaces: Bool) throws(StoreError) {
    let name = (path as NSString).lastPathComponent
    let parent = FilePath.folder(of: path)
    let temporary = "\(parent)/.\(name.prefix(100)).\(getpid()).part"
    if !replaces, PrivateFiles.exists(path) { throw .existing(path: path) }
    do throws(StoreError) {
      try BackupFolder.copy(queue, to: temporary)
      try PrivateFiles.name(temporary, path, replaces: replaces)
      try PrivateFiles.synchronize(directory: parent)
    } catch {
      FileEraser.erase(temporary)
      FileEraser.erase(temporary + "-journal")
      throw error
    }
  }

  /// Writes the whole store anew, without unused pages and with rows in the order of their numbers,
  /// and leaves nothing of the former one in the log.
  func rewrite() throws(StoreError) {
    try StoreConnection.translating(path) {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    }
    try emptyLog()
  }

  /// Moves what is in the write-ahead log to the store and cuts the log to nothing.
  ///
  /// Erased answers are overwritten in the store at once, but stand in the log until then. When
  /// another process is reading, the log stays as it is until the last one ends.
  func emptyLog() throws(StoreError) {
    try StoreConnection.translating(path) {
      try queue.writeWithoutTransaction { db in
        _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
  }
}
