import Foundation

/// Makes directories and files that only their owner can open, and that are whole or absent.
enum PrivateFiles {
  /// Makes a directory of mode 0700; its parent must exist.
  ///
  /// - Returns: Whether it was made now; an empty directory that exists already is taken as it is.
  /// - Throws: ``StoreError/occupied(directory:)`` or ``StoreError/notWritable(path:)``.
  static func makeDirectory(_ path: String) throws(StoreError) -> Bool {
    if mkdir(path, 0o700) == 0 { return true }
    guard errno == EEXIST else { throw .notWritable(path: path) }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path), names.isEmpty
    else { throw .occupied(directory: path) }
    guard chmod(path, 0o700) == 0 else { throw .notWritable(path: path) }
    return false
  }

  /// Writes a new file of mode 0600 and forces it to the disk.
  static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    let file = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .notWritable(path: path) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == ENOSPC || errno == EDQUOT {
        throw .diskFull
      } else if errno != EINTR {
        throw .inputOutput(path: path)
      }
    }
    guard fsync(file) == 0 else { throw .inputOutput(path: path) }
  }

  /// Puts zeros in place of what a file holds and forces them to the disk; leaves folders alone.
  static func overwrite(_ path: String) throws(StoreError) {
    let file = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    if file < 0, errno == EISDIR || errno == ELOOP { return }
    guard file >= 0 else { throw .notWritable(path: path) }
    defer { close(file) }
    let length = lseek(file, 0, SEEK_END)
    guard length >= 0, lseek(file, 0, SEEK_SET) == 0 else { throw .inputOutput(path: path) }
    var left = Int(length)
    let zeros = [UInt8](repeating: 0, count: 1 << 16)
    while left > 0 {
      let count = zeros.withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, min(left, $0.count))
      }
      if count > 0 {
        left -= count
      } else if errno != EINTR {
        throw .inputOutput(path: path)
      }
    }
    guard fsync(file) == 0 else { throw .inputOutput(path: path) }
  }

  /// Makes a directory of mode 0700, or takes the one that is there and makes it private.
  ///
  /// - Throws: ``StoreError/unsafePath(_:)`` when the name is a link, a file or somebody else's.
  static func ensureDirectory(_ path: String) throws(StoreError) {
    if mkdir(path, 0o700) == 0 { return }
    guard errno == EEXIST else { throw .notWritable(path: path) }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      status.st_uid == geteuid()
    else { throw .unsafePath(path) }
    guard status.st_mode & 0o777 == 0o700 || chmod(path, 0o700) == 0 else {
      throw .notWritable(path: path)
    }
  }

  /// Gives a finished file its name.
  ///
  /// - Throws: ``StoreError/existing(path:)`` when the name is taken and mustn't be.
  static func name(_ temporary: String, _ path: String, replaces: Bool) throws(StoreError) {
    if !replaces {
      // A second name is refused when the name is taken, even by somebody at this very moment.
      if link(temporary, path) == 0 {
        unlink(temporary)
        return
      }
      if errno == EEXIST { throw .existing(path: path) }
      // Some file systems have no second names.
      if exists(path) { throw .existing(path: path) }
    }
    guard rename(temporary, path) == 0 else { throw .notWritable(path: path) }
  }

  /// Whether there is something of that name, a link that leads nowhere included.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether only this user can open a file or directory, and it is no link.
  static func isPrivate(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_uid == geteuid() else { return false }
    let mode = status.st_mode & 0o7777
    return status.st_mode & S_IFMT == S_IFDIR
      ? mode == 0o700 : status.st_mode & S_IFMT == S_IFREG && mode == 0o600
  }

  /// Copies a file to a new one of mode 0600; neither may be a link.
  static func copy(_ path: String, to copy: String) throws(StoreError) {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw .inputOutput(path: path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unsafePath(path)
    }
    guard let bytes = try? FileHandle(fileDescriptor: file).readToEnd() ?? Data() else {
      throw .inputOutput(path: path)
    }
    try write([UInt8](bytes), to: copy)
  }

  /// Forces the contents of a file to the disk.
  static func synchronize(file path: String) throws(StoreError) {
    let file = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw .inputOutput(path: path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw .inputOutput(path: path) }
  }

  /// Forces the names in a directory to the disk.
  static func synchronize(directory path: String) throws(StoreError) {
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw .inputOutput(path: path) }
    defer { close(directory) }
    guard fsync(directory) == 0 || errno == EINVAL else { throw .inputOutput(path: path) }
  }
}
