/// A named band of scores.
public struct Level: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `getting-ready`.
  public typealias ID = String

  /// The level's name in the definition.
  public let id: ID
  /// The name that readers see.
  public let title: LocalizedText
  /// What the level means for a decision, in a sentence; may be empty.
  public let meaning: LocalizedText
  /// The lowest score in the band, from 0 to 100; the band ends where the next begins.
  public let from: Int

  /// Creates a level.
  public init(
    id: ID, title: LocalizedText, meaning: LocalizedText = LocalizedText([]), from: Int
  ) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.from = from
  }
}
