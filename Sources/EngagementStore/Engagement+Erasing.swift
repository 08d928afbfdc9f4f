import Foundation

extension Engagement {
  /// Erases the engagement with everything in it; nothing of it may be used afterwards.
  ///
  /// Every file is overwritten with zeros before its name goes. What a disk keeps elsewhere, such as
  /// in a snapshot, is out of reach.
  public func erase() throws(StoreError) {
    try close()
    guard let names = FileManager.default.enumerator(atPath: directory) else {
      throw .notWritable(path: directory)
    }
    for case let name as String in names {
      try PrivateFiles.overwrite(directory + "/" + name)
    }
    guard (try? FileManager.default.removeItem(atPath: directory)) != nil else {
      throw .notWritable(path: directory)
    }
  }
}
