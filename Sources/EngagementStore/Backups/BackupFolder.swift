import Foundation
import GRDB

/// The folder of backups within an engagement, and the lock that keeps its users apart.
struct BackupFolder {
  /// The folder.
  let path: String

  /// The folder of an engagement.
  init(of directory: String) { path = directory + "/backups" }

  /// The file of a backup.
  func file(_ number: Int) -> String { "\(path)/soundings-\(number).db" }

  /// The backups, the oldest first; none when there is no folder.
  var backups: [Backup] {
    names.compactMap { name in
      number(in: name, prefix: "soundings-").map { Backup(id: $0, path: file($0)) }
    }.sorted { $0.id < $1.id }
  }

  /// The files of damaged stores that a restore put aside, with the logs beside them.
  var damagedFiles: [String] {
    names.filter { $0.hasPrefix("damaged-") }.sorted().map { path + "/" + $0 }
  }

  /// Files that were begun and never finished.
  var leftovers: [String] {
    names.filter { $0.hasPrefix(".soundings-") }.map { path + "/" + $0 }
  }

  /// A number that no file of the folder has.
  var nextNumber: Int {
    let taken = names.compactMap {
      number(in: $0, prefix: "soundings-") ?? number(in: $0, prefix: "damaged-")
    }
    return (taken.max() ?? 0) + 1
  }

  private var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  private func number(in name: String, prefix: String) -> Int? {
    guard name.hasPrefix(prefix), name.hasSuffix(".db") else { return nil }
    return Int(name.dropFirst(prefix.count).dropLast(3)).flatMap { $0 > 0 ? $0 : nil }
  }

  /// Does something while no other process changes the folder, which is made when it is missing.
  ///
  /// - Throws: ``StoreError/unsafePath(_:)`` when the folder is a link or somebody else's, and
  ///   ``StoreError/busy`` when another process keeps it for more than five seconds.
  func locked<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
    try PrivateFiles.ensureDirectory(path)
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { throw .notWritable(path: path) }
    defer { close(folder) }
    var patience = 50
    // A file system without locks answers with another error; there is nothing to wait for then.
    while flock(folder, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      guard patience > 0 else { throw .busy }
      patience -= 1
      usleep(100_000)
    }
    return try body()
  }

  /// Adds a backup of an open store, unless the newest one holds the same.
  ///
  /// The folder must be locked. The copy is written under another name, read back as a whole,
  /// forced to the disk and only then named.
  ///
  /// - Returns: The new backup, or `nil` when nothing changed since the newest one.
  func add(from queue: DatabaseQueue) throws(StoreError) -> Backup? {
    for path in leftovers { FileEraser.erase(path) }
    let number = nextNumber
    let temporary = "\(path)/.soundings-\(number).part"
    do throws(StoreError) {
      try Self.copy(queue, to: temporary)
      if let newest = backups.last, Self.equal(newest.path, temporary) {
        unlink(temporary)
        return nil
      }
      guard rename(temporary, file(number)) == 0 else { throw .notWritable(path: file(number)) }
      try PrivateFiles.synchronize(directory: path)
    } catch {
      FileEraser.erase(temporary)
      FileEraser.erase(temporary + "-journal")
      throw error
    }
    return Backup(id: number, path: file(number))
  }

  /// Writes a whole and checked copy of an open store to a new file of mode 0600.
  ///
  /// The copy has no free pages, so nothing that was deleted goes with it.
  static func copy(_ queue: DatabaseQueue, to file: String) throws(StoreError) {
    try PrivateFiles.write([], to: file)
    try StoreConnection.translating(queue.path) {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [file]) }
    }
    guard (try? StoreCopy(path: file).contents()) != nil else { throw .inputOutput(path: file) }
    try PrivateFiles.synchronize(file: file)
  }

  /// Whether two copies hold the same.
  ///
  /// Opening a store counts up three numbers in its header, so these don't tell a change: that of
  /// changes at byte 24, that of changes of the tables at byte 40, and the first one's repetition at
  /// byte 92.
  static func equal(_ first: String, _ second: String) -> Bool {
    guard let first = try? Data(contentsOf: URL(fileURLWithPath: first), options: .alwaysMapped),
      let second = try? Data(contentsOf: URL(fileURLWithPath: second), options: .alwaysMapped),
      first.count == second.count, first.count >= 100
    else { return false }
    return [0..<24, 28..<40, 44..<92, 96..<first.count].allSatisfy { range in
      first[range] == second[range]
    }
  }
}
