import Foundation
import GRDB

extension Engagement {
  /// Looks through the database: its pages, its references, its kind and its settings.
  public func inspectDatabase() throws(StoreError) -> [StoreFinding] {
    try StoreConnection.translating(path) {
      try queue.inDatabase { db in
        let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check")
        let lost = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
        let mark = try Int.fetchOne(db, sql: "PRAGMA application_id") == StoreSchema.applicationID
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") == StoreSchema.version
        let added = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')")
        let unset = try StoreConnection.required.filter { name, value in
          try Int.fetchOne(db, sql: "PRAGMA \(name)") != value
        }
        return [
          StoreFinding(.database, problems: lines == ["ok"] ? 0 : lines.count),
          StoreFinding(.references, problems: lost),
          StoreFinding(.kind, problems: (mark ? 0 : 1) + (version ? 0 : 1) + (added ?? 0)),
          StoreFinding(.settings, problems: unset.count, places: unset.map(\.0)),
        ]
      }
    }
  }

  /// Reads each backup as a whole.
  public func inspectBackups() -> StoreFinding {
    let folder = BackupFolder(of: directory)
    let bad = folder.backups.filter { (try? StoreCopy(path: $0.path).contents()) == nil }
    return StoreFinding(
      .backups, examined: folder.backups.count, problems: bad.count, places: bad.map(\.path))
  }

  /// Looks at the modes and owners of the files that the program made, and for unfinished files.
  ///
  /// Files are looked at and not opened. Files of the user's own in the directory don't count.
  public func inspectFiles() -> [StoreFinding] {
    let folders = ["backups"] + Self.definitionFolders(in: directory)
    var paths = [directory] + folders.map { directory + "/" + $0 }
    for suffix in ["", "-wal", "-shm"] { paths.append(path + suffix) }
    paths.append(sealingKeyFile)
    let folder = BackupFolder(of: directory)
    let leftovers = folder.leftovers + Remnants(directory: directory).paths()
    for folder in folders {
      paths += names(in: directory + "/" + folder).map { "\(directory)/\(folder)/\($0)" }
    }
    let present = paths.filter(PrivateFiles.exists)
    let open = present.filter { !PrivateFiles.isPrivate($0) }
    return [
      StoreFinding(.permissions, examined: present.count, problems: open.count, places: open),
      StoreFinding(.leftovers, problems: leftovers.count, places: leftovers),
    ]
  }

  private func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
