import Foundation

/// What commands that were ended by force left in an engagement: the copy of a restore, and the
/// folders in which a text was written with an editor.
///
/// Both hold answers. The folder of a backup has leftovers of its own, see ``BackupFolder``.
struct Remnants {
  /// How the folders of the editor begin; the number of the process follows.
  private static let editing = ".editing-"

  /// The engagement.
  let directory: String

  /// The files and folders.
  ///
  /// - Parameter includesRunning: Whether folders of other processes that still run belong to them.
  /// - Returns: Their paths.
  func paths(includesRunning: Bool = false) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.sorted().filter { name in
      if name.hasPrefix(".soundings-") { return true }
      guard name.hasPrefix(Self.editing), let process = Int32(name.dropFirst(Self.editing.count))
      else { return false }
      return includesRunning || !Self.isRunning(process)
    }.map { directory + "/" + $0 }
  }

  /// Overwrites and removes them; the folder of backups must be locked, because a restore holds that
  /// lock while it needs its copy.
  ///
  /// - Returns: The first one that couldn't be removed, or `nil`.
  @discardableResult
  func erase(includesRunning: Bool = false) -> String? {
    var left: String?
    for path in paths(includesRunning: includesRunning) where !FileEraser.eraseTree(path) {
      left = left ?? path
    }
    return left
  }

  /// Whether another process of that number runs; what bears this one's number is of an earlier one.
  private static func isRunning(_ process: Int32) -> Bool {
    // Zero and less would ask for groups of processes.
    guard process > 0, process != getpid() else { return false }
    return kill(process, 0) == 0 || errno == EPERM
  }
}
