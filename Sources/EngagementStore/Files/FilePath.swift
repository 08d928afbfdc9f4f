/// The parts of a file's path.
///
/// The property of `NSString` for the same purpose traps on Linux when a path is a single letter.
public enum FilePath {
  /// The folder that holds the name at the end of a path, or `.` when the path is only a name.
  public static func folder(of path: String) -> String {
    var name = path[...]
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    guard let slash = name.lastIndex(of: "/") else { return "." }
    return slash == name.startIndex ? "/" : String(name[..<slash])
  }
}
