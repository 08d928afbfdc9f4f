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

  /// Overwrites a file with zeros, unless it has a second name, which is somebody's copy.
  static func overwrite(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1
    else { return }
    try? PrivateFiles.overwrite(path)
  }
}
