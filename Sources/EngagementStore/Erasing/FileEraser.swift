import Foundation

/// Removes files after overwriting what is in them.
///
/// A file system that copies on writing, a snapshot or the disk itself may keep the old bytes.
enum FileEraser {
  /// Overwrites a file with zeros and removes it; a link is removed and not followed.
  ///
  /// - Returns: Whether there is no such file any more.
  @discardableResult
  static func erase(_ path: String) -> Bool {
    overwrite(path)
    return unlink(path) == 0 || errno == ENOENT
  }

  /// Does so with a file, or with a folder and all that is in it; links are removed and not followed.
  ///
  /// - Returns: Whether there is nothing of that name any more.
  static func eraseTree(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return errno == ENOENT }
    guard status.st_mode & S_IFMT == S_IFDIR else { return erase(path) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let isEmpty = names.reduce(true) { eraseTree(path + "/" + $1) && $0 }
    return isEmpty && rmdir(path) == 0
  }

  /// Overwrites a file with zeros, unless it has a second name, which is somebody's copy.
  static func overwrite(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1
    else { return }
    try? PrivateFiles.overwrite(path)
  }
}
