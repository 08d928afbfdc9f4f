/// A group of people by their place in the hierarchy, such as staff or executives.
public struct Role: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `middle-management`.
  public typealias ID = String

  /// The role's name in the definition.
  public let id: ID
  /// The name that readers see.
  public let title: LocalizedText

  /// Creates a role.
  public init(id: ID, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}
