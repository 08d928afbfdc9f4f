import EngagementStore
import Foundation

/// Writes whole files so that a reader finds the old one, the new one or none, never a part.
enum OutputFile {
  /// Writes a file of mode 0600 in place of the old one.
  ///
  /// The bytes go to a new file in the same folder, are forced to the disk, and then take the name.
  /// A symbolic link of that name is replaced and not followed.
  ///
  /// - Throws: A ``Failure`` with ``ExitStatus/cannotCreate`` when the folder can't be written,
  ///   and ``ExitStatus/inputOutput`` when the disk is full or fails.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let directory = open(FilePath.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else {
      throw Failure(.cannotCreate, "\(path): can't be created: \(SystemReason.current)")
    }
    defer { close(directory) }
    let name = (path as NSString).lastPathComponent
    let temporary = ".\(name.prefix(100)).\(getpid()).part"
    let file = openat(
      directory, temporary, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw Failure(.cannotCreate, "\(path): can't be created: \(SystemReason.current)")
    }
    let failure = fill(file, with: bytes)
    close(file)
    if let failure {
      unlinkat(directory, temporary, 0)
      throw Failure(
        .inputOutput, "\(path): can't be written: \(failure). Nothing was left half-written.")
    }
    guard renameat(directory, temporary, directory, name) == 0 else {
      let reason = SystemReason.current
      unlinkat(directory, temporary, 0)
      throw Failure(.cannotCreate, "\(path): can't be put in place: \(reason)")
    }
    try force(directory, path)
  }

  /// Writes a file of mode 0600 where none is, or with `force` in place of an old one.
  ///
  /// - Throws: Like ``write(_:to:)``, and ``ExitStatus/cannotCreate`` when there is something of that
  ///   name, a symbolic link to nowhere included.
  static func writeNew(_ bytes: [UInt8], to path: String, force: Bool) throws {
    var status = stat()
    if !force, lstat(path, &status) == 0 {
      throw Failure(.cannotCreate, "\(path): exists already; nothing was written. Name a new file.")
    }
    try write(bytes, to: path)
  }

  /// Makes a folder of mode 0700, unless it is there already, and those above it.
  ///
  /// What is forced to the disk in a new folder is safe only when the folder's own name is, so that
  /// is forced too.
  static func makeFolder(_ path: String) throws {
    let parent = FilePath.folder(of: path)
    if mkdir(path, 0o700) == 0 { return try forceNames(in: parent) }
    guard errno != EEXIST else { return }
    if errno == ENOENT, parent != ".", parent != path {
      try makeFolder(parent)
      if mkdir(path, 0o700) == 0 { return try forceNames(in: parent) }
      guard errno != EEXIST else { return }
    }
    throw Failure(.cannotCreate, "\(path): can't be created: \(SystemReason.current)")
  }

  /// Forces the names in a folder to the disk.
  static func forceNames(in folder: String) throws {
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else {
      throw Failure(.inputOutput, "\(folder): can't be opened: \(SystemReason.current)")
    }
    defer { close(directory) }
    try force(directory, folder)
  }

  private static func force(_ directory: Int32, _ path: String) throws {
    guard fsync(directory) == 0 || errno == EINVAL else {
      throw Failure(.inputOutput, "\(path): may not be safe on the disk: \(SystemReason.current)")
    }
  }

  private static func fill(_ file: Int32, with bytes: [UInt8]) -> String? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return SystemReason.current
      }
    }
    return fsync(file) == 0 ? nil : SystemReason.current
  }
}
