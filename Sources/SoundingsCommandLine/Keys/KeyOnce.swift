import Sealing

/// The private key of an engagement, opened when it is needed first and asked for once.
final class KeyOnce {
  private let engagement: OpenEngagement
  private let words: PassphraseOptions
  private var key: PrivateSealingKey?

  /// Prepares to open the key.
  init(engagement: OpenEngagement, words: PassphraseOptions) {
    self.engagement = engagement
    self.words = words
  }

  /// The private key.
  func open() throws -> PrivateSealingKey {
    if let key { return key }
    let file = try EngagementKey(engagement: engagement).file()
    let opened = try file.open(passphrase: file.needsPassphrase ? try words.passphrase() : nil)
    key = opened
    return opened
  }
}
