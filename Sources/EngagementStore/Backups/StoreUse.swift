import Foundation

/// Whether another process works on a store.
///
/// The database library holds a lock on the range of bytes below for as long as a store is open in
/// WAL mode; it works for damaged files too, which the library itself refuses.
///
/// Source: SQLite, `os_unix.c` and "File Locking And Concurrency In SQLite Version 3".
struct StoreUse: ~Copyable {
  private let file: Int32

  /// Keeps other processes away from a store until this value is gone.
  ///
  /// This process must not have the store open, because closing any file gives up all its locks on
  /// it.
  ///
  /// - Returns: `nil` when another process has the store open.
  static func claim(_ path: String) -> StoreUse? {
    let file = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    var range = Self.range
    guard file < 0 || fcntl(file, F_SETLK, &range) == 0 || errno == ENOLCK else {
      close(file)
      return nil
    }
    return StoreUse(file: file)
  }

  private init(file: Int32) { self.file = file }

  deinit { if file >= 0 { close(file) } }

  private static var range: flock {
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_whence = Int16(SEEK_SET)
    range.l_start = 0x4000_0000
    range.l_len = 512
    return range
  }
}

extension Engagement {
  /// Whether another process has the engagement open.
  ///
  /// Only for a process that hasn't opened it itself.
  public static func isInUse(at directory: String) -> Bool {
    StoreUse.claim(directory + "/soundings.db") == nil
  }
}
