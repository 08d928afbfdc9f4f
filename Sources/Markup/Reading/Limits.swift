/// How large a document may be before it is refused.
///
/// A document from a stranger must not be able to exhaust memory or time.
public struct Limits: Hashable, Sendable {
  /// The deepest nesting of elements.
  public let depth: Int
  /// The most attributes of one element.
  public let attributes: Int
  /// The longest text or attribute value, in bytes of UTF-8.
  public let textBytes: Int
  /// The longest document, in bytes.
  public let bytes: Int

  /// Creates limits; the defaults are those for definitions.
  public init(
    depth: Int = 64, attributes: Int = 64, textBytes: Int = 1 << 20, bytes: Int = 16 << 20
  ) {
    self.depth = depth
    self.attributes = attributes
    self.textBytes = textBytes
    self.bytes = bytes
  }

  /// For definitions: up to 16 MiB.
  public static let definition = Limits()

  /// For collected responses, which are streamed: up to 4 GiB.
  public static let responses = Limits(bytes: 4 << 30)
}
