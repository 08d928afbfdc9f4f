/// A group of people by their place in the hierarchy, such as staff or executives.
public struct Role: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `middle-management`.
  public typealias ID = String

  /// The role's name in the definition.
  public let id: ID
  /// The name that readers see.
  public let title: LocalizedText
  /// Where the role stands in the hierarchy; `nil` outside of it, as for consultants.
  public let layer: Layer?

  /// A layer of the hierarchy.
  public enum Layer: String, Hashable, Sendable, CaseIterable {
    /// Those who decide for the organization.
    case leadership
    /// Those who lead and are led.
    case middle
    /// Everybody else.
    case staff
  }

  /// Creates a role.
  public init(id: ID, title: LocalizedText, layer: Layer? = nil) {
    self.id = id
    self.title = title
    self.layer = layer
  }
}
