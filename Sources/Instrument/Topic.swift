/// A matter that the source documents of a practice call for, and that a definition must cover.
public struct Topic: Hashable, Sendable, Identifiable {
  /// A name such as `S001.1.3`: the document, its chapter and the row.
  public typealias ID = String

  /// The topic's name.
  public let id: ID
  /// What the topic is about, in a few words.
  public let title: String
  /// What covers the topic when no part of a definition does: a feature of the program, or the
  /// reason why it is no matter for a questionnaire.
  public let elsewhere: Elsewhere?

  /// What covers a topic outside a definition.
  public enum Elsewhere: Hashable, Sendable {
    /// A feature of the program.
    case feature(String)
    /// The reason why the topic is no matter for a questionnaire.
    case reason(String)
  }

  /// Creates a topic.
  public init(id: ID, title: String, elsewhere: Elsewhere? = nil) {
    self.id = id
    self.title = title
    self.elsewhere = elsewhere
  }
}
