/// What a sealed response is for: it opens only where every one of these is the same.
///
/// A respondent was told the minimum group and that no name is stored; a file that is carried to an
/// engagement with another promise, another definition or another wave doesn't open there.
public struct ResponseBinding: Hashable, Sendable {
  /// The engagement: 32 hexadecimal digits.
  public let engagement: String
  /// The SHA-256 of the definition's files: 64 hexadecimal digits.
  public let definition: String
  /// The round of collection.
  public let wave: String
  /// The fewest people behind any number, as promised to the respondent.
  public let minimumGroup: Int

  /// Creates a binding.
  public init(engagement: String, definition: String, wave: String, minimumGroup: Int) {
    self.engagement = engagement
    self.definition = definition
    self.wave = wave
    self.minimumGroup = minimumGroup
  }

  /// The one way to write it, a line each; its bytes are authenticated by the seal.
  public var text: String {
    """
    soundings response 1
    engagement \(engagement)
    definition \(definition)
    wave \(wave)
    minimum-group \(minimumGroup)
    anonymous yes

    """
  }
}
