public import Instrument

/// Free texts that a file tells under the name of one group.
public struct PublishedTexts: Hashable, Sendable {
  /// The item that they answer.
  public let item: Item.ID
  /// The units within the group that the file says are told by their own names.
  public let without: [Unit.ID]
  /// For each text the digits of its reference; empty for a text without one, such as a quote.
  public let references: [String]

  /// The digits of a reference such as `T-7F3A`.
  static func digits(_ reference: String?) -> String {
    guard let reference, reference.hasPrefix("T-") else { return "" }
    return String(reference.dropFirst(2))
  }
}
