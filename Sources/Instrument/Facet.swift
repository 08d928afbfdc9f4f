/// One side of a practice, such as its technical or its human side.
///
/// Items name the facets that they belong to, so a profile can show which side is strong and which
/// is overlooked.
public struct Facet: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `technical`.
  public typealias ID = String

  /// The facet's name in the definition.
  public let id: ID
  /// The name that readers see.
  public let title: LocalizedText

  /// Creates a facet.
  public init(id: ID, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}
