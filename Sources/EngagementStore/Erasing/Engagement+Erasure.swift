import Foundation
import GRDB

/// What can be erased from an engagement.
public enum Erasure: Hashable, Sendable {
  /// One interrupted questionnaire.
  case draft(Draft.ID)
  /// All interrupted questionnaires.
  case drafts
  /// One talk of a consultant.
  case interview(Int64)
  /// The free texts of finished questionnaires.
  case comments
  /// No row, only what rows that were erased before left in files.
  case traces
}

/// What was erased.
public struct ErasedParts: Hashable, Sendable {
  /// The number of questionnaires, talks or texts.
  public let count: Int
  /// The number of older backups that were removed, since they held it too.
  public let backups: Int
  /// The number of damaged stores, put aside by a restore, that were removed for the same reason.
  public let damagedStores: Int
}

extension Engagement {
  /// Erases a part, what is left of it in unused pages and in the log, and all backups that may
  /// hold it; a fresh backup takes their place.
  ///
  /// - Returns: What was erased; when there is nothing of the kind, neither here nor in a backup,
  ///   nothing is changed.
  /// - Throws: ``StoreError/tracesRemain(directory:)`` when rows were erased and the files couldn't
  ///   be cleaned.
  public func erase(_ part: Erasure) throws(StoreError) -> ErasedParts {
    let folder = BackupFolder(of: directory)
    return try folder.locked { () throws(StoreError) -> ErasedParts in
      let count = try write { db in try Self.delete(part, db) }
      let remnant = Remnants(directory: directory).erase()
      guard count > 0 || part == .traces || backupsMayHold(part) else {
        return ErasedParts(count: 0, backups: 0, damagedStores: 0)
      }
      do {
        try emptyLog()
        try rewrite()
        if let remnant { throw StoreError.notWritable(path: remnant) }
        return try replaceBackups(in: folder, count: count)
      } catch {
        throw .tracesRemain(directory: directory)
      }
    }
  }

  /// Erases what commands that were ended by force left in files; no row is touched.
  public func eraseRemnants() throws(StoreError) {
    let folder = BackupFolder(of: directory)
    try folder.locked { () throws(StoreError) in
      for file in folder.leftovers { FileEraser.erase(file) }
      if let left = Remnants(directory: directory).erase() { throw .notWritable(path: left) }
    }
  }

  /// How many questionnaires, talks or texts a part has.
  public func count(_ part: Erasure) throws(StoreError) -> Int {
    try read { db in
      guard let (table, condition) = Self.rows(of: part) else { return 0 }
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) WHERE \(condition)") ?? 0
    }
  }

  /// Whether a part is in a backup or a damaged store, or can't be ruled out because the file can't
  /// be read.
  ///
  /// The newest backup counts, too: what ended since then is still in it.
  public func backupsMayHold(_ part: Erasure) -> Bool {
    guard let (table, condition) = Self.rows(of: part) else { return false }
    let folder = BackupFolder(of: directory)
    let damaged = folder.damagedFiles.filter { $0.hasSuffix(".db") }
    return (folder.backups.map(\.path) + damaged).contains { path in
      let copy = StoreCopy(path: path)
      let holds = try? copy.read { db in
        _ = try StoreCopy.contents(of: db, path: path)
        // Stores of the first versions lack some tables.
        guard try db.tableExists(table) else { return false }
        let rows = "SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(condition))"
        return try Bool.fetchOne(db, sql: rows) ?? false
      }
      return holds ?? true
    }
  }

  /// The table and the condition that say which rows are meant; both are the program's own words.
  private static func rows(of part: Erasure) -> (table: String, condition: String)? {
    switch part {
    case .draft(let id): ("draft", "id = \(id)")
    case .drafts: ("draft", "TRUE")
    case .interview(let id): ("interview", "id = \(id)")
    case .comments: ("comment", "TRUE")
    case .traces: nil
    }
  }

  private static func delete(_ part: Erasure, _ db: Database) throws -> Int {
    guard let (table, condition) = rows(of: part) else { return 0 }
    try db.execute(sql: "DELETE FROM \(table) WHERE \(condition)")
    return db.changesCount
  }

  private func replaceBackups(
    in folder: BackupFolder, count: Int
  ) throws(StoreError) -> ErasedParts {
    _ = try folder.add(from: queue)
    let older = folder.backups.dropLast().map(\.path)
    let damaged = folder.damagedFiles
    for file in older + damaged + folder.leftovers {
      guard FileEraser.erase(file) else { throw .notWritable(path: file) }
    }
    try PrivateFiles.synchronize(directory: folder.path)
    return ErasedParts(
      count: count, backups: older.count,
      damagedStores: damaged.count { $0.hasSuffix(".db") })
  }

  /// The names of the folders with definitions, one for each wave that brought its own.
  static func definitionFolders(in directory: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.sorted().filter { name in
      name == "definition" || name.hasPrefix("definition-") && Int(name.dropFirst(11)) != nil
    }
  }

  /// Erases everything of an engagement: the store, its key, its backups, the definitions,
  /// and what commands that were ended by force left.
  ///
  /// - Parameter directory: The engagement, which this process must not have open.
  /// - Returns: The names of what else is in the directory and stays; when there is nothing else,
  ///   the directory is gone.
  /// - Throws: ``StoreError/busy`` when another process has it open, and
  ///   ``StoreError/notWritable(path:)`` when a file can't be removed.
  public static func eraseEverything(at directory: String) throws(StoreError) -> [String] {
    guard
      PrivateFiles.exists(directory + "/soundings.db")
        || PrivateFiles.exists(directory + "/backups")
    else { throw .missing(directory: directory) }
    guard !isInUse(at: directory) else { throw .busy }
    let files = FileManager.default
    // First, because whoever is stopped here can begin again as long as there is a store.
    if let left = Remnants(directory: directory).erase(includesRunning: true) {
      throw .notWritable(path: left)
    }
    var doomed = ["", "-wal", "-shm", "-journal"].map { directory + "/soundings.db" + $0 }
    doomed.append(directory + "/sealing.key")
    let folders = ["backups"] + definitionFolders(in: directory)
    for folder in folders.map({ directory + "/" + $0 }) {
      // A link instead of a folder is removed below as the link that it is.
      guard (try? files.destinationOfSymbolicLink(atPath: folder)) == nil else { continue }
      let names = (try? files.subpathsOfDirectory(atPath: folder)) ?? []
      // What lies deeper comes first.
      doomed += names.sorted().reversed().map { folder + "/" + $0 }
    }
    doomed += folders.map { directory + "/" + $0 }
    for path in doomed {
      guard FileEraser.erase(path) || rmdir(path) == 0 else { throw .notWritable(path: path) }
    }
    let left = ((try? files.contentsOfDirectory(atPath: directory)) ?? []).sorted()
    if left.isEmpty { rmdir(directory) }
    return left
  }
}
