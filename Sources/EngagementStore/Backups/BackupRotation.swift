import Foundation
import GRDB

/// Decides which older backups stay beside a new one.
///
/// Two backups side by side tell what came in between them: who was the fifth respondent, and which
/// comment came with which response. So an older backup stays only if, in each unit, nobody or at
/// least the minimum group finished since then. A backup that holds a response which the new one
/// lacks stays in any case, because that response would be lost. Interrupted questionnaires are
/// erased from every one that stays.
struct BackupRotation {
  /// The folder; it must be locked.
  let folder: BackupFolder
  /// The fewest people who may be told apart from the others.
  let minimumGroup: Int
  /// The most backups of one line of development that stay, the new one included.
  var kept = 5

  /// Goes through the backups older than the newest one.
  func run() throws(StoreError) {
    let backups = folder.backups
    guard let newest = backups.last else { return }
    var count = 1
    for older in backups.dropLast().reversed() {
      // What can't be read can't be compared; it stays for “verify” to point at.
      guard let contents = try? StoreCopy(path: older.path).contents() else { continue }
      if let step = try? step(from: older, to: newest), step.lost == 0 {
        if (1..<minimumGroup).contains(step.fewestNew) || count >= kept {
          FileEraser.erase(older.path)
          continue
        }
        count += 1
      }
      if contents.drafts > 0 { try eraseDrafts(in: older) }
    }
    try PrivateFiles.synchronize(directory: folder.path)
  }

  /// What came and went between two backups.
  private struct Step {
    /// Responses of the older one that the newer one lacks.
    let lost: Int
    /// Of the units with new responses, the fewest of one of them; 0 without any.
    let fewestNew: Int
  }

  private func step(from older: Backup, to newer: Backup) throws(StoreError) -> Step {
    try StoreConnection.translating(older.path) {
      let queue = try DatabaseQueue()
      defer { try? queue.close() }
      return try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA trusted_schema = OFF")
        try db.execute(sql: "ATTACH DATABASE ? AS older", arguments: [older.path])
        try db.execute(sql: "ATTACH DATABASE ? AS newer", arguments: [newer.path])
        let lost = try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM older.response AS o
            WHERE NOT EXISTS (SELECT 1 FROM newer.response AS n WHERE n.id = o.id)
            """)
        let fewest = try Int.fetchOne(
          db,
          sql: """
            SELECT min(people) FROM (
              SELECT count(*) AS people FROM newer.response AS n
              WHERE NOT EXISTS (SELECT 1 FROM older.response AS o WHERE o.id = n.id)
              GROUP BY n.unit)
            """)
        return Step(lost: lost ?? 0, fewestNew: fewest ?? 0)
      }
    }
  }

  /// Puts a copy without interrupted questionnaires in place of a backup.
  private func eraseDrafts(in backup: Backup) throws(StoreError) {
    let temporary = "\(folder.path)/.soundings-\(backup.id).part"
    do throws(StoreError) {
      try PrivateFiles.copy(backup.path, to: temporary)
      try StoreConnection.translating(temporary) {
        let queue = try DatabaseQueue(path: temporary)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { db in
          try db.execute(
            sql: """
              PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
              DELETE FROM draft; VACUUM
              """)
        }
      }
      _ = try StoreCopy(path: temporary).contents()
      try PrivateFiles.synchronize(file: temporary)
      FileEraser.overwrite(backup.path)
      guard rename(temporary, backup.path) == 0 else { throw .notWritable(path: backup.path) }
    } catch {
      FileEraser.erase(temporary)
      FileEraser.erase(temporary + "-journal")
      throw error
    }
  }
}
