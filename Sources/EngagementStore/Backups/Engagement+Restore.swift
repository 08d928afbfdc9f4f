import Foundation
import GRDB

extension Engagement {
  /// Puts a backup in place of the store of an engagement, all or nothing.
  ///
  /// The backup is checked as a whole first, and brought up to date. A store that can be read is
  /// kept as a further backup, a damaged one is put aside; one that holds the same stays.
  ///
  /// - Parameters:
  ///   - directory: The engagement, which this process must not have open.
  ///   - source: What to put back.
  ///   - force: Whether a copy of another engagement is taken, and a store that says it is of a
  ///     newer version is put aside as if it were damaged.
  /// - Returns: What was restored, and what became of the store as it was.
  /// - Throws: ``StoreError``, among them ``StoreError/busy`` when another process has the
  ///   engagement open; nothing is changed then.
  public static func restore(
    at directory: String, from source: RestoreSource, force: Bool = false
  ) throws(StoreError) -> RestoredStore {
    let path = directory + "/soundings.db"
    let folder = BackupFolder(of: directory)
    guard PrivateFiles.exists(path) || PrivateFiles.exists(folder.path) else {
      throw .missing(directory: directory)
    }
    return try folder.locked { () throws(StoreError) -> RestoredStore in
      guard !isInUse(at: directory) else { throw .busy }
      let present = try readable(path, force: force)
      defer { try? present?.close() }
      let known: StoreCopy.Contents?
      if let present {
        known = try contents(of: present)
      } else {
        known =
          folder.backups.reversed().lazy
          .compactMap { try? StoreCopy(path: $0.path).contents() }.first
      }
      let chosen = try choose(source, in: folder)
      let copy = try PreparedCopy(
        of: chosen.path, in: directory, known: known, takesOthers: force)
      let former: RestoredStore.Former
      var lacks = StoreLack()
      if let present {
        let kept = try folder.add(from: present) ?? folder.backups.last
        if let kept, isSame(chosen, as: kept) {
          former = .same
        } else {
          if let kept { lacks = copy.lack(of: kept.path) }
          try copy.write(into: present)
          former = kept.map { .backup($0.id) } ?? .absent
        }
      } else {
        former = try copy.replace(path, asideIn: folder)
      }
      return RestoredStore(
        backup: chosen.number, skipped: chosen.skipped, former: former, lacks: lacks)
    }
  }

  private struct Choice {
    let path: String
    let number: Int?
    var skipped: [Int] = []
  }

  /// Whether what was chosen is the backup that was just made of the store, or a copy of it.
  private static func isSame(_ chosen: Choice, as kept: Backup) -> Bool {
    kept.id == chosen.number
      || !PrivateFiles.exists(chosen.path + "-wal") && BackupFolder.equal(chosen.path, kept.path)
  }

  private static func choose(
    _ source: RestoreSource, in folder: BackupFolder
  ) throws(StoreError) -> Choice {
    let directory = FilePath.folder(of: folder.path)
    switch source {
    case .file(let path): return Choice(path: path, number: nil)
    case .backup(let number):
      let path = folder.file(number)
      guard PrivateFiles.exists(path) else { throw .noBackup(directory: directory) }
      return Choice(path: path, number: number)
    case .newest:
      var skipped: [Int] = []
      for backup in folder.backups.reversed() {
        if (try? StoreCopy(path: backup.path).contents()) != nil {
          return Choice(path: backup.path, number: backup.id, skipped: skipped)
        }
        skipped.append(backup.id)
      }
      throw .noBackup(directory: directory)
    }
  }

  /// The store, open, or `nil` when there is none or it is damaged.
  private static func readable(_ path: String, force: Bool) throws(StoreError) -> DatabaseQueue? {
    do throws(StoreError) {
      guard PrivateFiles.exists(path) else { return nil }
      // Read first, because opening for writing would change a damaged file, too.
      _ = try StoreCopy(path: path).contents()
      return try StoreConnection.open(path)
    } catch {
      switch error {
      case .damaged, .inputOutput: return nil
      case .newerVersion where force: return nil
      default: throw error
      }
    }
  }

  private static func contents(of queue: DatabaseQueue) throws(StoreError) -> StoreCopy.Contents {
    try StoreConnection.translating(queue.path) {
      try queue.read { try StoreCopy.contents(of: $0, path: queue.path) }
    }
  }
}
