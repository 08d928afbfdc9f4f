/// A whole copy of the store that the program keeps beside it.
public struct Backup: Hashable, Sendable, Identifiable {
  /// The number; a later backup has a higher one.
  public let id: Int
  /// The file.
  public let path: String
}
